"""CA021 to CA024, CA036: fields, institutions, topics, twins, languages, countries come from their closed lists."""

from collections.abc import Container, Iterable, Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import did_you_mean
from mmadvisor.located import Where
from mmadvisor.model.context import FieldList, InstitutionList, OccupationList
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire
from mmadvisor.problems import Problem

Use = tuple[File, Where, str]  # type: ignore[type-arg]
"""A word, and where it stands."""


def check(folder: Folder) -> Iterator[Problem]:
    """Look up every word of a closed list."""
    fields, institutions = folder.get(FieldList), folder.get(InstitutionList)
    questionnaire, programs = folder.get(Questionnaire), folder.programs
    if fields is not None:
        yield from unlisted("CA021", "field", {row.id for row in fields.value.fields}, fields_named(folder, fields))
        yield from one_sided(fields)
        yield from fields_twice(programs)
    if institutions is not None:
        schools = ((file, ("institution",), file.value.institution) for file in programs)
        yield from unlisted("CA022", "institution", {row.id for row in institutions.value.institutions}, schools)
    if folder.whole:
        known = {program.id for program in folder.beside} | {file.value.id for file in programs}
        twins = ((file, ("twin_of",), twin) for file in programs if (twin := file.value.twin_of) is not None)
        yield from unlisted("CA023", "program", known, twins)
    if questionnaire is not None:
        spoken = ((file, ("languages", at), word) for file in programs for at, word in enumerate(file.value.languages))
        yield from unnamed("language", questionnaire.value.languages, spoken)
        yield from unnamed("country", questionnaire.value.countries, countries(folder))


def unlisted(code: str, what: str, known: set[str], uses: Iterable[Use]) -> Iterator[Problem]:
    """Yield words that the closed list of their kind lacks."""
    for file, where, word in uses:
        if word not in known:
            message, hint = f"there is no {what} {word!r} in the catalog", did_you_mean(word, sorted(known))
            yield file.problem(where, code, message, hint)


def unnamed(what: str, known: Container[str], uses: Iterable[Use]) -> Iterator[Problem]:
    """Yield codes without a name in the questionnaire: nobody who answers could name them."""
    for file, where, word in uses:
        if word not in known:
            message = f"there is no {what} {word!r} in questionnaire.yaml"
            yield file.problem(where, "CA036", message, "correct it, or name it there")


def fields_named(folder: Folder, fields: File[FieldList]) -> Iterator[Use]:
    """Yield every field that is named: as a neighbor, by occupations and by programs."""
    for place, row in enumerate(fields.value.fields):
        yield from ((fields, ("fields", place, "neighbors", at), word) for at, word in enumerate(row.neighbors))
    if occupations := folder.get(OccupationList):
        yield from ((occupations, ("fields", word), word) for word in occupations.value.fields)
    for file in folder.programs:
        yield file, ("fields", "primary"), file.value.fields.primary
        yield from ((file, ("fields", "also", at), word) for at, word in enumerate(file.value.fields.also))


def one_sided(fields: File[FieldList]) -> Iterator[Problem]:
    """Yield neighbors that are not mutual."""
    near = {row.id: row.neighbors for row in fields.value.fields}
    for place, row in enumerate(fields.value.fields):
        for at, word in enumerate(row.neighbors):
            if word in near and row.id not in near[word]:
                message = f"{word!r} does not name {row.id!r} as its neighbor in turn"
                yield fields.problem(("fields", place, "neighbors", at), "CA025", message)


def fields_twice(programs: Iterable[File[Program]]) -> Iterator[Problem]:
    """Yield fields that stand twice in a program; the primary one must not stand among the others too."""
    for file in programs:
        own = file.value.fields
        for place, word in enumerate(own.also):
            if word == own.primary or word in own.also[:place]:
                yield file.problem(("fields", "also", place), "CA024", f"the field {word!r} stands here twice")


def countries(folder: Folder) -> Iterator[Use]:
    """Yield the countries of institutions and of degrees behind programs."""
    for listed, place, row in folder.institutions():
        yield listed, ("institutions", place, "country"), row.country
    for file in folder.programs:
        for place, pathway in enumerate(file.value.credit):
            if pathway.country is not None:
                yield file, ("credit", place, "country"), pathway.country
