"""Every file of the export, by name."""

from collections.abc import Iterator

from mmadvisor.model.catalog import Index
from mmadvisor.report.csv_report import rows_as_csv
from mmadvisor.report.open_data import data_package, json_ld, sqlite
from mmadvisor.report.open_data.tables import TABLES

FILES = ("catalog.sqlite", "catalog.jsonld", "datapackage.json", *(f"{table.name}.csv" for table in TABLES))


def rendered(index: Index) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file."""
    yield "catalog.sqlite", sqlite.render(index.catalog)
    yield "catalog.jsonld", json_ld.render(index)
    yield "datapackage.json", data_package.render(index.catalog)
    for table in TABLES:
        names = tuple(each.name for each in table.columns)
        yield f"{table.name}.csv", rows_as_csv(names, table.rows(index.catalog))
