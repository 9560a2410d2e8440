"""From scored programs to their printed form: contributions that add up, bands, ranks, cautions."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.advise.bands import IN_FIELD, band_of, base_level, percent
from mmadvisor.advise.cross_check import other_ranks
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.pathways import pathways
from mmadvisor.advise.result_view import nearness
from mmadvisor.advise.score import Scored, WeighedPart, weighed_parts
from mmadvisor.advise.weighing import Weighing
from mmadvisor.mcda.acceptability import Acceptability
from mmadvisor.mcda.arrays import Floats
from mmadvisor.mcda.ranks_and_rounding import allot, competition_ranks
from mmadvisor.model.advice import Contribution, Excluded, LookInto, Question, Ranked, Reason, Statement, Weight
from mmadvisor.model.catalog import Index
from mmadvisor.model.rules import RuleBook
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.apply import word
from mmadvisor.rules.conditions import evaluate

TIE = (0.45, 0.55)
"""Two programs tie if the pairwise winning index lies in this range."""
DIGITS = 4
WEIGHT_DIGITS = 6
"""Enough that rounded weights still sum to 1, to five decimals."""


class Places(Struct, frozen=True):
    """What is known of the places in a ranking, by position. `following` has a share for each but the last.

    `sharing` counts the programs of each rank.
    """

    found: Acceptability
    ranks: list[int]
    sharing: Counter[int]
    following: Floats
    equal_weights: list[int]
    product: list[int]


def ranking(
    index: Index, weighing: Weighing, rows: Sequence[Scored], found: Acceptability | None, *, asked: bool = False
) -> list[Ranked]:
    """Return the printed ranking; `rows` best first and in the order of `found`.

    `asked`: too little is known of the learner, so that nobody has a rank and nothing is pushed.
    """
    if found is None:
        return []

    def tied(first: int, other: int) -> bool:
        return TIE[0] <= float(found.pairwise([(first, other)])[0]) <= TIE[1]

    following = found.pairwise([(place, place + 1) for place in range(len(rows) - 1)])
    ranks = competition_ranks(len(rows), tied)
    places = Places(found, ranks, Counter(ranks), following, *other_ranks(weighing, rows))
    shown = [present(index, weighing, row, places, position) for position, row in enumerate(rows)]
    return [replace(row, rank=None, tied=False) for row in shown] if asked else shown


def present(index: Index, weighing: Weighing, row: Scored, places: Places, position: int) -> Ranked:
    """Return one program in its printed form."""
    found, following, rank = places.found, places.following, places.ranks[position]
    program, rules = row.screened.program, index.catalog.rules
    return Ranked(
        rank=rank,
        tied=places.sharing[rank] > 1,
        level=row.level,
        in_field=base_level(rules.levels, row.screened.sheet.get) <= IN_FIELD,
        id=program.id,
        title=program.title,
        credential=program.credential,
        provider=index.provider(program),
        platform=program.platform,
        status=program.status.value,
        status_as_of=program.status.as_of,
        url=program.url,
        band=band_of(rules, row.value),
        value=percent(row.value),
        value_low=percent(min(row.low, row.cap)),
        value_high=percent(min(row.high, row.cap)),
        rank_low=min(rank, int(found.rank_low[position])),
        rank_high=max(rank, int(found.rank_high[position])),
        rank_equal_weights=places.equal_weights[position],
        rank_product=places.product[position],
        first_share=round(float(found.first_share[position]), DIGITS),
        top3_share=round(float(found.top3_share[position]), DIGITS),
        beats_next_share=round(float(following[position]), DIGITS) if position < len(following) else None,
        evidence_share=round(row.evidence_share, DIGITS),
        thin_evidence=row.evidence_share < rules.thin_evidence_below,
        study=reckon(row.screened.sheet.at).study(),
        criterion_values={name: middle for name, (_, middle, _) in row.values.items()},
        cap=row.cap,
        contributions=contributions(weighing, row),
        cautions=cautions(rules, row.screened),
        notices=[
            Statement(each.says, list(row.screened.sheet.at.refs(each.source, *each.see))) for each in program.notices
        ],
        pathways=pathways(row.screened.sheet.at),
        questions=questions(weighing, row),
        gaps=list(program.gaps),
    )


CAP = "cap"
"""Name under which a deduction by a cap stands among the contributions."""


def contributions(weighing: Weighing, row: Scored) -> list[Contribution]:
    """Return what each part adds, in whole points that sum to the value; a cap stands as a deduction."""
    words = row.screened.words
    parts = list(weighed_parts(weighing, row))
    points = allot([part.size * part.found.middle * 100 for part in parts], percent(row.middle))
    rows = [contribution(part, word(part.found, words), point) for part, point in zip(parts, points, strict=True)]
    deduction = percent(row.value) - percent(row.middle)
    if deduction:
        cap = min(row.caps, key=lambda each: each.at_most)
        rows.append(
            Contribution(
                criterion=CAP,
                part=CAP,
                rule=cap.id,
                weight=0.0,
                value=0,
                value_low=0,
                value_high=0,
                points=deduction,
                known=True,
                says=words.say(cap.says),
                sources=words.sources(cap),
            )
        )
    return rows


def contribution(part: WeighedPart, reason: Reason, points: int) -> Contribution:
    """Return one part's contribution in its printed form."""
    return Contribution(
        criterion=part.criterion,
        part=part.part.id,
        rule=reason.rule,
        weight=round(part.size, DIGITS),
        value=percent(part.found.middle),
        value_low=percent(part.found.low),
        value_high=percent(part.found.high),
        points=points,
        known=part.found.known,
        says=reason.says,
        sources=reason.sources,
    )


