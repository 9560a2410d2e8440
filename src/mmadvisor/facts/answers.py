"""The learner's own answers as facts: `profile.*`."""

from msgspec.structs import replace

from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.profile import Profile

MATH = "math."


def answer_of(profile: Profile, name: str) -> Fact:
    """Return one answer as a fact; `name` is `profile.<key>` or the key alone, for math `math.<topic>`."""
    key = name.removeprefix("profile.")
    value = profile.math.get(key[len(MATH) :]) if key.startswith(MATH) else getattr(profile, key)  # type: ignore[call-overload]
    if value is None:
        return UNKNOWN
    if isinstance(value, int | float) and not isinstance(value, bool):
        return replace(number(float(value)), value=profile.budget if key == "budget_usd" else None)
    return text_fact(value)
