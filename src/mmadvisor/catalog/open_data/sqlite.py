"""All tables as one SQLite file; what columns mean stands in the table `columns`. Opens in Datasette as it is."""

import sqlite3
from contextlib import closing

from mmadvisor.catalog.open_data.columns import Column, Table
from mmadvisor.catalog.open_data.tables import TABLES
from mmadvisor.model.catalog import Catalog

COLUMNS = 'CREATE TABLE columns ("table" TEXT, name TEXT, type TEXT, about TEXT, PRIMARY KEY ("table", name))'
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def render(catalog: Catalog) -> bytes:
    """Return the file."""
    with closing(sqlite3.connect(":memory:")) as file:
        file.execute("PRAGMA foreign_keys = ON")
        file.execute(COLUMNS)
        for table in TABLES:
            file.execute(definition(table))
            marks = ", ".join("?" * len(table.columns))
            file.executemany(f"INSERT INTO {quote_name(table.name)} VALUES ({marks})", table.cells(catalog))  # noqa: S608
            file.executemany(
                "INSERT INTO columns VALUES (?, ?, ?, ?)",
                [(table.name, each.name, each.kind, each.about) for each in table.columns],
            )
        file.commit()
        return file.serialize()


def definition(table: Table) -> str:
    """Return what creates a table."""
    parts = [f"{quote_name(each.name)} {TYPES[each.kind]}{reference(each)}" for each in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(map(quote_name, table.key))})")
    return f"CREATE TABLE {quote_name(table.name)} ({', '.join(parts)})"


def reference(column: Column) -> str:
    """Return what ties a column to the table that it refers to."""
    return "" if column.of is None else f" REFERENCES {quote_name(column.of[0])} ({quote_name(column.of[1])})"


def quote_name(name: str) -> str:
    """Return a name as SQL takes it, be it a word of SQL; names are those of this code alone."""
    return f'"{name}"'
