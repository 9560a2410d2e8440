"""An advice as text, for a terminal or plain lines: verdict, ranking, the first three, what else to know."""

from mmadvisor.errors import counted
from mmadvisor.model.advice import Advice, Ranked
from mmadvisor.model.rules import RuleBook
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording import words
from mmadvisor.report.wording.money_and_time import study_line

SHOWN = 10
IN_DETAIL = 3
MOST_GAPS = 6
NUMBERS = frozenset({4, 6})


def write(advice: Advice, rules: RuleBook, paper: Paper, *, shown: int = SHOWN, codes: bool = False) -> None:
    """Write the whole advice; `codes` names the rule behind each sentence."""
    words.write_edition(advice.catalog, paper)
    paper.heading(f"Verdict: {advice.verdict.title}")
    paper.line(words.coded(advice.verdict.says, advice.verdict.rule, codes=codes))
    paper.points((words.coded(row.says, row.rule, codes=codes) for row in advice.verdict.reasons), indent=0)
    if advice.verdict.code == "ask-first":
        passing = counted(len(advice.ranking), "program")
        paper.line(f"{passing} of {advice.catalog.programs} would pass so far; none is better than another yet.")
    else:
        write_answer(advice, rules, paper, shown=shown, codes=codes)
    paper.heading(f"Left out: {len(advice.excluded)} programs")
    held = words.obstacles(advice, rules)
    paper.points((f"{number}: {title[0].lower()}{title[1:]}" for title, number in held), indent=0)
    paper.line("Each with its reason: --format json, or 'mmadvisor report --full -o report.md'.")
    write_method(advice, rules, paper)


def write_answer(advice: Advice, rules: RuleBook, paper: Paper, *, shown: int, codes: bool) -> None:
    """Write what passes, the best in detail, and what would change the answer."""
    if advice.ranking:
        paper.heading(f"Best matches ({len(advice.ranking)} of {advice.catalog.programs} programs pass)")
        rows = [words.ranking_cells(rules, row) for row in advice.ranking[:shown]]
        paper.table(words.RANKING_HEADERS, rows, numbers=NUMBERS)
        if len(advice.ranking) > shown:
            paper.line(f"{len(advice.ranking) - shown} more: show them with --top {len(advice.ranking)}.")
        paper.line(words.RANKING_LEGEND)
        paper.points((check.says for check in advice.cross_check), words.METHODS, indent=0)
        for row in advice.ranking[:IN_DETAIL]:
            write_program(row, rules, paper, alone=len(advice.ranking) == 1, codes=codes)
        if question := words.to_ask(advice):
            paper.heading("What to ask first")
            paper.line(question)
        write_looks(advice, paper)
    paper.heading("What would change this")
    paper.points((change.says for change in advice.what_would_change), indent=0)
    if not advice.what_would_change:
        paper.line(words.NOTHING_CHANGES)
    asked = ((row, row.asks[0]) for row in advice.look_into)
    degrees = (f"{row.title}, {row.provider}. {words.coded(ask.says, ask.rule, codes=codes)}" for row, ask in asked)
    paper.points(degrees, words.LOOK_INTO, indent=0)


def write_looks(advice: Advice, paper: Paper) -> None:
    """Write the facts worth a look, each with its page and the command that notes what it says."""
    paper.heading("Worth a look")
    if not advice.worth_a_look:
        paper.line("No price, hours, math or status that is likely today would change first place or verdict.")
    for row in advice.worth_a_look:
        paper.line(row.says, bullet="-")
        paper.line(f"Page: {row.url}", indent=2)
        paper.line(f"Note what it says: {row.command}", indent=2)


def write_program(row: Ranked, rules: RuleBook, paper: Paper, *, alone: bool, codes: bool = False) -> None:
    """Write why one program stands where it stands."""
    paper.heading(f"{words.rank(row)} {row.title} ({row.credential}, {row.provider})")
    fit = f"{words.band(rules, row).capitalize()}, {counted(row.value, 'point')}"
    paper.line(f"{fit}. {words.firmness(row, alone=alone).capitalize()}.")
    paper.line(study_line(row.study))
    for each in words.points_of(row.contributions, rules):
        rule = each.part.rule if each.part else None
        paper.line(words.coded(f"{each.points:+d} {each.title}: {each.says}", rule, codes=codes), indent=2)
    paper.points((f"Mind: {words.coded(each.says, each.rule, codes=codes)}" for each in row.cautions), bullet="!")
    paper.points((f"Degree: {words.pathway(each)}" for each in row.pathways if each.label), bullet=">")
    if row.gaps:
        more = len(row.gaps) - MOST_GAPS
        listed = "; ".join(row.gaps[:MOST_GAPS])
        paper.line(f"Not known: {listed}{f'; and {more} more' if more > 0 else ''}.", indent=2, bullet="?")
    paper.line(f"Id: {row.id}. Page: {row.url}", indent=2)


def write_method(advice: Advice, rules: RuleBook, paper: Paper) -> None:
    """Write how the result was found, and its limits."""
    paper.heading("How we worked it out")
    paper.line(f"Weights ({words.chosen_in_words(advice)}): {words.weights_in_words(advice, rules)}.")
    if advice.unknown_answers:
        open_answers = ", ".join(key.removesuffix("_usd").replace("_", " ") for key in advice.unknown_answers)
        paper.line(f"Not answered: {open_answers}. Answers make the ranges narrower.")
    paper.line(
        f"Catalog of {advice.catalog.date}, {advice.catalog.programs} programs; rules "
        f"{advice.rules.version}; {advice.draws:,} ways to weigh, seed {advice.seed}; mmadvisor {advice.version}. "
        "'mmadvisor method' explains all."
    )
    paper.line(words.DISCLAIMER)
