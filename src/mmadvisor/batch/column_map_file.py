"""A map of columns read from its file.

| code | problem |
|---|---|
| CM001 | there is no such answer |
| CM002 | a heading stands there twice |
| CM003 | meanings of cells that nobody reads |
| CM004 | a cell has two meanings |
"""

from collections.abc import Iterator
from pathlib import Path

from mmadvisor.batch.vocabulary import same_text
from mmadvisor.checked import convert
from mmadvisor.errors import did_you_mean, quote
from mmadvisor.located import Fault, Where, read_yaml
from mmadvisor.model.column_map import NO_ANSWERS, ColumnMap
from mmadvisor.problems import DataProblems
from mmadvisor.questionnaire.settings import KEYS


def read_column_map(path: Path) -> ColumnMap:
    """Return the map that a file holds.

    Raises:
        DataProblems: The file cannot be read, or does not hold a map; with every problem of it.
    """
    shown = str(path)
    located, problems = read_yaml(path, shown=shown)
    if located is not None:
        found, problems = convert(located, ColumnMap, shown, faults=map_faults)
        if found is not None:
            return found
    raise DataProblems(problems)


def map_faults(columns: ColumnMap) -> Iterator[Fault]:
    """Yield what types cannot say."""
    headings: set[str] = set()
    for place, row in enumerate(columns.columns):
        where: Where = ("columns", place)
        if row.used_as not in KEYS and row.used_as not in NO_ANSWERS:
            hint = did_you_mean(row.used_as, (*NO_ANSWERS, *KEYS)) or f"or {', '.join(NO_ANSWERS)}"
            yield Fault((*where, "as"), "CM001", f"there is no answer {quote(row.used_as)}", hint)
        if same_text(row.heading) in headings:
            yield Fault((*where, "heading"), "CM002", f"the heading {quote(row.heading)} stands there twice")
        headings.add(same_text(row.heading))
        if row.values and row.used_as in NO_ANSWERS:
            hint = "take them out, or name the answer that the column gives"
            yield Fault((*where, "values"), "CM003", f"cells of a column used as {row.used_as} have no meaning", hint)
        cells: set[str] = set()
        for cell in row.values or {}:
            if same_text(cell) in cells:
                yield Fault((*where, "values", cell), "CM004", f"the cell {quote(cell)} has two meanings")
            cells.add(same_text(cell))
