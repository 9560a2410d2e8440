"""`catalog export`: the catalog for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from mmadvisor.cli.given import options


def export(
    folder: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Folder for the files.")],
    force: options.Force = False,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    as_of: options.AsOf = None,
) -> None:
    """Write the catalog as SQLite, as CSV tables, and as JSON-LD.

    The folder is made if it is not there. datapackage.json says what each column means.

    Example: mmadvisor catalog export -o catalog-data
    """
    from mmadvisor.catalog.open_data.export import FILES, render_files
    from mmadvisor.cli.given.inputs import open_catalog
    from mmadvisor.cli.output import check_file, say, write_file
    from mmadvisor.errors import AdvisorError, counted

    index = open_catalog(options.Edition(catalog, extend, as_of, no_notes=True))
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise AdvisorError(f"{folder}: no folder can be made there: {error.strerror or error}") from error
    for name in FILES:
        check_file(folder / name, force=force)
    for name, content in render_files(index):
        write_file(folder / name, content, force=force)
    say(f"Wrote {counted(len(FILES), 'file')} to {folder}.")
