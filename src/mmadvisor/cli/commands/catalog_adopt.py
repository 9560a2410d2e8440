"""`catalog adopt`: takes what was noted of a program into its file."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from mmadvisor.cli.given.completion import program_ids

Whose = Literal["provider", "platform", "partner", "government", "press"]
"""Kinds of sources that a page of a program may be."""


def adopt(
    program: Annotated[str, typer.Argument(metavar="ID", help="Id of a program.", autocompletion=program_ids)],
    url: Annotated[str | None, typer.Option(metavar="URL", help="Page of notes that name none.")] = None,
    title: Annotated[str | None, typer.Option(help="Title of the page; else that of the program.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Whose page it is; else its platform or school.")] = None,
    kind: Annotated[Whose | None, typer.Option(help="What the publisher is; else as above.")] = None,
    catalog: Annotated[
        Path | None, typer.Option(metavar="DIR", envvar="MMADVISOR_CATALOG", help="Catalog folder to write to.")
    ] = None,
) -> None:
    """Take what you noted of a program into its file.

    Each fact is written with its page and the month of your note; an old price or status goes
    into the file's history. What the file cannot keep is named, and nothing is written.

    Example: mmadvisor catalog adopt mitx-finance --catalog catalog
    """
    from mmadvisor.catalog.adopting import Page, adopted, data_of, program_file, school_of, too_late
    from mmadvisor.catalog.files import PROGRAMS, read_folder
    from mmadvisor.catalog.formatting import form_of, rewritten
    from mmadvisor.cli.output import say, write_file
    from mmadvisor.cli.own.note_store import kept_notes
    from mmadvisor.errors import UsageProblem
    from mmadvisor.examining import faults_of
    from mmadvisor.loading import folder_in_use, template
    from mmadvisor.problems import DataProblems

    root, shown = folder_in_use(catalog)
    files, unread = read_folder(root, shown)
    file = program_file(files, unread, program, shown)
    notes = [note for note in kept_notes() if note.program == program]
    if not notes:
        raise UsageProblem(
            f"there are no notes on {program}; 'mmadvisor note {program} price=1195 --url URL' makes one"
        )
    if late := too_late(files, notes):
        raise DataProblems([late])
    found, keys, problems = adopted(file, notes, Page(school_of(files, file), url, title, publisher, kind))
    if problems:
        raise DataProblems(problems)
    if not keys:
        say(f"{file.shown} was read later than all that you noted; nothing to take in.")
        return
    path = root / PROGRAMS / f"{program}.yaml"
    text, problems = rewritten(path.read_bytes(), file.located, data_of(file, found), file.shown, form_of(template()))
    if text is None:
        raise DataProblems(problems)
    if problems := faults_of(files, file, text):
        say("With these facts the file would have problems, so nothing was written. Lines are as they would be:")
        raise DataProblems(problems)
    write_file(path.resolve(), text.encode(), force=True)
    say(f"Took {', '.join(keys)} into {file.shown}. Look through it, its gaps and remarks, too.")
    say(f"'mmadvisor note {program} --forget' deletes your notes, which still go before.")
