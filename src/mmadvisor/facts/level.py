"""The level of a program against what the learner brings to its field: too easy costs as well as too hard."""

from mmadvisor.model.facts import UNKNOWN, Fact, text_fact
from mmadvisor.reckoning.situation import Situation

PROGRAM_STEPS = {"introductory": 0, "intermediate": 1, "advanced": 2}
GRADUATE = ("Degree", "Graduate Certificate")
LEARNER_STEPS = {"new": (0, 0), "some": (1, 1), "works": (1, 2), "degree": (2, 2)}
"""How well the learner knows the field -> the lowest and the highest step that fits."""
MASTERS_STEPS = (1, 2)
"""Steps for who has a master's and did not say how well the field is known."""
FITS = ("far-below", "below", "fits", "above", "far-above")
MIDDLE = 2


def program_step(at: Situation) -> int | None:
    """Return the step of a program: as listed; a graduate degree or certificate without a level is advanced."""
    level = at.program.level
    if level is not None:
        return PROGRAM_STEPS[level]
    return PROGRAM_STEPS["advanced"] if at.program.credential in GRADUATE else None


def learner_steps(at: Situation) -> tuple[int, int] | None:
    """Return the lowest and the highest step that fits the learner; None if too little was said."""
    known = at.profile.field_level
    if known is not None:
        return LEARNER_STEPS[known]
    return MASTERS_STEPS if at.profile.education == "master-or-more" else None


def level_said(at: Situation) -> Fact:
    """Whether the learner said enough to compare levels."""
    return text_fact(learner_steps(at) is not None)


def level_fit(at: Situation) -> Fact:
    """How the program's level meets the learner: far below to far above; unknown where one of them is not known."""
    program, learner = program_step(at), learner_steps(at)
    if program is None or learner is None:
        return UNKNOWN
    low, high = learner
    away = min(program - low, 0) + max(program - high, 0)
    return text_fact(FITS[MIDDLE + away])
