"""Markdown: a report that reads from top to bottom, with footnotes for sources."""

from mmadvisor.model.advice import Advice, Ranked
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report import plan_markdown, words
from mmadvisor.report.markdown_parts import Footnotes, escaped, table
from mmadvisor.report.plan_words import day
from mmadvisor.report.profile_words import profile_in_words
from mmadvisor.report.study_words import study_line

IN_DETAIL = 5


def render(handout: Handout, index: Index) -> bytes:
    """Return the report."""
    advice, notes = handout.advice, Footnotes()
    lines = [
        "# Should I study a MicroMasters, and which one?",
        "",
        *(f"{escaped(line)}\n" for line in words.edition(advice.catalog)),
        *opening(handout),
        *verdict(advice, notes),
        *answers(advice, index),
        *ranking(advice, index),
        *methods(advice),
        *details(advice, index, notes),
        *question(advice),
        *plan(handout, notes),
        *changes(advice),
        *look_into(advice, notes),
        *left_out(advice, index, notes),
        *method(advice, index),
        "## Sources",
        "",
        *notes.lines(),
    ]
    return ("\n".join(lines) + "\n").encode()


def opening(handout: Handout) -> list[str]:
    """For whom the report is, when it was made, and the adviser's word."""
    name = f"For {escaped(handout.name)}. " if handout.name else ""
    made = f"Made on {day(handout.made)}." if handout.made else ""
    first = f"{name}{made}".strip()
    note = f"> {escaped(handout.note)}" if handout.note else ""
    return [line for text in (first, note) if text for line in (text, "")]


def plan(handout: Handout, notes: Footnotes) -> list[str]:
    """The plan of the first place."""
    found = handout.plan
    if found is None:
        return []
    return [f"## {escaped(f'Plan: {found.title}')}", "", *plan_markdown.body(found, notes, level=3)]


def verdict(advice: Advice, notes: Footnotes) -> list[str]:
    """The answer first."""
    reasons = [f"- {escaped(row.says)} ({row.rule}){notes.marks(row.sources)}" for row in advice.verdict.reasons]
    says = f"{escaped(advice.verdict.says)} ({advice.verdict.rule})"
    return [f"**{escaped(advice.verdict.title)}.** {says}", "", *reasons, *([""] if reasons else [])]


def answers(advice: Advice, index: Index) -> list[str]:
    """What the advice rests on."""
    rows = profile_in_words(advice.profile, index)
    return ["## Your answers", "", *table(("Question", "Answer"), rows), ""]


def ranking(advice: Advice, index: Index) -> list[str]:
    """All programs that pass."""
    rules = index.catalog.rules
    if not advice.ranking:
        return ["## Best matches", "", "No program passes all that you must have.", ""]
    rows = (words.ranking_cells(rules, row) for row in advice.ranking)
    legend = (
        "Points run from 0 to 100, with their range where facts are not known. The places hold in 9 of 10 ways to "
        "weigh your wishes; = marks a tie. Known is how much of what matters to you is known of the program."
    )
    return ["## Best matches", "", *table(words.RANKING_HEADERS, rows), "", legend, ""]


def methods(advice: Advice) -> list[str]:
    """Whether the first place hangs on the method."""
    rows = [f"- {escaped(check.says)}" for check in advice.cross_check]
    return [f"## {words.METHODS}", "", *rows, ""] if rows else []


def question(advice: Advice) -> list[str]:
    """The one unknown fact that matters most, with whom to ask."""
    if not advice.ranking:
        return []
    says = escaped(advice.key_unknown.says) if advice.key_unknown else words.NOTHING_TO_ASK
    return [f"## {words.ASK_FIRST}", "", says, ""]


def details(advice: Advice, index: Index, notes: Footnotes) -> list[str]:
    """The first five, each with its reasons."""
    lines = ["## Why these", ""] if advice.ranking else []
    for row in advice.ranking[:IN_DETAIL]:
        lines += program(row, index, notes)
    return lines


