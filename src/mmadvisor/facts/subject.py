"""Whether a program is about what the learner wants to study, at a fitting level, in a language the learner reads."""

from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire
from mmadvisor.reckoning.situation import Situation

MATCHES = ("any", "primary", "also", "neighbor", "none")
PROGRAM_STEPS = {"introductory": 0, "intermediate": 1, "advanced": 2}
LEARNER_STEPS = {"new": (0, 0), "some": (1, 1), "works": (1, 2), "degree": (2, 2)}
"""How well the learner knows the field -> the lowest and the highest step that fits."""
MASTERS_STEPS = (1, 2)
"""Steps for who has a master's and did not say how well the field is known."""
LEVEL_FITS = ("far-below", "below", "fits", "above", "far-above")


def field_match(at: Situation) -> Fact:
    """How the program meets the fields named: primary, also, neighbor, none; `any` if every field will do."""
    wanted, own = at.profile.fields, at.program.fields
    if wanted is None:
        return UNKNOWN
    if not wanted:
        return text_fact("any")
    if own.primary in wanted:
        return text_fact("primary")
    if any(field in wanted for field in own.also):
        return text_fact("also")
    near = {near for field in wanted for near in at.index.fields[field].neighbors}
    return text_fact("neighbor" if own.primary in near else "none")


def wish(at: Situation) -> Fact:
    """How the program's own field meets the wishes: the first one named, a later one, one it touches, a neighbor."""
    wanted = at.profile.fields or ()
    kinds = {"primary": "later", "also": "touched", "neighbor": "neighbor"}
    found = kinds.get(str(field_match(at).value))
    return UNKNOWN if found is None else text_fact("first" if wanted[0] == at.program.fields.primary else found)


def wishes_met(at: Situation) -> Fact:
    """How many of the fields named the program is about, as its own or as one that it touches."""
    wanted, own = at.profile.fields, at.program.fields
    return number(sum(field in wanted for field in (own.primary, *own.also))) if wanted else UNKNOWN


def country_match(at: Situation) -> Fact:
    """Whether its school is in a country in which the learner would take a degree; any will do where none is named."""
    wanted = at.profile.degree_countries
    return text_fact(at.institution.country in wanted) if wanted else UNKNOWN


def country(at: Situation) -> Fact:
    """Name of the country of its school."""
    code = at.institution.country
    return text_fact(at.index.catalog.questionnaire.countries.get(code, code))


def held_already(at: Situation) -> Fact:
    """Whether the learner holds it already, or has passed all of its courses."""
    completed = at.profile.completed
    if not completed:
        return text_fact(value=False)
    codes = {row.code for row in at.program.courses}
    return text_fact(at.program.id in completed or (bool(codes) and codes <= set(completed)))


def language_match(at: Situation) -> Fact:
    """Whether the program is taught in a language that the learner reads."""
    wanted = at.profile.languages
    return text_fact(any(language in wanted for language in at.program.languages)) if wanted else UNKNOWN


def field_label(at: Situation) -> Fact:
    """Name of the primary field."""
    return text_fact(at.index.fields[at.program.fields.primary].label.lower())


def language_names(at: Situation) -> Fact:
    """Names of the languages of instruction."""
    return text_fact(named_languages(at.index.catalog.questionnaire, at.program))


def named_languages(questionnaire: Questionnaire, program: Program) -> tuple[str, ...]:
    """Return the names of a program's languages."""
    return tuple(questionnaire.languages.get(each, each) for each in program.languages)


def program_step(at: Situation) -> int | None:
    """Return the step of a program: as listed; a graduate degree or certificate without a level is advanced."""
    level = at.program.level
    if level is not None:
        return PROGRAM_STEPS[level]
    graduate = at.program.credential in {"Degree", "Graduate Certificate"}
    return PROGRAM_STEPS["advanced"] if graduate else None


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
    return text_fact(LEVEL_FITS[2 + away])
