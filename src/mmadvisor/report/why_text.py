"""Why a program stands where it stands, as text."""

from mmadvisor.model.advice import Contribution, SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.explanation import Why
from mmadvisor.report import words
from mmadvisor.report.paper import Paper
from mmadvisor.report.study_words import study_line

MARKS = {"passes": "does not apply", "keeps it out": "KEEPS IT OUT", "open": "not known"}


def write(why: Why, index: Index, paper: Paper) -> None:
    """Write everything."""
    paper.heading(f"{why.title} ({why.credential}, {why.provider})")
    for line in words.edition(why.catalog):
        paper.line(line)
    write_standing(why, index, paper)
    write_gates(why, paper)
    if why.passes:
        write_points(why, index, paper)
        write_open(why, index, paper)
        write_against_first(why, index, paper)
    write_nearest(why, paper)
    write_pathways(why, paper)
    paper.heading("Money, and what is known of the return")
    for row in why.money:
        paper.line(row.says, indent=2, bullet="-")
        write_sources(row.sources, paper)
    if why.gaps:
        paper.heading("Not known of it")
        paper.line("; ".join(why.gaps) + ".", indent=2)


def write_standing(why: Why, index: Index, paper: Paper) -> None:
    """Write the answer in one sentence."""
    row = why.ranked
    if row is not None:
        band = words.band(index.catalog.rules, row)
        paper.line(
            f"Rank {words.rank(row)} of {why.programs_ranked} that pass: {band}, value {row.value} of 100 "
            f"({words.value_range(row.value_low, row.value_high)}); {words.firmness(row)}."
        )
        paper.line(study_line(row.study))
        paper.line(f"Its rank by other methods: {words.other_ranks(row)}.")
        return
    shut = sum(gate.result == "keeps it out" for gate in why.gates)
    paper.line(
        f"Left out by {shut} {'rule' if shut == 1 else 'rules'}. Without {'it' if shut == 1 else 'them'} its value "
        f"would be {why.value_without_gates} of 100."
    )


def write_gates(why: Why, paper: Paper) -> None:
    """Write each gate with its result."""
    paper.heading("What could keep it out")
    for gate in why.gates:
        says = f" {gate.says}" if gate.says else ""
        paper.line(f"{MARKS[gate.result]}: {gate.title} ({gate.rule}).{says}", indent=2, bullet="-")
        write_sources(gate.sources if gate.result == "keeps it out" else [], paper)


def write_points(why: Why, index: Index, paper: Paper) -> None:
    """Write the contributions, which add up, with their sources."""
    paper.heading(f"Where its {why.value_without_gates} points come from")
    for part in sorted(why.contributions, key=lambda each: -each.points):
        paper.line(point_line(part, index), indent=2)
        write_sources(part.sources if part.known else [], paper)
    for caution in why.cautions:
        paper.line(f"Mind: {caution.says} ({caution.rule})", indent=2, bullet="!")


def point_line(part: Contribution, index: Index) -> str:
    """Write one contribution: points, weight, value, sentence."""
    title = words.criterion_title(index.catalog.rules, part.criterion)
    if not part.weight:
        return f"{part.points:+d} {title}: {part.says} ({part.rule})"
    value = words.value_range(part.value_low, part.value_high)
    mark = "" if part.known else " [not known]"
    share = f"weight {words.percent(part.weight)}, value {value}"
    return f"{part.points:+d} {title} ({share}): {part.says}{mark} ({part.rule})"


def write_sources(sources: list[SourceRef], paper: Paper) -> None:
    """Write the sources of a sentence."""
    for source in sources:
        title = f"{source.title}, " if source.title else ""
        paper.line(f"{title}{source.dated or 'undated'}. {source.url}", indent=7)


def write_open(why: Why, index: Index, paper: Paper) -> None:
    """Write what is not settled, and how much it could move."""
    paper.heading("What is not known, and what it could move")
    for fact in why.open_facts:
        title = words.criterion_title(index.catalog.rules, fact.criterion)
        ranks = f"rank {fact.best_rank} to {fact.worst_rank}" if fact.best_rank != fact.worst_rank else "no rank"
        paper.line(
            f"{title}: up to {words.counted(fact.reach, 'point')}, {ranks}. {fact.says}",
            indent=2,
            bullet="-",
        )
    if not why.open_facts:
        paper.line("Nothing that would show.", indent=2)


def write_against_first(why: Why, index: Index, paper: Paper) -> None:
    """Write what sets it off from the first place."""
    if why.first is None or why.first == why.id:
        return
    share = (
        f"; it is ahead in {words.percent(why.beats_first_share)} of the ways to weigh your wishes"
        if why.beats_first_share
        else ""
    )
    paper.heading(f"Against the first place, {why.first}{share}")
    for row in why.against_first:
        title = words.criterion_title(index.catalog.rules, row.criterion)
        paper.line(f"{row.own - row.first:+d} {title}: {row.own} points against {row.first}", indent=2)


def write_nearest(why: Why, paper: Paper) -> None:
    """Write programs to look at instead."""
    if why.passes:
        return
    paper.heading("Nearest programs that pass")
    for row in why.nearest:
        paper.line(f"{row.title}, {row.provider} (rank {row.rank}) [{row.id}]", indent=2, bullet="-")
    if not why.nearest:
        paper.line("None of a close subject.", indent=2)


def write_pathways(why: Why, paper: Paper) -> None:
    """Write the degrees behind it, with how hard each is to get into."""
    if not why.pathways:
        return
    paper.heading("Degrees behind it: reach, match or safe")
    paper.line("By admission numbers or stated marks alone; your own record decides.", indent=2)
    for row in why.pathways:
        if row.label:
            paper.line(words.pathway(row), indent=2, bullet="-")
            write_sources(row.sources, paper)
    others = "; ".join(f"{row.degree}, {row.institution}" for row in why.pathways if not row.label)
    if others:
        paper.line(f"How hard it is to get in is not known: {others}.", indent=2, bullet="-")
