"""Results as columns of a table: one row for each learner."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pyarrow as pa

from mmadvisor.advise.present import DIGITS
from mmadvisor.batch.judge import Judged
from mmadvisor.batch.results import Results
from mmadvisor.batch.rows import Kept
from mmadvisor.batch.scores import bands_of, percents
from mmadvisor.mcda.arrays import Ints

PLACES = ("first", "second", "third")
HANDOUT = "handout"
"""The column of file names, where each learner gets a file."""
ABOUT = ("verdict_about", "verdict_about_title", "look_into", "look_into_title")
VERDICT = ("verdict", "verdict_title", "verdict_rule", "verdict_if_not_firm", *ABOUT)
STUDY = {"months": "fit.months", "cost_usd": "fit.likely_usd"}
"""Columns of each place, with the fact that each shows."""


def schema(kept: Iterable[str], *, draws: bool) -> pa.Schema:
    """Return the columns of the output; those that are handed on stand behind the number of the row."""
    fields = [("row", pa.int64()), *((name, pa.string()) for name in kept)]
    fields += [(name, pa.string()) for name in VERDICT]
    fields += [("passing", pa.int32())]
    for place in PLACES:
        fields += [(f"{place}.{key}", pa.string()) for key in ("id", "title", "school")]
        fields += [(f"{place}.value", pa.int8()), (f"{place}.band", pa.string())]
        fields += [(f"{place}.{key}", pa.float64()) for key in ("evidence_share", *STUDY)]
    fields += [(f"first.preparation_hours_{end}", pa.float64()) for end in ("low", "high")]
    fields += [(f"first.{name}", pa.float64()) for name in ("first_share", "top3_share")] if draws else []
    return pa.schema([*fields, ("main_obstacle", pa.string())])


def own_names() -> frozenset[str]:
    """Return the names of all columns that the output may have of itself."""
    return frozenset({*schema((), draws=True).names, HANDOUT})


def columns_of(judged: Judged) -> dict[str, Any]:
    """Return what was found, by column; None and NaN where there is nothing to say."""
    results = judged.results
    rules = results.sheets.index.catalog.rules
    codes = [rule.code for rule in rules.verdicts]
    ids, titles, _ = name_columns(results).values()
    found: dict[str, Any] = {
        "verdict": texts(codes, judged.verdict.rule),
        "verdict_title": texts([rules.titles[code] for code in codes], judged.verdict.rule),
        "verdict_rule": texts([rule.id for rule in rules.verdicts], judged.verdict.rule),
        "verdict_if_not_firm": texts([*codes, None], np.where(hanging(judged), judged.verdict_if_shaky.rule, -1)),
        "verdict_about": texts(ids, judged.verdict.program),
        "verdict_about_title": texts(titles, judged.verdict.program),
        "look_into": texts(ids, results.look_into),
        "look_into_title": texts(titles, results.look_into),
        "passing": results.scores.count,
    }
    for place, name in enumerate(PLACES):
        found |= {f"{name}.{key}": column for key, column in place_columns(judged, place).items()}
    for end, hours in zip(("low", "high"), results.of_ranked("fit.preparation_hours", results.first).ends, strict=True):
        found[f"first.preparation_hours_{end}"] = spread(results, results.with_first, hours, np.nan)
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


def name_columns(results: Results) -> dict[str, list[Any]]:
    """Return ids, titles and schools of all programs, each with None behind it for no program."""
    programs, index = results.sheets.programs, results.sheets.index
    return {
        "id": [*(program.id for program in programs), None],
        "title": [*(program.title for program in programs), None],
        "school": [*(index.provider(program) for program in programs), None],
    }


def texts(choices: list[Any], place: Ints) -> list[str | None]:
    """Return a text for each place; the last one for place -1."""
    found: list[str | None] = np.array(choices, dtype=object)[place].tolist()
    return found


def place_columns(judged: Judged, place: int) -> dict[str, Any]:
    """Return the columns of the first, second or third place."""
    results, scores = judged.results, judged.results.scores
    rules = results.sheets.index.catalog.rules
    learners = np.flatnonzero(scores.count > place)
    pairs = scores.start[learners] + place
    programs = spread(results, learners, scores.program[pairs], -1)
    bands = spread(results, learners, bands_of(rules, scores.value[pairs]), -1)
    values = spread(results, learners, percents(scores.value[pairs]), -1)
    evidence = [round(share, DIGITS) for share in scores.evidence[pairs].tolist()]
    return {
        **{key: texts(names, programs) for key, names in name_columns(results).items()},
        "value": [each if each >= 0 else None for each in values.tolist()],
        "band": texts([*(band.id for band in rules.bands), None], bands),
        "evidence_share": spread(results, learners, evidence, np.nan),
        **{key: known_number(results, fact, learners, pairs) for key, fact in STUDY.items()},
    }


def known_number(results: Results, fact: str, learners: Ints, pairs: Ints) -> Any:  # noqa: ANN401 - as below
    """Return a number of one place, rounded as in an advice; NaN where it is not known or open between two."""
    low, high = results.of_ranked(fact, pairs).ends
    return spread(results, learners, np.where(low == high, np.round(low, 1), np.nan), np.nan)


def spread(results: Results, learners: Ints, values: Any, nothing: float) -> Any:  # noqa: ANN401 - arrays of a kind
    """Return a column over all learners: these have the values, the others nothing."""
    found = np.full(results.block.count, nothing)
    found[learners] = values
    return found


def table_of(found: dict[str, Any], numbers: Ints, kept: Kept) -> pa.Table:
    """Return columns as a table."""
    whole = {"row": numbers, **kept, **found}
    wanted = schema(kept, draws="first.first_share" in found)
    return pa.table([pa.array(whole[field.name], field.type, from_pandas=True) for field in wanted], schema=wanted)
