"""Why a program stands where it stands, or what keeps it out; for any program of the catalog."""

from msgspec.structs import replace

from mmadvisor.advise import present
from mmadvisor.advise.bands import percent
from mmadvisor.advise.cost_and_return import money_view
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.key_unknown import LEAST_REACH
from mmadvisor.advise.outcome import Outcome, Run, draw, outcome, rule_outcome, shares_of
from mmadvisor.advise.pathways import pathways
from mmadvisor.advise.score import Scored, in_order, score_one, weighed_parts
from mmadvisor.mcda.acceptability import Acceptability
from mmadvisor.model.advice import Ranked
from mmadvisor.model.explanation import Difference, GateView, Nearest, OpenFact, Why
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import ENDED, Program
from mmadvisor.rules.apply import word
from mmadvisor.rules.conditions import Truth

MOST_NEAREST = 3
RESULTS: dict[Truth, str] = {True: "keeps it out", False: "passes", None: "open"}


def explain(run: Run, profile: Profile, program: Program) -> Why:
    """Return everything that speaks for or against one program for one learner."""
    result = outcome(run.index, profile)
    found = draw(run, result)
    asked = rule_outcome(run, result, shares_of(found)).rule.scope == "answers"
    ranking = present.ranking(run.index, result.weighing, result.ranked, found, asked=asked)
    ranked = next((row for row in ranking if row.id == program.id), None)
    own = next((row for row in result.ranked if row.id == program.id), None)
    screened = own.screened if own else next(row for row in result.held if row.program.id == program.id)
    scored = own or score_one(run.index.catalog.rules, result.weighing, screened)
    return Why(
        schema="mmadvisor/why/1",
        catalog=run.index.reference,
        id=program.id,
        title=program.title,
        credential=program.credential,
        provider=run.index.provider(program),
        passes=own is not None,
        gates=gate_views(screened),
        ranked=ranked,
        programs_ranked=len(ranking),
        value_without_gates=percent(scored.value),
        contributions=present.contributions(result.weighing, scored),
        cautions=present.cautions(run.index.catalog.rules, screened),
        open_facts=open_facts(result, scored) if own else [],
        first=ranking[0].id if ranking and not asked else None,
        against_first=[] if asked else against_first(ranking, ranked),
        beats_first_share=None if asked else beats_first(result, found, program.id),
        nearest=nearest_changes(run, result, program, asked=asked) if own is None else [],
        pathways=[] if program.status.value in ENDED else pathways(screened.sheet.at),
        money=money_view(run.index, program, profile),
        gaps=list(program.gaps),
    )


def gate_views(screened: Screened) -> list[GateView]:
    """Return each gate with its result and, where it has one, its sentence."""
    sentences = {remark.rule: remark for remark in (*screened.reasons(), *screened.cautions())}
    return [
        GateView(
            rule=gate.id,
            title=gate.title,
            result="look into" if shut and gate.outcome == "look-into" else RESULTS[shut],
            says=remark.says if (remark := sentences.get(gate.id)) else None,
            sources=list(remark.sources) if remark else [],
        )
        for gate, shut in zip(screened.gates, screened.shut, strict=True)
    ]


def open_facts(result: Outcome, row: Scored) -> list[OpenFact]:
    """Return what is not settled, with how far it alone could move value and rank; widest first."""
    rows: list[OpenFact] = []
    for part in weighed_parts(result.weighing, row):
        found = part.found
        up, down = part.size * (found.high - found.middle), part.size * (found.middle - found.low)
        if max(up, down) < LEAST_REACH:
            continue
        rows.append(
            OpenFact(
                criterion=part.criterion,
                part=part.part.id,
                says=word(found, row.screened.words).says,
                reach=percent(max(up, down)),
                best_rank=rank_with(result, row, up),
                worst_rank=rank_with(result, row, -down),
            )
        )
    return sorted(rows, key=lambda each: -each.reach)


def rank_with(result: Outcome, row: Scored, shift: float) -> int:
    """Return the rank of a program whose total were moved by a shift, all else in the middle."""
    moved = replace(row, middle=row.middle + shift)
    return in_order(moved if each is row else each for each in result.ranked).index(moved) + 1


def against_first(ranking: list[Ranked], own: Ranked | None) -> list[Difference]:
    """Return by how many points each criterion sets a program off from the first place, largest first."""
    if own is None or own is ranking[0]:
        return []
    names = dict.fromkeys(part.criterion for row in (ranking[0], own) for part in row.contributions)
    rows = [
        Difference(criterion=name, own=points(own, name), first=points(ranking[0], name))
        for name in names
        if points(own, name) != points(ranking[0], name)
    ]
    return sorted(rows, key=lambda row: -abs(row.own - row.first))


def points(row: Ranked, criterion: str) -> int:
    """Return the points of a criterion, all its parts together."""
    return sum(part.points for part in row.contributions if part.criterion == criterion)


def beats_first(result: Outcome, found: Acceptability | None, program_id: str) -> float | None:
    """Return the share of weightings in which a program is ahead of the first place."""
    places = {row.id: place for place, row in enumerate(result.ranked)}
    if found is None or places.get(program_id, 0) == 0:
        return None
    return round(float(found.pairwise([(places[program_id], 0)])[0]), present.DIGITS)


def nearest_changes(run: Run, result: Outcome, program: Program, *, asked: bool = False) -> list[Nearest]:
    """Return the best ranked programs that are closest in subject: same field first, then a shared or near one.

    `asked`: too little is known of the learner for ranks.
    """

    def distance(other: Program) -> int | None:
        own = {program.fields.primary, *program.fields.also}
        if other.fields.primary == program.fields.primary:
            return 0
        if own & {other.fields.primary, *other.fields.also}:
            return 1
        return 2 if other.fields.primary in run.index.fields[program.fields.primary].neighbors else None

    programs = [row.screened.program for row in result.ranked]
    near = sorted((away, place) for place, each in enumerate(programs) if (away := distance(each)) is not None)
    return [
        Nearest(
            id=programs[place].id,
            title=programs[place].title,
            provider=run.index.provider(programs[place]),
            rank=None if asked else place + 1,
        )
        for _, place in near[:MOST_NEAREST]
    ]
