"""CA021 to CA024, CA036: fields, institutions, topics, twins, languages, countries come from their closed lists."""

from collections.abc import Iterator

from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import Problem, did_you_mean
from mmadvisor.located import Where
from mmadvisor.model.context import FieldList, InstitutionList, OccupationList
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire


def check(folder: Folder) -> Iterator[Problem]:
    """Look up every word of a closed list."""
    fields = folder.get(FieldList)
    institutions = folder.get(InstitutionList)
    questionnaire = folder.get(Questionnaire)
    programs = {file.value.id for file in folder.programs} | {program.id for program in folder.beside}
    if fields is not None:
        known = {row.id for row in fields.value.fields}
        yield from neighbors(fields, known)
        yield from occupations(folder, known)
        for file in folder.programs:
            yield from program_fields(file, known)
    if institutions is not None:
        names = {row.id for row in institutions.value.institutions}
        for file in folder.programs:
            yield from one(file, ("institution",), "CA022", "institution", file.value.institution, names)
    if questionnaire is not None:
        yield from languages(folder, set(questionnaire.value.languages))
        yield from countries(folder, set(questionnaire.value.countries))
    for file in folder.programs:
        if file.value.twin_of is not None and folder.whole:
            yield from one(file, ("twin_of",), "CA023", "program", file.value.twin_of, programs)


def one(file: File, where: Where, code: str, what: str, word: str, known: set[str]) -> Iterator[Problem]:  # type: ignore[type-arg]
    """Look up one word."""
    if word not in known:
        yield file.problem(
            where, code, f"there is no {what} {word!r} in the catalog", did_you_mean(word, sorted(known))
        )


def languages(folder: Folder, known: set[str]) -> Iterator[Problem]:
    """Look up the languages of every program: nobody who answers could name another one."""
    for file in folder.programs:
        for place, word in enumerate(file.value.languages):
            if word not in known:
                yield unnamed(file, ("languages", place), "language", word)


def countries(folder: Folder, known: set[str]) -> Iterator[Problem]:
    """Look up the countries of institutions and of degrees behind programs."""
    institutions = folder.get(InstitutionList)
    if institutions is not None:
        for place, row in enumerate(institutions.value.institutions):
            if row.country not in known:
                yield unnamed(institutions, ("institutions", place, "country"), "country", row.country)
    for file in folder.programs:
        for place, pathway in enumerate(file.value.credit):
            if pathway.country is not None and pathway.country not in known:
                yield unnamed(file, ("credit", place, "country"), "country", pathway.country)


def unnamed(file: File, where: Where, what: str, word: str) -> Problem:  # type: ignore[type-arg]
    """Return the problem of a code without a name in the questionnaire."""
    message = f"there is no {what} {word!r} in questionnaire.yaml"
    return file.problem(where, "CA036", message, "correct it, or name it there")


def program_fields(file: File[Program], known: set[str]) -> Iterator[Problem]:
    """Look up the fields of a program; the primary one must not stand among the others too."""
    own = file.value.fields
    yield from one(file, ("fields", "primary"), "CA021", "field", own.primary, known)
    for place, word in enumerate(own.also):
        yield from one(file, ("fields", "also", place), "CA021", "field", word, known)
        if word == own.primary or word in own.also[:place]:
            yield file.problem(("fields", "also", place), "CA024", f"the field {word!r} stands here twice")


def neighbors(file: File[FieldList], known: set[str]) -> Iterator[Problem]:
    """Look up neighbors; they must be mutual."""
    near = {row.id: row.neighbors for row in file.value.fields}
    for place, row in enumerate(file.value.fields):
        for at, word in enumerate(row.neighbors):
            where = ("fields", place, "neighbors", at)
            yield from one(file, where, "CA021", "field", word, known)
            if word in near and row.id not in near[word]:
                yield file.problem(where, "CA025", f"{word!r} does not name {row.id!r} as its neighbor in turn")


def occupations(folder: Folder, known: set[str]) -> Iterator[Problem]:
    """Look up the fields of the occupations."""
    file = folder.get(OccupationList)
    for word in file.value.fields if file else ():
        yield from one(file, ("fields", word), "CA021", "field", word, known)  # type: ignore[arg-type]
