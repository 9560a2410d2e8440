"""What a program costs and what is known of the return, soberly: no pay is promised where no study shows any."""

from collections.abc import Iterator

from mmadvisor.facts import cost, credit, workload
from mmadvisor.facts.registry import SPECS
from mmadvisor.model.advice import Statement
from mmadvisor.model.catalog import Index
from mmadvisor.model.context import Occupation
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import ENDED, Program
from mmadvisor.reckoning.situation import Situation, reference
from mmadvisor.rules.sentences import in_words, number_in_words

MOST_OCCUPATIONS = 2
LICENSE = {"always": " It needs a license.", "partly": " Some of the work needs a license.", "none": ""}


def money_view(index: Index, program: Program, profile: Profile) -> list[Statement]:
    """Return price, hours and aid, what would pay them back, what the jobs of the field pay, what completers report.

    Of a program that has ended: what it cost, and what the jobs pay.
    """
    at = Situation(program, profile, index)
    if program.status.value in ENDED:
        return [*last_price(at), *occupations(index, program)]
    return [
        *price(at),
        *aid(at),
        *credits_saved(at),
        *occupations(index, program),
        *profession(index, program),
        *completers(index),
    ]


def price(at: Situation) -> Iterator[Statement]:
    """Price, hours, and the raise that would pay the price back."""
    listed, hours = cost.likely_usd(at), workload.total_hours(at)
    if not listed.known:
        yield Statement("No price of the whole program is known, so nothing can be set against it.", [])
        return
    dated, total = cost.price_date(at).value, in_words(listed, SPECS["fit.likely_usd"])
    work = f" and {in_words(hours, SPECS['program.total_hours'])} of study" if hours.known else ""
    yield Statement(f"It costs {total} ({dated}){work}; fees for retakes come on top.", list(listed.sources))
    yield Statement(
        f"A raise of {total} a year after tax would pay the price back in a year. "
        "No study measures what a MicroMasters adds to pay.",
        [],
    )


def last_price(at: Situation) -> Iterator[Statement]:
    """What a program cost that has ended: nothing can be bought or paid back any more."""
    listed = cost.likely_usd(at)
    if listed.known:
        total = in_words(listed, SPECS["fit.likely_usd"])
        yield Statement(f"It cost {total} ({cost.price_date(at).value}).", list(listed.sources))


def aid(at: Situation) -> Iterator[Statement]:
    """What is known of aid, for a learner who may need it."""
    if at.profile.needs_aid is False:
        return
    found = [part.aid for part in (at.program.cost, at.program.none) if part is not None and part.aid is not None]
    if found:
        yield Statement(f"Aid: {found[0].says}", list(at.refs(found[0].source)))
    else:
        yield Statement("Aid: no source says whether there is any; ask before you pay.", [])


def credits_saved(at: Situation) -> Iterator[Statement]:
    """Price of each credit that the best pathway would save, after admission."""
    row, listed = credit.best_pathway(at), cost.likely_usd(at)
    if row is None or not row.amount or listed.low is None or listed.high is None:
        return
    each = number_in_words(listed.low / row.amount, listed.high / row.amount, "usd")
    unit = (row.unit or "credits").rstrip("s")
    state = "" if row.status == "active" else " if it is still in force"
    yield Statement(
        f"As credit towards {row.degree} ({row.institution}) it would come to {each} a {unit}, after admission{state}.",
        list(at.refs(row.source)),
    )


def occupations(index: Index, program: Program) -> Iterator[Statement]:
    """Wage, growth and openings of the jobs nearest to the field, as context."""
    table = index.catalog.occupations
    for row in table.fields.get(program.fields.primary, ())[:MOST_OCCUPATIONS]:
        yield Statement(occupation_in_words(row), [reference(table.sources[row.source])])


def profession(index: Index, program: Program) -> Iterator[Statement]:
    """Whom to ask whether the credential counts in the profession of the field, or that nobody is on record."""
    table = index.catalog.advisers
    bodies = table.fields.get(program.fields.primary, ())
    if not bodies:
        yield Statement("No professional body of this field is on record here; ask two people who work in it.", [])
    for row in bodies:
        says = f"Whether it counts in the profession, ask: {row.name}, {row.url}. {row.says}"
        yield Statement(says, [reference(table.sources[row.source])])


def occupation_in_words(row: Occupation) -> str:
    """Write one occupation."""
    parts = [f"{row.title} in the US: median pay {row.median_wage_usd:,.0f} USD a year ({row.wage_period})"]
    if row.growth_pct is not None:
        change = f"{row.growth_pct:+g}%" if row.growth_pct else "unchanged"
        parts.append(f"jobs {change} ({row.projection})")
    if row.annual_openings is not None:
        scope = f" (counting {row.openings_scope})" if row.openings_scope else ""
        parts.append(f"{row.annual_openings:,} openings a year{scope}")
    if row.entry_education:
        parts.append(f"usual entry: {row.entry_education}")
    entry = f" {row.degree_note}" if row.degree_note else LICENSE[row.license] if row.license else ""
    return f"{', '.join(parts)}. That is what the job pays, not what the credential adds.{entry}"


def completers(index: Index) -> Iterator[Statement]:
    """What studies of completers found."""
    table = index.catalog.evidence
    for finding in table.findings:
        if finding.id in {"completers-gain", "one-year-later"}:
            says = f"{finding.says} {finding.caution or ''}".strip()
            yield Statement(says, [reference(table.sources[finding.source])])
