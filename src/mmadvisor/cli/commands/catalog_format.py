"""`catalog format`: brings program files into one form."""

from pathlib import Path
from typing import Annotated

import typer


def format_files(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Program files; else all programs of the catalog folder in use."),
    ] = None,
    catalog: Annotated[
        Path | None, typer.Option(metavar="DIR", envvar="MMADVISOR_CATALOG", help="Catalog folder to take them from.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; name the files that would change.")] = False,
) -> None:
    """Bring program files into one form.

    Keys are put in order; quotes, lists and lines get one style. Values stay, and
    comments above the first key; those of `catalog new` go, and a file with others is
    refused. If one of the files cannot be read, none is written.
    """
    from mmadvisor.catalog.formatting import form_of, reformatted
    from mmadvisor.cli.output import print_text, say, write_file
    from mmadvisor.errors import counted
    from mmadvisor.loading import template
    from mmadvisor.problems import DataProblems

    chosen = {path: str(path) for path in files} if files else of_catalog(catalog)
    form = form_of(template())
    results = {path: reformatted(path, shown, form) for path, shown in chosen.items()}
    if problems := [problem for _, found in results.values() for problem in found]:
        raise DataProblems(problems)
    changed = {path: content for path, (content, _) in results.items() if content is not None}
    for path, content in changed.items():
        if not check:
            write_file(path.resolve(), content, force=True)
        print_text(chosen[path])
    verb = "would change" if check else "changed"
    say(f"{counted(len(changed), 'file')} of {len(chosen)} {verb}.")
    if check and changed:
        raise typer.Exit(1)


def of_catalog(folder: Path | None) -> dict[Path, str]:
    """Return the program files of a catalog folder, or of the checkout, each with its path as it is shown."""
    from mmadvisor.catalog.files import PROGRAMS
    from mmadvisor.loading import folder_in_use

    root, shown = folder_in_use(folder)
    return {path: str(shown / PROGRAMS / path.name) for path in sorted((root / PROGRAMS).glob("*.yaml"))}
