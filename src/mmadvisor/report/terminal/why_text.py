"""Why a program stands where it stands, as text."""

from collections.abc import Iterator

from mmadvisor.errors import counted
from mmadvisor.model.advice import SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.explanation import Why
from mmadvisor.report.making.make_view import ways
from mmadvisor.report.making.view_options import Basis, limits, option
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal.screen_grid import write_head
from mmadvisor.report.wording import words
from mmadvisor.report.wording.money_and_time import study_line
from mmadvisor.report.wording.source_words import source_title
from mmadvisor.rules.sentences import number_in_words

KEEPS_OUT = "keeps it out"
TO_ASK = "look into"


def write(why: Why, basis: Basis, paper: Paper, *, codes: bool = False) -> None:
    """Write everything: a head of ten lines, what keeps it out or lifts it, what is not known, degrees and money."""
    index = basis.index
    shown = option(basis, why.id, why.ranked)
    write_head(shown, limits(basis), standing_line(why), paper)
    if why.passes:
        paper.points((row.says for row in shown.conditions), "Know before you pay")
    words.write_edition(why.catalog, paper)
    if why.ranked is not None:
        paper.heading("Time and money")
        paper.line(study_line(why.ranked.study), indent=2)
    write_gates(why, paper, codes=codes)
    if why.passes:
        write_points(why, index, paper, codes=codes)
        blanks = list(open_facts(why, index)) or ["Nothing that would show."]
        paper.points(blanks, "What is not known, and what it could move")
        write_against_first(why, index, paper)
    else:
        near = [f"{row.title}, {row.provider}{f' (number {row.rank})' if row.rank else ''}" for row in why.nearest]
        paper.points(near or ["None of a close subject."], "Nearest programs that fit you")
    write_pathways(why, paper)
    paper.heading("Money, and what is known of the return")
    for row in why.money:
        paper.line(row.says, indent=2, bullet="-")
        write_sources(row.sources, paper)
    if why.gaps:
        paper.heading("Not known of it")
        paper.line("; ".join(why.gaps) + ".", indent=2)


def standing_line(why: Why) -> str:
    """Say how it stands for the learner."""
    row = why.ranked
    if row is not None:
        thin = ", though little of it is known" if row.thin_evidence else ""
        if row.rank is None:
            return f"For you: {row.band}{thin}; too little is known of you to give it a place."
        place = f"number {words.rank(row)} of {why.programs_ranked} that fit you"
        lead = f"; of 100 ways to weigh your wishes it leads in {ways(row.first_share)}"
        return f"For you: {row.band}, {place}{thin}{lead if why.programs_ranked > 1 else ''}."
    first = next((gate for gate in why.gates if gate.result == KEEPS_OUT), None)
    if first is None:
        return "For you: a degree to look into, once you know the answers to what is to ask first."
    return f"For you: left out: {(first.says or first.title).rstrip('.')}."


def write_gates(why: Why, paper: Paper, *, codes: bool) -> None:
    """Write what keeps it out, and what could; what it passes is counted."""
    telling = [gate for gate in why.gates if gate.result != "passes"]
    out = any(gate.result == KEEPS_OUT for gate in why.gates)
    paper.heading("What keeps it out" if out else "What could keep it out" if why.passes else "What to ask first")
    for gate in telling:
        title = gate.title if gate.result in {KEEPS_OUT, TO_ASK} else f"{gate.title}? Not known"
        says = f"{title}. {gate.says}" if gate.says else f"{title}."
        paper.line(words.coded(says, gate.rule, codes=codes), indent=2, bullet="-")
        write_sources(gate.sources if gate.result in {KEEPS_OUT, TO_ASK} else [], paper)
    if passed := len(why.gates) - len(telling):
        checks = counted(passed, "other check" if telling else "check")
        paper.line(f"{checks} found nothing against it.", indent=2, bullet="-")


def write_points(why: Why, index: Index, paper: Paper, *, codes: bool) -> None:
    """Write the points, which add up, with their sources."""
    paper.heading(f"Where its {why.value_without_gates} of 100 points come from")
    for each in words.points_of(why.contributions, index.catalog.rules):
        part, share = each.part, ""
        if codes and part is not None and part.weight:  # with codes also weight and value
            value = number_in_words(part.value_low, part.value_high, "count")
            share = f" (weight {words.percent(part.weight)}, value {value})"
        says = f"{each.points:+d} {each.title}{share}: {each.says}"
        paper.line(words.coded(says, part.rule if part else None, codes=codes), indent=2)
        write_sources(each.sources, paper)
    paper.points((words.coded(each.says, each.rule, codes=codes) for each in why.cautions), bullet="!")


def write_sources(sources: list[SourceRef], paper: Paper) -> None:
    """Write the sources of a sentence."""
    paper.points((f"{source_title(each)}. {each.url}" for each in sources), bullet="", indent=7)


def open_facts(why: Why, index: Index) -> Iterator[str]:
    """Yield what is not known, and how much it could move."""
    for fact in why.open_facts:
        title = words.criterion_title(index.catalog.rules, fact.criterion)
        ranks = f", place {fact.best_rank} to {fact.worst_rank}" if fact.best_rank != fact.worst_rank else ", no place"
        yield f"{title}: up to {counted(fact.reach, 'point')}{ranks if why.first else ''}. {fact.says}"


def write_against_first(why: Why, index: Index, paper: Paper) -> None:
    """Write what sets it off from the first place."""
    if why.first is None or why.first == why.id:
        return
    share = words.percent(why.beats_first_share) if why.beats_first_share else ""
    ahead = f"; it is ahead in {share} of the ways to weigh your wishes" if share else ""
    first = index.programs[why.first].title
    paper.heading(f"Beside {first}, which stands first{ahead}")
    for row in why.against_first:
        title = words.criterion_title(index.catalog.rules, row.criterion)
        paper.line(f"{row.own - row.first:+d} {title}: {counted(row.own, 'point')} against {row.first}", indent=2)


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
