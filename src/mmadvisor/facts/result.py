"""Facts of a whole result, for verdicts: `result.*`, and `first.*` for the program in first place."""

from collections.abc import Sequence

from mmadvisor.facts.registry import SPECS
from mmadvisor.model.facts import FactSpec

BANDS = ("strong", "good", "possible", "weak")
MAIN_ANSWERS: dict[str, str] = {
    "goal": "your goal",
    "fields": "your fields",
    "hours_per_week": "your weekly hours",
    "math": "your math background",
    "budget_usd": "your budget",
    "credit": "whether you want credit",
}
"""The answers that decide most, in the order in which to find them out."""

RESULT: Sequence[FactSpec] = (
    FactSpec("result.passing", "number", "programs that pass every gate", "count"),
    FactSpec("result.first_band", "choice", "band of the first place", choices=BANDS),
    FactSpec("result.first_share", "number", "share of weightings in which it is first", "share"),
    FactSpec("result.top3_share", "number", "share of weightings in which it is among three", "share"),
    FactSpec("result.main_answers", "number", "main questions answered, of six", "count"),
    FactSpec("result.open_answers", "names", "main questions left open"),
    FactSpec("result.micromasters_close", "flag", "a MicroMasters is first or nearly so"),
    FactSpec("result.safe_degree", "text", "best degree of the ranking that takes all who earn stated marks"),
    FactSpec("result.main_obstacle", "text", "gate that keeps out most programs"),
)

FIRST_PREFIX = "first."
RESULT_SPECS: dict[str, FactSpec] = (
    {spec.name: spec for spec in RESULT}
    | {name: spec for name, spec in SPECS.items() if name.startswith("profile.")}
    | {FIRST_PREFIX + name: spec for name, spec in SPECS.items() if not name.startswith("profile.")}
)
