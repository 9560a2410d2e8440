"""Fairness audit of the rules: simulated learners, who wins, and whether silence or fame is rewarded.

`make audit` writes docs/audit.md. The same seed gives the same page.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, get_args

from msgspec.structs import replace

from mmadvisor.advise.bands import base_level, percent
from mmadvisor.advise.outcome import Outcome, Run, Shares, outcome, rule_outcome
from mmadvisor.advise.simulated_learners import BUDGETS, HOURS, population
from mmadvisor.facts.registry import FactSheet
from mmadvisor.loading import load
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Goal, Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.situation import Situation

PAGE = Path(__file__).resolve().parents[1] / "docs" / "audit.md"
LEARNERS = 2000
SEED = 1
FACTS = (
    "program.hours_per_week",
    "program.stated_months",
    "fit.likely_usd",
    "program.math_topics",
    "fit.credit_kind",
    "program.recognition",
    "program.assessment",
    "program.accreditation",
    "program.employer_survey_place",
)
MOST_ROWS = 25


def completeness(index: Index, program: Program) -> float:
    """Return the share of nine kinds of facts that are known of a program."""
    sheet = FactSheet(Situation(program, Profile(), index))
    return sum(sheet.get(name).known for name in FACTS) / len(FACTS)


class Counts(NamedTuple):
    """First places by program, learners who named the field of each program, verdicts, and first places by `LEADS`."""

    first: Counter[str]
    named: Counter[str]
    verdicts: Counter[str]
    leads: Counter[str]


def run(index: Index, learners: int, seed: int) -> Counts:
    """Count over simulated learners."""
    draw = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    first: Counter[str] = Counter()
    named: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    leads: Counter[str] = Counter()
    for profile in population(index, draw, learners):
        result = outcome(index, profile)
        shares = Shares(1.0, 1.0) if result.ranked else None
        verdicts[rule_outcome(Run(index, "audit"), result, shares).rule.code] += 1
        if result.first is not None:
            first[result.first] += 1
            leads.update(name for name, holds in LEADS.items() if holds(index, result))
            leads[MOVED] += moves(index, result)
        named.update(
            program.id for program in index.catalog.programs if program.fields.primary in (profile.fields or ())
        )
    return Counts(first, named, verdicts, leads)


def is_neighbor(index: Index, result: Outcome) -> bool:
    """Tell whether the first place is only near the fields that were named."""
    levels = index.catalog.rules.levels
    return base_level(levels, result.ranked[0].screened.sheet.get) == levels.base["neighbor"]


def is_thin(index: Index, result: Outcome) -> bool:
    """Tell whether too little is known of the first place."""
    return result.ranked[0].evidence_share < index.catalog.rules.thin_evidence_below


def is_near(_: Index, result: Outcome) -> bool:
    """Tell whether the first place breaks a limit by a little."""
    get = result.ranked[0].screened.sheet.get
    return "near" in {get("fit.budget").value, get("fit.deadline").value}


LEADS: dict[str, Callable[[Index, Outcome], bool]] = {
    "a neighbor of the fields that were named": is_neighbor,
    "a program of thin evidence": is_thin,
    "a program that breaks budget or deadline by a little": is_near,
}
GOALS = get_args(Goal)
MOVED = "another program than with the next goal of the list"


def moves(index: Index, result: Outcome) -> bool:
    """Tell whether the first place is another one for the same learner with another goal."""
    other = replace(result.profile, goal=GOALS[(GOALS.index(result.profile.goal) + 1) % len(GOALS)])
    return outcome(index, other).first != result.first


def shares(title: str, counts: Counter[str], total: int) -> list[str]:
    """Return a table of counts with shares."""
    rows = [f"| {name} | {count} | {count / total:.0%} |" for name, count in counts.most_common()]
    return [f"## {title}", "", "| | first places | share |", "|---|---|---|", *rows, ""]


def grouped(index: Index, first: Counter[str], of: Callable[[Program], str]) -> Counter[str]:
    """Return first places by a property of programs."""
    counts: Counter[str] = Counter()
    for name, count in first.items():
        counts[of(index.programs[name])] += count
    return counts


def page(index: Index, learners: int, seed: int) -> str:
    """Return the page."""
    first, named, verdicts, leads = run(index, learners, seed)
    won = sum(first.values())
    known = {program.id: completeness(index, program) for program in index.catalog.programs}
    can = [program for program in index.catalog.programs if program.status.value in {"open", "unknown"}]
    lines = [
        "# Who wins",
        "",
        (
            f"Made by `make audit`: {learners:,} simulated learners, seed {seed}, rules {index.catalog.rules.version}, "
            f"catalog of {index.catalog.about.date}. First places are those of the central weights, without draws; "
            "verdicts are those for a first place that holds in all of them, so *go ahead* is an upper bound."
        ),
        "",
        *distribution(),
        "## Verdicts",
        "",
        "| verdict | learners | share |",
        "|---|---|---|",
        *(f"| {code} | {count} | {count / learners:.0%} |" for code, count in verdicts.most_common()),
        "",
        f"{learners - won} learners have no program at all that passes.",
        "",
        "## What leads",
        "",
        "| in first place stands | first places | share |",
        "|---|---|---|",
        *(f"| {name} | {leads[name]} | {leads[name] / won:.0%} |" for name in (*LEADS, MOVED)),
        "",
        *programs_table(index, first, named, known),
        *shares("By kind of credential", grouped(index, first, lambda row: row.credential), won),
        *shares("By platform", grouped(index, first, lambda row: row.platform), won),
        *shares("By country", grouped(index, first, lambda row: index.institutions[row.institution].country), won),
        *shares("By school", Counter(dict(grouped(index, first, index.provider).most_common(15))), won),
        *silence(can, first, named, known),
    ]
    return "\n".join(lines).rstrip() + "\n"


def distribution() -> list[str]:
    """Say how learners are drawn."""
    budgets = ", ".join(f"{each:,}" if each else "none given" for each in BUDGETS)
    return [
        "## The learners",
        "",
        (
            f"Goal: even over four. Fields: one (two thirds) or two, even over all but `other`. Math: five levels "
            f"from nothing "
            "to everything fresh, even. Programming: even over three. Hours a week: "
            f"{', '.join(map(str, HOURS))}, even. Budget: {budgets}. "
            "Deadline: 6 to 36 months, or none for two of seven. Education: a fifth without a bachelor's. Credit: "
            "essential "
            "for a quarter, welcome for half. Languages: English for four of five, with Spanish for one, Spanish alone "
            "for one. Priorities: half name three at random, half none. These are not the real shares of any "
            "population; they "
            "spread learners wide, so that odd winners show."
        ),
        "",
    ]


def programs_table(index: Index, first: Counter[str], named: Counter[str], known: dict[str, float]) -> list[str]:
    """Return the most frequent winners, against the learners who named their field."""
    rows = [
        f"| {name} | {index.programs[name].credential} | {count} | {named[name]} | {count / max(named[name], 1):.0%} | "
        f"{known[name]:.0%} |"
        for name, count in first.most_common(MOST_ROWS)
    ]
    return [
        "## By program",
        "",
        (
            f"The {MOST_ROWS} most frequent winners. *Per naming* is first places per learner who named its primary "
            f"field; "
            "it can pass 100% where neighbors of the field have nothing better."
        ),
        "",
        "| program | kind | first places | learners naming its field | per naming | facts known |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
    ]


def silence(can: Iterable[Program], first: Counter[str], named: Counter[str], known: dict[str, float]) -> list[str]:
    """Set win rate against completeness: little known must not mean much won."""
    lines = [
        "## Is silence rewarded?",
        "",
        "Programs that can be taken, by the share of nine kinds of facts that are known of them.",
        "",
        "| facts known | programs | first places | first places per learner naming the field |",
        "|---|---|---|---|",
    ]
    programs = list(can)
    for low, high in ((0.0, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 1.01)):
        group = [program.id for program in programs if low <= known[program.id] < high]
        wins, chances = sum(first[name] for name in group), sum(named[name] for name in group)
        label = f"{percent(low)}% to under {percent(min(high, 1.0))}%" if high < 1 else f"{percent(low)}% and more"
        lines.append(f"| {label} | {len(group)} | {wins} | {wins / max(chances, 1):.0%} |")
    return [*lines, ""]


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=LEARNERS)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    index = load()
    PAGE.write_text(page(index, arguments.learners, arguments.seed), encoding="utf-8")
    print(f"wrote {PAGE}")


if __name__ == "__main__":
    main()
