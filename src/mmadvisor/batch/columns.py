"""Results as columns of a table: one row for each learner."""

from typing import TYPE_CHECKING, Any

import numpy as np

from mmadvisor.advise.present import DIGITS
from mmadvisor.batch.exact import percents
from mmadvisor.batch.judge import Judged
from mmadvisor.batch.levels import bands_of
from mmadvisor.batch.results import Results
from mmadvisor.mcda.arrays import Floats, Ints

if TYPE_CHECKING:
    import pyarrow as pa

PLACES = ("first", "second", "third")
PREPARATION = "first.fit.preparation_hours"
VERDICT = ("verdict", "verdict_rule", "verdict_if_not_firm", "verdict_about", "look_into")
STUDY = {"months": "fit.months", "cost_usd": "fit.likely_usd"}
"""Columns of each place, with the fact that each shows."""


def schema(*, ids: bool, draws: bool) -> "pa.Schema":
    """Return the columns of the output."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    fields = [("row", pa.int64())]
    fields += [("id", pa.string())] if ids else []
    fields += [(name, pa.string()) for name in VERDICT]
    fields += [("passing", pa.int32())]
    for place in PLACES:
        fields += [(f"{place}.id", pa.string()), (f"{place}.value", pa.int8()), (f"{place}.band", pa.string())]
        fields += [(f"{place}.{key}", pa.float64()) for key in ("evidence_share", *STUDY)]
    fields += [(f"first.preparation_hours_{end}", pa.float64()) for end in ("low", "high")]
    fields += [(f"first.{name}", pa.float64()) for name in ("first_share", "top3_share")] if draws else []
    return pa.schema([*fields, ("main_obstacle", pa.string())])


def columns_of(judged: Judged) -> dict[str, Any]:
    """Return what was found, by column; None and NaN where there is nothing to say."""
    results = judged.results
    rules = results.sheets.index.catalog.rules
    codes = [rule.code for rule in rules.verdicts]
    found: dict[str, Any] = {
        "verdict": texts(codes, judged.verdict.rule),
        "verdict_rule": texts([rule.id for rule in rules.verdicts], judged.verdict.rule),
        "verdict_if_not_firm": texts([*codes, None], np.where(hanging(judged), judged.verdict_if_shaky.rule, -1)),
        "verdict_about": texts([*(program.id for program in results.sheets.programs), None], judged.verdict.program),
        "look_into": texts([*(program.id for program in results.sheets.programs), None], results.look_into),
        "passing": results.scores.count,
    }
    for place, name in enumerate(PLACES):
        found |= {f"{name}.{key}": column for key, column in placed(judged, place).items()}
    found |= dict(
        zip(
            ("first.preparation_hours_low", "first.preparation_hours_high"),
            judged.results.of_first(PREPARATION).ends,
            strict=True,
        )
    )
    if judged.shares is not None:
        shares = [[round(share, DIGITS) for share in column] for column in judged.shares.T.tolist()]
        found["first.first_share"], found["first.top3_share"] = shares
    passing = results.scores.count.tolist()
    found["main_obstacle"] = [None if some else text for text, some in zip(results.obstacles, passing, strict=True)]
    return found


def hanging(judged: Judged) -> Any:  # noqa: ANN401 - an array of truths
    """Tell of each learner whether the verdict hangs on how firm the first place is, which draws would show."""
    codes = np.array([rule.code for rule in judged.results.sheets.index.catalog.rules.verdicts])
    return codes[judged.verdict.rule] != codes[judged.verdict_if_shaky.rule]


def texts(choices: list[Any], place: Ints) -> list[str | None]:
    """Return a text for each place; the last one for place -1."""
    return [choices[each] for each in place.tolist()]


def placed(judged: Judged, place: int) -> dict[str, Any]:
    """Return the columns of the first, second or third place."""
    results, scores = judged.results, judged.results.scores
    rules = results.sheets.index.catalog.rules
    learners = np.flatnonzero(scores.count > place)
    pairs = scores.start[learners] + place
    programs, bands, values = (np.full(len(scores.count), -1, dtype=np.int64) for _ in range(3))
    programs[learners] = scores.program[pairs]
    bands[learners] = bands_of(rules, scores.value[pairs])
    values[learners] = percents(scores.value[pairs])
    evidence: list[float | None] = [None] * len(scores.count)
    for learner, share in zip(learners.tolist(), scores.evidence[pairs].tolist(), strict=True):
        evidence[learner] = round(share, DIGITS)
    return {
        "id": texts([*(program.id for program in results.sheets.programs), None], programs),
        "value": [each if each >= 0 else None for each in values.tolist()],
        "band": texts([*(band.id for band in rules.bands), None], bands),
        "evidence_share": evidence,
        **{key: shown(results, fact, learners, pairs) for key, fact in STUDY.items()},
    }


def shown(results: Results, fact: str, learners: Ints, pairs: Ints) -> Floats:
    """Return a number of one place, rounded as in an advice; NaN where it is not known or open between two."""
    low, high = results.of_ranked(fact, pairs).ends
    found = np.full(len(results.scores.count), np.nan)
    found[learners] = np.where(low == high, np.round(low, 1), np.nan)
    return found


def table_of(found: dict[str, Any], numbers: Ints, ids: list[str | None] | None) -> "pa.Table":
    """Return columns as a table."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    whole = {"row": numbers, **found} | ({} if ids is None else {"id": ids})
    wanted = schema(ids=ids is not None, draws="first.first_share" in found)
    return pa.table([pa.array(whole[field.name], field.type, from_pandas=True) for field in wanted], schema=wanted)