def program(row: Ranked, index: Index, notes: Footnotes) -> list[str]:
    """One program: contributions that add up, cautions, gaps."""
    rules = index.catalog.rules
    parts = (
        (
            words.criterion_title(rules, part.criterion),
            words.percent(part.weight) if part.weight else "",
            words.value_range(part.value_low, part.value_high) if part.weight else "",
            f"{part.points:+d}",
            f"{part.says} ({part.rule})",
            notes.marks(part.sources),
        )
        for part in row.contributions
    )
    cells = [
        f"| {escaped(title)} | {weight} | {value} | {points} | {escaped(says)}{marks} |"
        for title, weight, value, points, says, marks in parts
    ]
    cautions = [f"- Mind: {escaped(each.says)} ({each.rule}){notes.marks(each.sources)}" for each in row.cautions]
    degrees = [
        f"- Degree behind it: {escaped(words.pathway(each))}{notes.marks(each.sources)}"
        for each in row.pathways
        if each.label
    ]
    gaps = [f"- Not known: {escaped('; '.join(row.gaps))}."] if row.gaps else []
    return [
        f"### {words.rank(row)} {escaped(row.title)}",
        "",
        (
            f"{escaped(row.credential)} of {escaped(row.provider)} on {escaped(row.platform)}: "
            f"{words.band(rules, row)}, value {row.value} of 100; {words.firmness(row)}. <{row.url}>"
        ),
        "",
        escaped(study_line(row.study)),
        "",
        "| Criterion | Weight | Value | Points | Reason |",
        "|---|---|---|---|---|",
        *cells,
        f"| **Sum** | | | **{row.value}** | |",
        "",
        *cautions,
        *degrees,
        *gaps,
        "",
    ]


def changes(advice: Advice) -> list[str]:
    """What would change the answer."""
    rows = [f"- {escaped(row.says)}" for row in advice.what_would_change]
    return ["## What would change this", "", *(rows or [words.NOTHING_CHANGES]), ""]


def look_into(advice: Advice, notes: Footnotes) -> list[str]:
    """Degrees that have not earned a place yet, with what to ask."""
    rows = [
        f"- {escaped(row.title)} ({escaped(row.provider)}): "
        + " ".join(f"{escaped(each.says)} ({each.rule}){notes.marks(each.sources)}" for each in row.asks)
        for row in advice.look_into
    ]
    return [f"## {words.LOOK_INTO}", "", *rows, ""] if rows else []


def left_out(advice: Advice, index: Index, notes: Footnotes) -> list[str]:
    """Every program that is out, with every reason."""
    rows = [
        f"- {escaped(row.title)} ({escaped(row.provider)}): "
        + " ".join(f"{escaped(each.says)} ({each.rule}){notes.marks(each.sources)}" for each in row.reasons)
        for row in advice.excluded
    ]
    counts = "; ".join(
        f"{number} {title[0].lower()}{title[1:]}" for title, number in words.obstacles(advice, index.catalog.rules)
    )
    return [
        f"## Left out: {len(advice.excluded)} programs",
        "",
        f"By the first reason: {counts}.",
        "",
        *rows,
        "",
    ]


def method(advice: Advice, index: Index) -> list[str]:
    """How the result was reckoned, and its limits."""
    rules = index.catalog.rules
    return [
        "## How we worked it out",
        "",
        f"Weights ({words.chosen_in_words(advice)}): {words.weights_in_words(advice, rules)}.",
        "",
        (
            f"Catalog of {advice.catalog.date} with {advice.catalog.programs} programs; rules {advice.rules.version}; "
            f"{advice.draws:,} ways to weigh, with seed {advice.seed}; mmadvisor {advice.version}. The same answers, "
            "catalog, rules and version give the same report. Codes such as CR002 name rules: `mmadvisor method CR002` "
            "shows what a rule says and rests on."
        ),
        "",
        words.DISCLAIMER,
        "",
    ]