def questions(weighing: Weighing, row: Scored) -> list[Question]:
    """Return what is not known of a program, with whom to ask.

    What the learner must have comes first, then what could move its value most.
    """
    get, credential = row.screened.sheet.get, row.screened.program.credential
    found = []
    for each in weighed_parts(weighing, row):
        ask, measure = each.part.ask, each.found
        if ask is None or (ask.of and get(ask.of).known):
            continue
        must = ask.must is not None and evaluate(ask.must, get) is True
        if measure.known if must else measure.stated:
            continue
        asked, reach = ask.about(credential), percent(each.size * (measure.high - measure.low))
        found.append((must, Question(part=each.name, what=asked.what, whom=asked.whom, reach=reach)))
    return [question for _, question in sorted(found, key=lambda each: (not each[0], -each[1].reach))]


def cautions(rules: RuleBook, screened: Screened) -> list[Reason]:
    """Return the cautions of gates that could not decide, then those of the caution rules."""
    words = screened.words
    held = [words.reason(each, each.says) for each in rules.cautions if evaluate(each.when, words.get)]
    return [*screened.cautions(), *held]


def excluded(index: Index, rows: Sequence[Screened]) -> list[Excluded]:
    """Return the programs that a gate keeps out, with every reason."""
    return [
        Excluded(
            id=row.program.id,
            title=row.program.title,
            credential=row.program.credential,
            provider=index.provider(row.program),
            reasons=row.reasons(),
        )
        for row in rows
    ]


def look_into(index: Index, rows: Sequence[Screened]) -> list[LookInto]:
    """Return the degrees to look into, the nearest first, each with what to ask."""
    return [
        LookInto(
            id=row.program.id,
            title=row.program.title,
            credential=row.program.credential,
            provider=index.provider(row.program),
            url=row.program.url,
            study=reckon(row.sheet.at).study(),
            asks=row.reasons(),
        )
        for row in sorted(rows, key=lambda row: nearness(index.catalog.rules, row))
    ]


def weights(weighing: Weighing) -> list[Weight]:
    """Return the central weights, and who chose each place in the order."""
    return [
        Weight(
            criterion=criterion.id,
            weight=round(weight, WEIGHT_DIGITS),
            chosen_by="learner" if criterion.id in weighing.chosen else "preset",
        )
        for criterion, weight in zip(weighing.criteria, weighing.weights, strict=True)
    ]
