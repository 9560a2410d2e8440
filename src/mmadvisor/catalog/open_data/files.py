"""Every file of the export, by name."""

from collections.abc import Iterator

from mmadvisor.catalog.open_data import data_package, json_ld, sqlite
from mmadvisor.catalog.open_data.tables import TABLES
from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.model.catalog import Index

FILES = ("catalog.sqlite", "catalog.jsonld", "datapackage.json", *(f"{table.name}.csv" for table in TABLES))


def render_files(index: Index) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file."""
    yield "catalog.sqlite", sqlite.render(index.catalog)
    yield "catalog.jsonld", json_ld.render(index)
    yield "datapackage.json", data_package.render(index.catalog)
    for table in TABLES:
        names = tuple(each.name for each in table.columns)
        yield f"{table.name}.csv", rows_as_csv(names, table.cells(index.catalog))
