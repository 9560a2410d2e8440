"""The learner's own answers as facts: `profile.*`."""

from mmadvisor.model.facts import UNKNOWN, Fact, number, said
from mmadvisor.model.profile import Profile


def answer_of(profile: Profile, name: str) -> Fact:
    """Return one answer as a fact; `name` is `profile.<key>`, or the key alone."""
    value = getattr(profile, name.removeprefix("profile."))
    if value is None:
        return UNKNOWN
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(float(value))
    return said(value)
