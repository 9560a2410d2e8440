"""`catalog stale`, `sources`, `stats`, `new`, `schema`: what they print, and what they refuse."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from makers import FROZEN, ROOT, SAMPLE, TEMPLATE, frozen_index
from mmadvisor.catalog.files import SINGLE, read_file
from mmadvisor.loading import schemas
from mmadvisor.located import read_yaml
from mmadvisor.model.program import Program
from running import inside
from schemas import TYPES, schema_of

FEW = ("--learners", "5")
FILES = {
    **{FROZEN / name: Path(name).stem for name in SINGLE},
    **dict.fromkeys((FROZEN / "rules" / "criteria").glob("*.yaml"), "criterion"),
    **dict.fromkeys(sorted((FROZEN / "programs").glob("*.yaml"))[::8], "program"),
    SAMPLE: "program",
}


def test_stale_facts_as_text_say_what_the_columns_mean(tmp_path: Path) -> None:
    ran = inside(tmp_path, "catalog", "stale", *FEW, "--top", "3")
    assert ran.code == 0
    assert "Ages count from November 2026. Limits in months: status 12, price 24, pathway 24, structure 36" in " ".join(
        ran.out.split()
    )
    assert re.search(r"\d+ more: show them with --top \d+\.", ran.out)
    assert re.fullmatch(r"\d+ facts past their limit\.\n", ran.err)


def test_stale_facts_as_json_and_csv_are_all_of_them(tmp_path: Path) -> None:
    rows = json.loads(inside(tmp_path, "catalog", "stale", *FEW, "--format", "json").out)
    table = list(csv.DictReader(io.StringIO(inside(tmp_path, "catalog", "stale", *FEW, "--format", "csv").out)))
    assert [row["id"] for row in rows] == [row["id"] for row in table]
    assert len(rows) > 30
    assert all(row["age_months"] is None or row["age_months"] > row["limit_months"] for row in rows)


def test_kinds_of_stale_facts_can_be_chosen(tmp_path: Path) -> None:
    words = ("--kind", "pathway", "--kind", "status", "--format", "json")
    kinds = {row["kind"] for row in json.loads(inside(tmp_path, "catalog", "stale", *FEW, *words).out)}
    assert kinds == {"pathway", "status"}


def test_every_address_stands_once_with_its_places(tmp_path: Path) -> None:
    ran = inside(tmp_path, "catalog", "sources", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    urls = [row["url"] for row in rows]
    assert urls == sorted(set(urls))
    assert all(url.startswith("https://") and row["used_by"] for url, row in zip(urls, rows, strict=True))
    catalog = frozen_index().catalog
    tables: list[Any] = [*catalog.programs]
    tables += (catalog.institutions, catalog.occupations, catalog.refreshers, catalog.degrees, catalog.evidence)
    tables += (catalog.advisers, catalog.currencies)
    named = {source.url for table in tables for source in table.sources.values()}
    bases = {
        row.url
        for rule in (*catalog.rules.gates, *catalog.rules.cautions, *catalog.rules.caps, *catalog.rules.verdicts)
        for row in rule.basis
    } | {row.url for row in catalog.rules.levels.basis}
    assert named | bases | {program.url for program in catalog.programs} <= set(urls)
    files = {place.partition(":")[0] for row in rows for place in row["used_by"].split("; ")}
    assert [name for name in files if not (FROZEN / name).is_file()] == []


def test_places_are_keys_of_the_files(tmp_path: Path) -> None:
    rows = json.loads(inside(tmp_path, "show", "mitx-finance", "--sources", "--format", "json").out)
    assert (rows["schema"], rows["id"], rows["origin"]) == ("mmadvisor/program-sources/1", "mitx-finance", "catalog")
    places = {place for row in rows["sources"] for place in row["used_by"]}
    own = "programs/mitx-finance.yaml"
    assert {f"{own}:status", f"{own}:cost.program", f"{own}:cost.audit", f"{own}:courses[15.455x].load"} <= places
    assert "institutions.yaml:institutions[mit].accreditation[1]" in places


def test_sources_of_a_program_as_text(tmp_path: Path) -> None:
    ran = inside(tmp_path, "show", "mitx-finance", "--sources")
    assert ran.out.startswith("Sources of Finance (MicroMasters, Massachusetts Institute of Technology)\n- ")
    assert "  For: status\n" in ran.out


def test_counts_add_up(tmp_path: Path) -> None:
    found = json.loads(inside(tmp_path, "catalog", "stats", "--format", "json").out)
    programs = found["catalog"]["programs"]
    for part in ("status", "credential", "platform", "country", "field"):
        assert sum(found[part].values()) == programs, part
    assert {sum(row[key] for key in ("known", "blank", "missing")) for row in found["completeness"]} == {programs}
    text = inside(tmp_path, "catalog", "stats").out
    assert f"Catalog of 2026-11: {programs} programs" in text


@pytest.fixture
def new_file(tmp_path: Path) -> str:
    ran = inside(tmp_path, "catalog", "new", "my-program", "--dir", ".")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("Wrote my-program.yaml. Fill it in;")
    return (tmp_path / "my-program.yaml").read_text(encoding="utf-8")


def test_a_new_file_asks_for_what_must_be_there_and_nothing_else(new_file: str, tmp_path: Path) -> None:
    assert "\nid: my-program\n" in new_file
    _, problems = read_file(tmp_path / "my-program.yaml", "my-program.yaml", Program)
    empty = [number for number, line in enumerate(new_file.splitlines(), 1) if re.match(r" *[a-z_]+: +# e\.g\.", line)]
    assert {problem.line for problem in problems} <= set(empty)
    wanted = ("title", "credential", "platform", "institution", "url", "value", "as_of", "primary", "languages")
    lines = new_file.splitlines()
    assert {lines[problem.line - 1].partition(":")[0].strip() for problem in problems} >= set(wanted)


def test_a_new_file_with_all_examples_put_back_is_the_template(new_file: str, tmp_path: Path) -> None:
    filled = re.sub(r"(?m)^( *[a-z_]+:) +# e\.g\. ([^;\n]*).*$", r"\1 \2", new_file)
    filled = re.sub(r"(?m)^# (?=[a-z_ ]+:|  )", "", filled)
    path = tmp_path / "filled.yaml"
    path.write_text(filled, encoding="utf-8")
    found, problems = read_file(path, "filled.yaml", Program)
    template, _ = read_file(TEMPLATE, "TEMPLATE.yaml", Program)
    assert [str(problem) for problem in problems] == []
    assert found is not None
    assert template is not None
    assert found.value.sources == template.value.sources
    assert found.value.history == template.value.history


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("new", "Bad_Id", "--dir", "."), 2, "'Bad_Id' cannot be an id (small letters, digits and single hyphens"),
        (("new", "../up", "--dir", "."), 2, "'../up' cannot be an id"),
        (("new", "a" * 81, "--dir", "."), 2, "cannot be an id"),
        (("new", "one"), 2, "there is no folder catalog/programs; make it first, or name another by --dir"),
        (("new", "one", "--dir", "file"), 2, "there is no folder file"),
        (("new", "there", "--dir", "."), 1, "there.yaml: the file exists; edit it, or take another id"),
        (("stale", "--kind", "prize"), 2, "'prize' is not one of"),
        (("stale", "--top", "0"), 2, "--top"),
        (("stale", "--catalog", "nowhere"), 1, "there is no such folder"),
        (("sources", "--catalog", "nowhere"), 1, "there is no such folder"),
        (("stats", "--extend", "."), 1, "there is no program in this folder"),
        (("schema", "programs"), 2, "there is no 'programs' (did you mean program?)"),
    ],
    ids=lambda part: " ".join(part)[:30] if isinstance(part, tuple) else None,
)
def test_bad_input_is_refused_in_a_line(words: tuple[str, ...], code: int, says: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "there.yaml").write_text("mine", encoding="utf-8")
    ran = inside(tmp_path, "catalog", *words)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err
    assert (tmp_path / "there.yaml").read_text(encoding="utf-8") == "mine"


def test_an_id_of_the_catalog_is_said_to_replace(tmp_path: Path) -> None:
    ran = inside(tmp_path, "catalog", "new", "mitx-finance", "--dir", ".")
    assert "with --extend, this one takes its place" in ran.err


def test_every_schema_can_be_printed_and_every_file_has_one() -> None:
    assert schemas().keys() == TYPES.keys()
    assert {Path(name).stem for name in SINGLE} <= TYPES.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_fit_the_schemas_that_editors_use(path: Path) -> None:
    located, problems = read_yaml(path, shown=str(path))
    assert located is not None, problems
    schema = schema_of(FILES[path])
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(located.data)] == []


def checked(*words: str | Path) -> None:
    """Run the checker that editors' tools resemble: YAML 1.2, and patterns as JavaScript reads them."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *words], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_schemas_are_sound_to_other_tools() -> None:
    checked("--check-metaschema", *(ROOT / "docs").glob("*.schema.json"))


def test_other_tools_read_every_program_as_we_do(tmp_path: Path) -> None:
    schema = tmp_path / "program.schema.json"
    schema.write_text(inside(tmp_path, "catalog", "schema", "program").out, encoding="utf-8")
    checked("--schemafile", schema, SAMPLE, *(FROZEN / "programs").glob("*.yaml"))


def test_a_schema_refuses_what_the_catalog_refuses() -> None:
    located, _ = read_yaml(SAMPLE, shown="sample.yaml")
    assert located is not None
    assert isinstance(located.data, dict)
    check = Draft202012Validator(schema_of("program"))
    changes: list[dict[str, Any]] = [
        {"colour": "red"},
        {"platform": "edx"},
        {"url": "http://example.org"},
        {"status": {}},
    ]
    for change in changes:
        assert list(check.iter_errors({**located.data, **change})), change


def test_the_line_for_editors_is_shown_where_keepers_look() -> None:
    for page in (ROOT / "docs" / "usage.md", ROOT / "catalog" / "GUIDELINES.md"):
        assert "# yaml-language-server: $schema=" in page.read_text(encoding="utf-8"), page
