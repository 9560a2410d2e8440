"""Whether a program is about what the learner wants to study, in a language the learner reads."""

from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire
from mmadvisor.reckoning.situation import Situation

MATCHES = ("any", "primary", "also", "neighbor", "none")


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
    if found is None:
        return UNKNOWN
    return text_fact("first" if wanted[0] == at.program.fields.primary else found)


def wishes_met(at: Situation) -> Fact:
    """How many of the fields named the program is about, as its own or as one that it touches."""
    wanted, own = at.profile.fields, at.program.fields
    if not wanted:
        return UNKNOWN
    return number(sum(field in wanted for field in (own.primary, *own.also)))


def country_match(at: Situation) -> Fact:
    """Whether its school is in a country in which the learner would take a degree; any will do where none is named."""
    wanted = at.profile.degree_countries
    if not wanted:
        return UNKNOWN
    return text_fact(at.institution.country in wanted)


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
    if not wanted:
        return UNKNOWN
    return text_fact(any(language in wanted for language in at.program.languages))


def field_label(at: Situation) -> Fact:
    """Name of the primary field."""
    return text_fact(at.index.fields[at.program.fields.primary].label.lower())


def language_names(at: Situation) -> Fact:
    """Names of the languages of instruction."""
    return text_fact(named_languages(at.index.catalog.questionnaire, at.program))


def named_languages(questionnaire: Questionnaire, program: Program) -> tuple[str, ...]:
    """Return the names of a program's languages."""
    return tuple(questionnaire.languages.get(each, each) for each in program.languages)
