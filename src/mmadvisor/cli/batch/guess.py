"""`batch --guess-columns`: a map of columns for a person to correct."""

import shlex
from pathlib import Path

from mmadvisor.batch.file_forms import TABLES, check_form
from mmadvisor.batch.map_guess import guess, map_text
from mmadvisor.batch.reading import open_table
from mmadvisor.cli.output import check_file, say, write_file
from mmadvisor.errors import UsageProblem, counted
from mmadvisor.model.catalog import Index


def write_guess(source: Path, target: Path, index: Index, *, force: bool) -> None:
    """Write what the columns and cells of a table seem to be.

    Raises:
        UsageProblem: The file holds no table.
        AdvisorError: It cannot be read, or the map cannot be written.
    """
    check_form(source)
    if source.suffix.lower() not in TABLES:
        raise UsageProblem(f"{source}: --guess-columns reads tables, {' or '.join(TABLES)}")
    check_file(target, force=force)
    table = open_table(source)
    columns = guess(table, index)
    write_file(target, map_text(columns), force=force)
    for note in table.notes:
        say(f"{source}: {note}.")
    certain = sum(not column.heading.reason for column in columns)
    cells = sum(bool(cell.reason) for column in columns for cell in column.cells)
    say(f"Wrote {target}: {certain} of {counted(len(columns), 'column')} known; {counted(cells, 'cell')} left to you.")
    say(f"Look through it, then: mmadvisor batch {shlex.join([str(source), '--columns', str(target)])} -o advice.csv")
