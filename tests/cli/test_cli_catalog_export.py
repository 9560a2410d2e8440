"""`catalog export`: SQLite, CSV and JSON-LD, each read by a tool of its kind."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from makers import ROOT, frozen_index
from running import inside, left_in

CATALOG = frozen_index().catalog
CONTEXT = ROOT / "tests" / "published" / "schemaorg-30.0.jsonld"
SCHEMA_ORG = "http://schema.org/"
EXAMPLES = re.findall(r'catalog\.sqlite "((?:[^"\\]|\\.)*)"\n```', (ROOT / "docs" / "open-data.md").read_text("utf-8"))
READ = {"string": str, "integer": int, "number": float}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the export of the frozen catalog."""
    home = tmp_path_factory.mktemp("export")
    ran = inside(home, "catalog", "export", "-o", "data", "--catalog", str(ROOT / "tests" / "frozen" / "catalog"))
    assert (ran.code, ran.out, ran.err) == (0, "", "Wrote 15 files to data.\n")
    return home / "data"


@pytest.fixture
def database(data: Path) -> Iterator[sqlite3.Connection]:
    """The SQLite file, opened."""
    opened = sqlite3.connect(data / "catalog.sqlite")
    yield opened
    opened.close()


def test_sqlite_is_whole_and_its_keys_hold(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    found = dict(database.execute("SELECT id, title FROM programs").fetchall())
    assert found == {row.id: row.title for row in CATALOG.programs}
    assert database.execute("SELECT count(*) FROM sources").fetchone() == (
        sum(len(row.sources) for row in CATALOG.programs),
    )


def test_every_fact_names_a_source_of_its_program(database: sqlite3.Connection) -> None:
    columns = database.execute("SELECT \"table\", name FROM columns WHERE name = 'source' OR name LIKE '%_source'")
    pairs = columns.fetchall()
    assert len(pairs) > 10
    for table, column in pairs:
        program = "id" if table == "programs" else "program"
        lost = database.execute(
            f'SELECT count(*) FROM "{table}" AS t WHERE t."{column}" IS NOT NULL AND NOT EXISTS '  # noqa: S608
            f'(SELECT 1 FROM sources AS s WHERE s.program = t."{program}" AND s.id = t."{column}")'
        )
        assert lost.fetchone() == (0,), (table, column)


def test_every_column_is_explained(database: sqlite3.Connection) -> None:
    said = set(database.execute('SELECT "table", name FROM columns').fetchall())
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    there = {(table, row[1]) for table in tables for row in database.execute(f'PRAGMA table_info("{table}")')}
    assert {pair for pair in there if pair[0] != "columns"} == said


@pytest.mark.parametrize("query", EXAMPLES)
def test_examples_of_the_docs_find_something(query: str, database: sqlite3.Connection) -> None:
    assert len(EXAMPLES) == 4
    assert database.execute(query.replace('\\"', '"')).fetchall()


def test_csv_is_as_the_data_package_says(data: Path, database: sqlite3.Connection) -> None:
    package = json.loads((data / "datapackage.json").read_bytes())
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        with (data / resource["path"]).open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == [field["name"] for field in fields]
        table = resource["path"].removesuffix(".csv")
        assert len(rows) == database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
        for row in rows:
            for text, field in zip(row, fields, strict=True):
                if field["type"] == "boolean":
                    assert text in {"", *field["trueValues"], *field["falseValues"]}
                elif text:
                    READ[field["type"]](text)
        key = [header.index(name) for name in resource["schema"]["primaryKey"]]
        assert len({tuple(row[place] for place in key) for row in rows}) == len(rows)


def test_the_graph_is_schema_org_and_loses_no_word(data: Path) -> None:
    graph = json.loads((data / "catalog.jsonld").read_bytes())
    assert graph["@context"] == "https://schema.org"

    def local(url: str, options: object) -> dict[str, Any]:
        del options
        assert url.rstrip("/") == "https://schema.org"
        context = json.loads(CONTEXT.read_bytes())
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    expanded = jsonld.expand(graph, {"documentLoader": local, "base": "https://example.org/catalog"})
    programs = [row for row in expanded if row["@type"] == [f"{SCHEMA_ORG}EducationalOccupationalProgram"]]
    assert {row[f"{SCHEMA_ORG}identifier"][0]["@value"] for row in programs} == {row.id for row in CATALOG.programs}
    assert words_of(graph["@graph"]) == {word.removeprefix(SCHEMA_ORG) for word in words_of(expanded)}
    known = json.loads(CONTEXT.read_bytes())["@context"]
    assert words_of(graph["@graph"]) - {"@type", "@id"} <= known.keys()


def words_of(part: object) -> set[str]:
    """Return every key of a tree, but that of plain values."""
    if isinstance(part, list):
        return set().union(*map(words_of, part)) if part else set()
    if isinstance(part, dict):
        return {key for key in part if key not in {"@value", "@language"}}.union(*map(words_of, part.values()))
    return set()


def test_files_that_are_there_are_kept(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "fields.csv").write_text("mine", "utf-8")
    ran = inside(tmp_path, "catalog", "export", "-o", "data")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("mmadvisor: data/fields.csv: the file exists; add --force")
    assert left_in(tmp_path) == ["data/fields.csv"]
    assert inside(tmp_path, "catalog", "export", "-o", "data", "--force").code == 0
    (tmp_path / "file").write_text("", "utf-8")
    assert "no folder can be made there" in inside(tmp_path, "catalog", "export", "-o", "file").err
    assert "no folder can be made there" in inside(tmp_path, "catalog", "export", "-o", "none/data").err


def test_two_exports_are_the_same_bytes(data: Path, tmp_path: Path) -> None:
    inside(tmp_path, "catalog", "export", "-o", "again", "--catalog", str(ROOT / "tests" / "frozen" / "catalog"))
    for path in data.iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes(), path.name
