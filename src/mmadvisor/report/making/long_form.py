"""The long form of a report: every reason, every blank, and what was left out, as sections of plain blocks."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from mmadvisor.errors import counted
from mmadvisor.model.advice import Advice, Ranked, Reason
from mmadvisor.model.catalog import Index
from mmadvisor.model.comparison import Comparison
from mmadvisor.model.handout import Handout
from mmadvisor.model.rules import RuleBook
from mmadvisor.reckoning.arithmetic import add
from mmadvisor.reckoning.preparation import Gap, required_gaps
from mmadvisor.reckoning.situation import Situation, reference
from mmadvisor.report.making.blocks import as_said, cell, list_blocks, plan_blocks, table_blocks, text
from mmadvisor.report.making.view_options import spoken_of
from mmadvisor.report.view import Block, Candidate, Heading, Said, Section, Trial, Weighed
from mmadvisor.report.wording import words
from mmadvisor.report.wording.money_and_time import study_line
from mmadvisor.report.wording.profile_words import answer_in_words, profile_in_words, profile_lines, value_of
from mmadvisor.rules.sentences import number_in_words

IN_DETAIL = 5
ASKED_ABOUT = 3
FITS = "fits"
NOTHING_FITS = "No program passes all that you must have."
LIMITS = (
    "Prices and hours are as old as their sources, whose dates are given. Look at the page before you pay.",
    "Hours are mostly the provider's own. Plan with the upper end.",
    "Credit comes only after admission to a degree, mostly at the school that issues the credential.",
    "What is not known counts as a range, never as nothing and never as good news; it leaves no program out.",
    "Nobody has measured what a MicroMasters adds to pay.",
)


def long_form(handout: Handout, index: Index) -> Iterator[Section]:
    """Yield the sections, each with something to say."""
    advice, rules = handout.advice, index.catalog.rules
    asks = advice.verdict.code == "ask-first"  # who has to be asked first has no plan yet
    degrees = ((f"{row.title}, {row.provider}", joined(row.asks)) for row in advice.look_into)
    out = ((f"{row.title}, {row.provider}", joined(row.reasons)) for row in advice.excluded)
    found = (
        ("reasons", "What speaks for the verdict", list_blocks(map(as_said, advice.verdict.reasons))),
        (FITS, "All that fit you", fits(advice, rules)),
        ("methods", words.METHODS, list_blocks(check.says for check in advice.cross_check)),
        (
            "why",
            "Why these",
            (block for row in advice.ranking[:IN_DETAIL] for block in why(row, rules, alone=len(advice.ranking) == 1)),
        ),
        ("change", "All that would change this", changes(advice)),
        ("open", "What is not known, and whom to ask", unknown(advice, index)),
        ("degree", "Beside a degree", comparison_blocks(handout.comparison) if handout.comparison else ()),
        ("preparation", "Your preparation", preparation(advice, index)),
        ("plan", "Your plan in full", plan_blocks(handout.plan) if handout.plan and not asks else ()),
        ("look-into", words.LOOK_INTO, table_blocks(("Degree", "Ask first"), degrees)),
        ("left-out", f"Left out: {counted(len(advice.excluded), 'program')}", table_blocks(("Program", "Why"), out)),
        ("answers", "Your answers", answers(advice, index)),
        ("how", "How we worked it out", how(advice, rules)),
    )
    for name, title, blocks in found:
        kept = tuple(blocks)
        if kept:
            yield Section(id=name, title=title, blocks=kept)


def fits(advice: Advice, rules: RuleBook) -> Iterator[Block]:
    """Yield the table of all that pass."""
    if not advice.ranking:
        yield text(NOTHING_FITS)
        return
    rows = (words.ranking_cells(rules, row) for row in advice.ranking)
    yield from table_blocks(words.RANKING_HEADERS, rows, (0, 4, 5, 6))
    yield text(words.RANKING_LEGEND)


def why(row: Ranked, rules: RuleBook, *, alone: bool) -> Iterator[Block]:
    """Yield one program: what speaks for it in points that add up, what to mind, degrees, blanks."""
    yield Heading(says=f"{words.rank(row)} {row.title}, {row.provider}".strip())
    yield text(
        f"{row.credential}: {words.band(rules, row)}, {counted(row.value, 'point')}; "
        f"{words.firmness(row, alone=alone)}. {study_line(row.study)}"
    )
    points = (
        (f"{each.points:+d}", each.title, cell(each.says, each.sources, each.part.rule if each.part else None))
        for each in words.points_of(row.contributions, rules)
    )
    yield from table_blocks(("Points", "Your wish", "Reason"), points, (0,))
    degrees = (cell(f"Degree behind it: {words.pathway(each)}", each.sources) for each in row.pathways)
    yield from list_blocks([*map(as_said, row.notices), *map(as_said, row.cautions), *degrees])


def changes(advice: Advice) -> Iterator[Block]:
    """Yield what would change the answer."""
    if not advice.what_would_change:
        yield text(words.NOTHING_CHANGES)
    yield from list_blocks(row.says for row in advice.what_would_change)


def unknown(advice: Advice, index: Index) -> Iterator[Block]:
    """Yield what the learner did not answer, and the blanks of the best with whom to ask."""
    questions = {each.feeds: each.label for each in index.catalog.questionnaire.questions}
    left = [questions.get(key, key) for key in advice.unknown_answers]
    if left:
        yield text(f"Not answered by you: {', '.join(left)}. Each answer makes the ranges narrower.")
    if advice.ranking and (question := words.to_ask(advice)):
        yield text(question)
    for row in advice.ranking[:ASKED_ABOUT]:
        asked = [f"{each.what[:1].upper()}{each.what[1:]}: ask {each.whom}." for each in row.questions]
        gaps = [f"No source tells: {'; '.join(row.gaps)}."] if row.gaps else []
        yield from list_blocks([*asked, *gaps], f"Ask about {row.title}, {row.provider}")


def comparison_blocks(of: Comparison) -> Iterator[Block]:
    """Yield the best beside a degree, row by row."""
    rows = ((cell(row.label), *(cell(each.says, each.sources) for each in row.cells)) for row in of.rows)
    yield from table_blocks(("", *of.titles), rows)


def preparation(advice: Advice, index: Index) -> Iterator[Block]:
    """Yield what falls short for the first place, with the courses that close the gap."""
    if not advice.ranking:
        return
    at = Situation(index.programs[spoken_of(advice)], advice.profile, index)
    rows = (topic(at, tuple(steps)) for _, steps in groupby(required_gaps(at), key=lambda gap: gap.topic))
    yield from table_blocks(("Topic", "You said", "Ready means", "Course", "Hours"), rows)


def topic(at: Situation, steps: tuple[Gap, ...]) -> tuple[Said | str, ...]:
    """Return one topic that falls short."""
    name = steps[0].topic
    low, _, high = add(*(step.hours for step in steps))
    feeds = "programming" if name == "programming" else f"math.{name}"
    catalog = at.index.catalog
    question = next((each for each in catalog.questionnaire.questions if each.feeds == feeds), None)
    own = answer_in_words(question, value_of(at.profile, feeds), at.index) if question else ""
    courses = [step.course for step in steps]
    taught = "; then ".join(f"{each.title}, {each.provider}{', free' if each.free else ''}" for each in courses)
    return (
        catalog.refreshers.topics[name].label,
        own,
        catalog.refreshers.topics[name].ready_means,
        cell(taught, (reference(catalog.refreshers.sources[each.source]) for each in courses)),
        number_in_words(low, high, "count"),
    )


def joined(reasons: Sequence[Reason]) -> Said:
    """Return all reasons in one cell."""
    sources = dict.fromkeys(source for each in reasons for source in each.sources)
    return cell(" ".join(each.says for each in reasons), sources, ", ".join(each.rule for each in reasons))


def answers(advice: Advice, index: Index) -> Iterator[Block]:
    """Yield all answers, and how to get the same report again."""
    yield from table_blocks(("Question", "Answer"), profile_in_words(advice.profile, index))
    yield Heading(says="Do it again")
    yield text("Save these lines as answers.yaml; the same answers, catalog and version give the same report.")
    yield from list_blocks(profile_lines(advice.profile))
    yield text(f"mmadvisor report --profile answers.yaml --seed {advice.seed} --draws {advice.draws} -o report.html")


def how(advice: Advice, rules: RuleBook) -> Iterator[Block]:
    """Yield how the result was found, and its limits."""
    yield text(f"Your wishes ({words.chosen_in_words(advice)}): {words.weights_in_words(advice, rules)}.")
    yield text(
        f"Rules {advice.rules.version}; {advice.draws:,} ways to weigh, with seed {advice.seed}. Codes such as "
        f"{advice.verdict.rule} name rules: 'mmadvisor method {advice.verdict.rule}' shows what one rests on."
    )
    yield from list_blocks(LIMITS)


def trial(advice: Advice, index: Index) -> Trial:
    """Return what a page needs to try other weights."""
    rules = index.catalog.rules
    weights = ((words.criterion_title(rules, row.criterion), row.weight) for row in advice.weights)
    return Trial(
        chosen=words.chosen_in_words(advice),
        weights=tuple(Weighed(title=title, weight=weight, says=words.percent(weight)) for title, weight in weights),
        rows=tuple(
            Candidate(
                id=row.id,
                title=row.title,
                by=f"{row.provider} · {row.credential}",
                place=words.rank(row),
                fit=next(band.label for band in rules.bands if band.id == row.band),
                known=words.known_share(row),
                points=row.value,
                values=tuple(row.criterion_values[weight.criterion] for weight in advice.weights),
                cap=row.cap,
                level=row.level,
            )
            for row in advice.ranking
        ),
        bands=tuple((round(band.at_least * 100), band.label) for band in rules.bands),
    )
