"""Facts of a whole result, for verdicts: `result.*`, and `first.*` for the program in first place."""

from collections.abc import Sequence

from mmadvisor.facts.registry import SPECS
from mmadvisor.model.facts import FactSpec

MAIN_ANSWERS: dict[str, str] = {
    "goal": "your goal",
    "fields": "your fields",
    "hours_per_week": "your weekly hours",
    "math": "your math background",
    "budget_usd": "your budget",
    "credit": "whether you want credit",
}
"""The answers that decide most, in the order in which to find them out."""

KEY_ANSWERS: dict[str, str] = {
    "goal": "what you want it for",
    "fields": "which field",
    "hours_per_week": "how many hours a week you have",
}
"""Without most of these nobody can be advised."""

RESULT: Sequence[FactSpec] = (
    FactSpec("result.passing", "number", "programs that pass every gate", "count"),
    FactSpec("result.first_share", "number", "share of weightings in which it is first", "share"),
    FactSpec("result.top3_share", "number", "share of weightings in which it is among three", "share"),
    FactSpec("result.main_answers", "number", "main questions answered, of six", "count"),
    FactSpec("result.open_answers", "names", "main questions left open"),
    FactSpec("result.key_answers", "number", "goal, field and hours answered, of three", "count"),
    FactSpec("result.open_key_answers", "names", "goal, field and hours left open"),
    FactSpec("result.fields_answered", "flag", "the question on fields was answered, be it by any"),
    FactSpec("result.in_field", "flag", "a program of a wished field passes"),
    FactSpec("result.micromasters_close", "flag", "a MicroMasters is first or nearly so"),
    FactSpec("result.safe_degree", "text", "best degree of the ranking that takes all who earn stated marks"),
    FactSpec("result.main_obstacle", "text", "gate that keeps out most programs"),
    FactSpec("result.closed", "names", "programs of the wished fields that ended, where none but degrees is open"),
    FactSpec("result.closed_first", "names", "the same of the field named first alone"),
    FactSpec("result.ended", "names", "programs of the field named first that ended"),
    FactSpec("result.professional_bodies", "names", "whom to ask in the profession of the wished fields"),
    FactSpec("result.wished_first", "text", "best program of the field named first"),
    FactSpec("result.nearest", "text", "program closest to fields in which none is open"),
    FactSpec("result.countries_without", "names", "wished countries with no degree on record"),
    FactSpec("result.wished_first_why", "text", "why the best program of the field named first stands behind"),
    FactSpec("result.micromasters", "text", "the best MicroMasters in short, or that none passes"),
    FactSpec("result.recognition_bodies", "names", "whom to ask about foreign study there, or that none is known"),
    FactSpec("result.stronger", "text", "best program with more points that stands behind the first by its field"),
    FactSpec("result.one_course", "text", "program of which one course fits"),
    FactSpec("result.read_free", "text", "program whose lessons can be read free of charge"),
    FactSpec("result.look_into", "text", "degree to look into"),
)

FIRST_PREFIX = "first."
RESULT_SPECS: dict[str, FactSpec] = (
    {spec.name: spec for spec in RESULT}
    | {name: spec for name, spec in SPECS.items() if name.startswith("profile.")}
    | {FIRST_PREFIX + name: spec for name, spec in SPECS.items() if not name.startswith("profile.")}
)
