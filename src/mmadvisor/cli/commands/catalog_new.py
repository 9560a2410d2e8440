"""`catalog new`: an annotated file for a program."""

from pathlib import Path
from typing import Annotated

import typer


def new(
    program: Annotated[str, typer.Argument(metavar="ID", help="Id: small letters, digits, single hyphens.")],
    folder: Annotated[Path, typer.Option("--dir", metavar="DIR", help="Folder for the file.")] = Path(
        "catalog/programs"
    ),
) -> None:
    """Write an annotated program file, to be filled in.

    Example: mmadvisor catalog new school-subject --dir my-programs/programs
    """
    from mmadvisor.catalog.new_file import annotated, check_id
    from mmadvisor.cli.output import say, write_file
    from mmadvisor.errors import AdvisorError, UsageProblem
    from mmadvisor.loading import load, template

    check_id(program)
    if not folder.is_dir():
        raise UsageProblem(f"there is no folder {folder}; make it first, or name another by --dir")
    path = folder / f"{program}.yaml"
    if path.exists() or path.is_symlink():
        raise AdvisorError(f"{path}: the file exists; edit it, or take another id")
    write_file(path, annotated(template(), program).encode(), force=False)
    say(f"Wrote {path}. Fill it in; 'mmadvisor catalog check' says what is still missing.")
    if program in load().programs:
        say("The catalog has a program of this id; with --extend, this one takes its place.")
