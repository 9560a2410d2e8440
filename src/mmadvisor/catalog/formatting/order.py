"""The order of keys in a program file: that of `catalog/TEMPLATE.yaml`, as a test makes sure."""

from mmadvisor.located import Plain

TOP = (
    *("id", "title", "credential", "platform", "institution", "unit", "url", "url_source", "twin_of"),
    *("status", "fields", "level", "languages", "pacing"),
    *("course_count", "tracks", "courses", "electives", "months", "assessment"),
    *("cost", "math", "programming", "entry", "prerequisites"),
    *("award", "admission", "credit", "recognition", "none"),
    *("outcomes", "notices", "learners", "voices", "remarks", "history", "gaps", "sources"),
)
"""Keys of the file itself."""

WITHIN = (
    *("until", "value", "primary", "also", "code", "url", "title", "platform", "choose"),
    *("final_exam", "proctored", "capstone"),
    *("program", "covers", "course", "final", "bundle", "month", "by_income", "audit_free", "audit_source"),
    *("usd", "level", "topics", "need", "languages"),
    *("credits", "institution", "country", "degree", "amount", "of", "unit", "share", "named"),
    *("bachelor", "average", "campus", "left", "left_months", "english", "own_degree", "similar_degree"),
    *("not_said", "condition"),
    *("status", "cost", "organization", "credit", "recognition", "aid", "enrolled", "completed"),
    *("publisher", "kind", "weeks", "hours_per_week", "after", "pacing", "price", "exam_fee", "second_try"),
    *("inferred",),
    *("says", "about", "enforced", "courses", "months", "assured", "rate", "complete"),
    *("dated", "approximate", "read_in", "as_of", "converted"),
    *("note", "sources", "admission", "source", "see", "load_source", "seen", "place"),
)
"""Keys of everything in it."""

KEPT = frozenset({("sources",), ("math", "topics")})
"""Where keys are names given by who wrote the file: their order stays."""


def in_order(data: dict[str, Plain], at: tuple[str, ...] = ()) -> dict[str, Plain]:
    """Return data with its keys in order; keys without a place in it come last, as they stood."""
    order = TOP if not at else () if at in KEPT else WITHIN
    ranks = {key: rank for rank, key in enumerate(order)}
    return {key: _within(data[key], (*at, key)) for key in sorted(data, key=lambda key: ranks.get(key, len(order)))}


def _within(value: Plain, at: tuple[str, ...]) -> Plain:
    if isinstance(value, list):
        return [_within(item, at) for item in value]
    return in_order(value, at) if isinstance(value, dict) else value
