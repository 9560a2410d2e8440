"""Every file of the export, and what its CSV tables hold as a Data Package (https://datapackage.org)."""

from collections.abc import Iterator

import msgspec

from mmadvisor.catalog.open_data import json_ld, sqlite
from mmadvisor.catalog.open_data.columns import Column, Table
from mmadvisor.catalog.open_data.tables import TABLES
from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.model.catalog import Catalog, Index

FILES = ("catalog.sqlite", "catalog.jsonld", "datapackage.json", *(f"{table.name}.csv" for table in TABLES))


def render_files(index: Index) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file."""
    yield "catalog.sqlite", sqlite.render(index.catalog)
    yield "catalog.jsonld", json_ld.render(index)
    yield "datapackage.json", render(index.catalog)
    for table in TABLES:
        names = tuple(each.name for each in table.columns)
        yield f"{table.name}.csv", rows_as_csv(names, table.cells(index.catalog))


def render(catalog: Catalog) -> bytes:
    """Return `datapackage.json`: types, meanings, keys of the tables."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "mmadvisor-catalog",
        "title": catalog.about.title,
        "version": catalog.about.date,
        "resources": [resource(table) for table in TABLES],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=2) + b"\n"


def resource(table: Table) -> dict[str, object]:
    """Describe one table."""
    ties = [
        {"fields": [each.name], "reference": {"resource": each.of[0], "fields": [each.of[1]]}}
        for each in table.columns
        if each.of is not None
    ]
    schema = {
        "fields": [field(each) for each in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    return {
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | ({"foreignKeys": ties} if ties else {}),
    }


def field(column: Column) -> dict[str, object]:
    """Describe one column."""
    words = {"trueValues": ["yes"], "falseValues": ["no"]} if column.kind == "boolean" else {}
    return {"name": column.name, "type": column.kind, "description": column.about, **words}
