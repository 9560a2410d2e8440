"""What the CSV tables hold, as a Data Package (https://datapackage.org): types, meanings, keys, and who made it."""

import msgspec

from mmadvisor.catalog.open_data.columns import Column, Table
from mmadvisor.catalog.open_data.tables import TABLES
from mmadvisor.model.catalog import Catalog


def render(catalog: Catalog) -> bytes:
    """Return `datapackage.json`."""
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
