"""`catalog adopt`: takes what was noted of a program into its file."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mmadvisor.cli.given.completion import program_ids

if TYPE_CHECKING:
    from mmadvisor.catalog.files import File, Folder
    from mmadvisor.errors import Problem
    from mmadvisor.model.learner_notes import LearnerNote
    from mmadvisor.model.program import Program


class Whose(StrEnum):
    """Kinds of sources that a page of a program may be."""

    provider = "provider"
    platform = "platform"
    partner = "partner"
    government = "government"
    press = "press"


def adopt(
    program: Annotated[str, typer.Argument(metavar="ID", help="Id of a program.", autocompletion=program_ids)],
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Page of notes that name none.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="Title of the page; else that of the program.")] = None,
    publisher: Annotated[
        str | None, typer.Option("--publisher", help="Whose page it is; else its platform or school.")
    ] = None,
    kind: Annotated[Whose | None, typer.Option("--kind", help="What the publisher is; else as above.")] = None,
    catalog: Annotated[
        Path | None,
        typer.Option("--catalog", metavar="DIR", envvar="MMADVISOR_CATALOG", help="Catalog folder to write to."),
    ] = None,
) -> None:
    """Take what you noted of a program into its file.

    Each fact is written with its page and the month of your note; an old price or status goes
    into the file's history. What the file cannot keep is named, and nothing is written.

    Example: mmadvisor catalog adopt mitx-finance --catalog catalog
    """
    from mmadvisor.catalog.adopting import Page, adopted, data_of
    from mmadvisor.catalog.files import PROGRAMS, read_folder
    from mmadvisor.catalog.formatting import rewritten
    from mmadvisor.cli.output import say, write_file
    from mmadvisor.cli.own.note_store import kept_notes
    from mmadvisor.errors import DataProblems, UsageProblem
    from mmadvisor.loading import CHECKOUT, checkout_folder, existing

    root, shown = (existing(catalog), catalog) if catalog else (checkout_folder(), CHECKOUT)
    files, unread = read_folder(root, shown)
    file = program_file(files, unread, program, shown)
    notes = [note for note in kept_notes() if note.program == program]
    if not notes:
        raise UsageProblem(
            f"there are no notes on {program}; 'mmadvisor note {program} price=1195 --url URL' makes one"
        )
    if late := too_late(files, notes):
        raise DataProblems([late])
    found = adopted(file, notes, Page(school_of(files, file), url, title, publisher, kind.value if kind else None))
    if found.problems:
        raise DataProblems(found.problems)
    if not found.keys:
        say(f"{file.shown} was read later than all that you noted; nothing to take in.")
        return
    path = root / PROGRAMS / f"{program}.yaml"
    text, problems = rewritten(path.read_bytes(), file.located, data_of(file, found.program), file.shown)
    if text is None:
        raise DataProblems(problems)
    if problems := faults(files, file, text):
        say("With these facts the file would have problems, so nothing was written. Lines are as they would be:")
        raise DataProblems(problems)
    write_file(path.resolve(), text.encode(), force=True)
    say(f"Took {', '.join(found.keys)} into {file.shown}. Look through it, its gaps and remarks, too.")
    say(f"'mmadvisor note {program} --forget' deletes your notes, which still go before.")


def program_file(files: "Folder", unread: "list[Problem]", name: str, folder: Path) -> "File[Program]":
    """Return the file of a program.

    Raises:
        DataProblems: It cannot be read.
        UsageProblem: The folder has none of this name.
    """
    from mmadvisor.catalog.files import PROGRAMS
    from mmadvisor.errors import DataProblems, UsageProblem, did_you_mean, quote

    file = next((each for each in files.programs if each.name == name), None)
    if file is not None:
        return file
    path = str(folder / PROGRAMS / f"{name}.yaml")
    if own := [problem for problem in unread if problem.path == path]:
        raise DataProblems(own)
    hint = did_you_mean(name, [each.name for each in files.programs])
    raise UsageProblem(f"there is no program {quote(name)} in {folder / PROGRAMS}{f' ({hint})' if hint else ''}")


def school_of(files: "Folder", file: "File[Program]") -> str:
    """Return the name of the institution of a program."""
    from mmadvisor.model.context import InstitutionList

    table = files.get("institutions.yaml", InstitutionList)
    rows = table.value.institutions if table else ()
    return next((row.name for row in rows if row.id == file.value.institution), file.value.institution)


def too_late(files: "Folder", notes: "list[LearnerNote]") -> "Problem | None":
    """Return the problem that a note is later than the catalog, whose ages count from its own month."""
    from mmadvisor.catalog.known_by import later
    from mmadvisor.catalog.page_facts import MONTH
    from mmadvisor.model.catalog import About

    about, last = files.get("about.yaml", About), max(note.on[:MONTH] for note in notes)
    if about is None or not later(last, about.value.date):
        return None
    message = f"a note is of {last}, later than this catalog"
    return about.problem(("date",), "CA113", message, f"set the date to {last} first: ages are counted from it")


def faults(files: "Folder", file: "File[Program]", text: str) -> "list[Problem]":
    """Return what the checks would find in a program's file, were this its text."""
    from mmadvisor.catalog.files import File
    from mmadvisor.checked import convert, rising
    from mmadvisor.examining import problems_of, with_program
    from mmadvisor.located import parse_yaml
    from mmadvisor.model.program import Program

    located, problems = parse_yaml(text.encode(), file.shown)
    if located is None:
        return problems
    value, problems = convert(located, Program, file.shown, tuples=rising)
    if value is None:
        return problems
    changed = with_program(files, File(file.shown, file.name, located, value))
    return [problem for problem in problems_of(changed) if problem.path == file.shown]
