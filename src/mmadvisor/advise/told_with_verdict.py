"""Facts of a result that are told with a verdict, and decide none: they are made once the verdict stands."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from mmadvisor.advise.bands import band_of, level_fit
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.result_view import is_wished_first
from mmadvisor.advise.score import Scored
from mmadvisor.facts.credit import best_pathway
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import UNKNOWN, Fact, text_fact
from mmadvisor.model.program import ENDED
from mmadvisor.model.rules import RuleBook
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.sentences import number_in_words, usd_in_words


def told_with(index: Index, ranked: Sequence[Scored], held: Callable[[], Iterable[Screened]]) -> dict[str, Fact]:
    """Return the facts by name; unknown where they do not matter. `held` gives what a gate keeps out."""
    wished = next((row for row in ranked if is_wished_first(row.screened)), None)
    degree_leads = any(row.screened.program.credential == "Degree" for row in ranked[:1])
    return {
        "result.wished_first_why": text_fact(why_behind(index.catalog.rules, wished)) if wished else UNKNOWN,
        "result.micromasters": text_fact(micromasters_way(ranked) or obstacle(held())) if degree_leads else UNKNOWN,
    }


def why_behind(rules: RuleBook, row: Scored) -> str:
    """Say why a program of the field that was named first is not in front: what made it step down most."""
    steps, get = rules.levels.steps, row.screened.sheet.get
    of_band = steps.get(band_of(rules, row.value), 0)
    if steps.get(level_fit(get), 0) > of_band:
        return "its level does not meet what you know"
    if row.evidence_share < rules.thin_evidence_below and steps.get("thin", 0) > of_band:
        return "too little is known of it"
    return "it fits you only in part" if of_band else "another has more points"


def obstacle(held: Iterable[Screened]) -> str:
    """Say what keeps most MicroMasters of the wished fields out that still take learners."""
    wished = [
        row
        for row in held
        if row.program.credential == "MicroMasters"
        and row.program.status.value not in ENDED
        and row.sheet.get("fit.field").value in {None, "any", "primary"}
    ]
    count = Counter(row.held_by[0].title for row in wished)
    if not count:
        return "none in your fields takes learners"
    title, number = count.most_common(1)[0]
    return f"none passes; what keeps out {number} of {len(wished)} in your fields: {title[0].lower()}{title[1:]}"


def micromasters_way(ranked: Sequence[Scored]) -> str | None:
    """Tell price, length and credit of the best MicroMasters; None if none passes."""
    row = next((each for each in ranked if each.screened.program.credential == "MicroMasters"), None)
    if row is None:
        return None
    at = row.screened.sheet.at
    study, pathway = reckon(at).study(), best_pathway(at)
    price = "price not known" if study.cost_usd is None else usd_in_words(study.cost_usd)
    months, known = study.months.likely, study.basis.months != "assumed"
    length = f"likely {number_in_words(months, months, 'months')}" if known else "length not known"
    takes = "no degree is known to count it"
    if pathway is not None:
        takes = f"{pathway.degree}, {pathway.institution}, was named as counting it"
    return f"{at.program.title}, {at.institution.name} ({price}, {length}; {takes})"
