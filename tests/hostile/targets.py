"""Every kind of input that somebody hands to the program: good examples, damage, and how it is read and used."""

import csv
import json
import re
from collections.abc import Callable
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple
from unittest.mock import patch
from zipfile import ZipFile, ZipInfo

import msgspec
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import Workbook

from hostile import uses
from hostile.damage import PIECES, STRANGE, Input, Seed, damaged, seed
from hostile.oracle import is_taken
from hostile.texts import TEXTS
from makers import EXAMPLES, FROZEN, frozen_index
from mmadvisor.batch.column_map_file import read_column_map
from mmadvisor.batch.input_columns import Wanted
from mmadvisor.batch.judge import Judge
from mmadvisor.batch.map_guess import guess, map_text
from mmadvisor.batch.output_parts import judged_part, open_part, write_csv
from mmadvisor.batch.reading import chunks, looked_at, open_table
from mmadvisor.catalog.assemble import assemble
from mmadvisor.catalog.exceptions import drop_excused
from mmadvisor.catalog.files import SINGLE, Folder, read_file, read_folder
from mmadvisor.catalog.lints.every import lint
from mmadvisor.cli.commands.diff import read_advice
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.own.saved_answers import ANSWERS
from mmadvisor.errors import HARMFUL
from mmadvisor.examining import rule_problems, with_programs
from mmadvisor.located import parse_yaml
from mmadvisor.model.catalog import Catalog, Index
from mmadvisor.model.rules import Criterion
from mmadvisor.problems import DataProblems
from mmadvisor.questionnaire.bits import check_of, cleaned, grouped
from mmadvisor.questionnaire.codes import CHECK, VERSION, code_of, read_code
from mmadvisor.questionnaire.profiles import as_profile, read_answers, with_settings
from mmadvisor.questionnaire.settings import KEYS
from mmadvisor.report import json_report
from samples import write_small

FEW = 3
"""Programs beside the one that is tried: enough to be ranked with it."""


class Target(NamedTuple):
    """One kind of input; `read` takes its path and its name within the folder, and raises what is wrong."""

    inputs: st.SearchStrategy[Input]
    read: Callable[[Path, str], None]


def tried(target: Target, found: Input, folder: Path) -> bool:
    """Read an input from a file; tell whether it was taken."""
    path = folder / found.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(found.content)
    try:
        return is_taken(lambda: target.read(path, found.name), found.content, str(path))
    finally:
        path.unlink()


@cache
def few() -> Catalog:
    """Return the real catalog with few programs."""
    catalog = frozen_index().catalog
    return replace(catalog, programs=tuple(each for each in catalog.programs if each.status.value == "open")[:FEW])


@cache
def sound() -> tuple[Path, Folder]:
    """Return a small catalog folder without problems, and its files as they were read."""
    root = write_small(Path(mkdtemp(prefix="mmadvisor-")) / "catalog")
    folder, problems = read_folder(root)
    assert not problems
    return root, folder


def files(*names: str) -> list[Seed]:
    """Return files of the small catalog folder."""
    return [seed(name, (sound()[0] / name).read_bytes()) for name in names]


def programs() -> list[Seed]:
    """Return the real programs, under the names of their files."""
    return [seed(f"programs/{path.name}", path.read_bytes()) for path in sorted((FROZEN / "programs").glob("*.yaml"))]


def read_program(path: Path, _: str) -> None:
    """Read a folder with one program, as `--extend` does."""
    index = with_programs(few(), path.parents[1])
    uses.program_used(index, index.programs[path.stem])


def read_part(path: Path, name: str) -> None:
    """Read a file of a catalog, check it beside the other files, and advise by it."""
    is_criterion = "/criteria/" in name
    file, problems = read_file(path, str(path), Criterion if is_criterion else SINGLE[name])
    if file is None:
        raise DataProblems(problems)
    usual = sound()[1]
    if is_criterion:
        others = [each for each in usual.criteria if each.name != path.stem]
        folder = Folder(usual.single, usual.programs, [*others, file])  # type: ignore[list-item]
    else:
        folder = Folder({**usual.single, name: file}, usual.programs, usual.criteria)
    problems = [*lint(folder), *rule_problems(folder)]
    if problems:
        raise DataProblems(problems)
    index = Index(assemble(folder))
    uses.advised(index, uses.LEARNER)
    uses.interviewed(index)
    uses.method_shown(index)


def read_exceptions(path: Path, name: str) -> None:
    """Read the exceptions of a catalog, and judge by them."""
    file, problems = read_file(path, str(path), SINGLE[name])
    if file is None:
        raise DataProblems(problems)
    usual = sound()[1]
    folder = Folder({**usual.single, name: file}, usual.programs, usual.criteria)
    found = list(drop_excused(folder, lint(folder)))
    if found:
        raise DataProblems(found)


def exceptions() -> list[Seed]:
    """Return an empty list of exceptions, and one with rows."""
    row = "  - {{file: programs/{}.yaml, code: {}, reason: So., until: 2027-11{}}}\n"
    rows = row.format("one", "CA037", "") + row.format("two", "CA041", ", at: credit.0")
    return [*files("exceptions.yaml"), seed("exceptions.yaml", f"exceptions:\n{rows}".encode())]


def read_profile(path: Path, _: str) -> None:
    """Read a profile, advise on it, and bring it back from its code."""
    index = frozen_index()
    answers = read_answers(path, index)
    profile = as_profile(answers, index)
    uses.advised(Index(few()), profile)
    assert code_of(read_code(code_of(answers), index)) == code_of(answers)


def read_saved(path: Path, _: str) -> None:
    """Read saved answers."""
    index = frozen_index()
    with patch.object(saved_answers, "saved_path", lambda: path):
        found = saved_answers.saved(index)
    assert found is not None
    as_profile(found.answers, index)


def read_advice_file(path: Path, _: str) -> None:
    """Read a saved advice, and compare it."""
    uses.compared(read_advice(path))


def read_code_text(path: Path, _: str) -> None:
    """Read an answer code."""
    index = frozen_index()
    answers = read_code(path.read_bytes().decode(errors="surrogateescape"), index)
    as_profile(read_code(code_of(answers), index), index)


def read_setting(path: Path, _: str) -> None:
    """Read a `key=value`."""
    index = frozen_index()
    as_profile(with_settings({}, [path.read_bytes().decode(errors="surrogateescape")], index), index)


@st.composite
def codes(draw: st.DrawFn) -> Input:
    """Answer codes: damaged, and damaged with a check that fits."""
    index = frozen_index()
    paths = sorted(EXAMPLES.glob("*.yaml"))
    text = cleaned(code_of(read_answers(draw(st.sampled_from(paths)), index)))
    payload = text[1:-CHECK]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(payload)))
        payload = payload[:start] + draw(st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", max_size=6)) + payload[start + 2 :]
    fitting = VERSION + grouped(payload + check_of(VERSION + payload, CHECK))
    any_text = st.text(max_size=40) | st.text("1-0OIL ZA", max_size=3000)
    code = draw(st.sampled_from([fitting, fitting, fitting, VERSION + payload]) | any_text)
    return Input("code", code.encode("utf-8", "surrogatepass"))


@st.composite
def settings_text(draw: st.DrawFn) -> Input:
    """Texts of `--set`."""
    key = draw(st.sampled_from(KEYS) | st.text(max_size=10))
    value = draw(st.sampled_from([str(each) for each in STRANGE]) | st.text(max_size=20) | st.floats().map(str))
    return Input("setting", f"{key}={value}".encode("utf-8", "surrogatepass"))


def read_map(path: Path, _: str) -> None:
    """Read a map of columns, and a table by it."""
    wanted = Wanted(read_column_map(path))
    table = path.with_suffix(".csv")
    table.write_bytes(TABLE)
    try:
        read_rows(table, wanted)
    finally:
        table.unlink()


def read_table(path: Path, _: str) -> None:
    """Read a table and judge it, guess a map of it, and read that."""
    if path.suffix != ".jsonl":
        found = map_text(guess(open_table(path), frozen_index()))
        located, problems = parse_yaml(found, "map.yaml")
        assert located, problems
    read_rows(path, Wanted())


def read_rows(path: Path, wanted: Wanted) -> None:
    """Read a table in small chunks; every row is judged, named with its reason, or blank."""
    index = Index(few())
    judge = Judge(index)
    looked_at(path, wanted)
    for _, rows in chunks(path, 3, frozenset(), wanted):
        table, (counts, _) = open_part(judged_part(judge, rows))
        assert table.num_rows + counts.left_out + rows.blank >= rows.count
        write_csv([table], table.schema, BytesIO())


TABLE = (EXAMPLES / "cohort.csv").read_bytes()
MAP = b"""columns:
  - {heading: id, as: id}
  - {heading: goal, as: goal, values: {To learn: learn-skill, "5": advance}}
  - {heading: fields, as: fields, values: {"Law, rights": law, all of them: all}}
  - {heading: education, as: keep}
""" + b"".join(b"  - {heading: %b, as: skip}\n" % key.encode() for key in TABLE.decode().splitlines()[0].split(",")[4:])


def workbook(rows: list[list[str]]) -> bytes:
    """Return rows as a workbook."""
    made, stream = Workbook(), BytesIO()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append([float(cell) if cell.isdigit() else cell for cell in row])
    made.save(stream)
    with ZipFile(stream) as archive, ZipFile(timeless := BytesIO(), "w") as other:
        for name in archive.namelist():
            other.writestr(ZipInfo(name), re.sub(rb"\d\d:\d\d:\d\dZ", b"00:00:00Z", archive.read(name)))
    return timeless.getvalue()


@st.composite
def tables(draw: st.DrawFn) -> Input:
    """Tables of all forms: cells and headings replaced by strange ones, or bytes damaged."""
    rows = list(csv.reader(TABLE.decode().splitlines()))
    for _ in range(draw(st.integers(0, 3))):
        row = draw(st.sampled_from(rows))
        strange = st.sampled_from([*TEXTS.values(), "12-Aug", "2,5", "=1+1", "9" * 400]) | st.text(max_size=8)
        row[draw(st.integers(0, len(row) - 1))] = draw(strange)
    text = StringIO(newline="")
    csv.writer(text, delimiter=draw(st.sampled_from(",;\t"))).writerows(rows)
    form = draw(st.sampled_from(["csv", "csv", "jsonl", "xlsx"]))
    if form == "xlsx":
        plain = [[re.sub(f"[{HARMFUL}\r]", "", cell) for cell in row] for row in rows]
        content = workbook(plain)
    elif form == "csv":
        content = text.getvalue().encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])), "surrogatepass")
    else:
        heading, *others = rows
        lines = [json.dumps(dict(zip(heading, row, strict=True))) for row in others]
        content = "\n".join(lines).encode()
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(content)))
        content = content[:start] + draw(st.sampled_from(PIECES) | st.binary(max_size=4)) + content[start + 3 :]
    return Input(f"table.{form}", content)


def examples() -> list[Seed]:
    """Return the example profiles, as YAML and as JSON."""
    found = [seed(path.name, path.read_bytes()) for path in sorted(EXAMPLES.glob("*.yaml"))]
    return [*found, *(seed(each.name.replace(".yaml", ".json"), each.data) for each in found)]


def kept() -> list[Seed]:
    """Return saved answers."""
    frame = {"schema": saved_answers.SCHEMA, "finished": True, "not_sure": []}
    return [seed(ANSWERS, msgspec.json.encode(frame | {"answers": msgspec.Raw(each.data)})) for each in examples()]


def advices() -> list[Seed]:
    """Return a saved advice."""
    advice = uses.advised(Index(few()), uses.LEARNER)
    return [seed("advice.json", json_report.render(advice))]


RULES = [name for name in SINGLE if name.startswith("rules/")]
OTHERS = [name for name in SINGLE if not name.startswith("rules/") and name != "questionnaire.yaml"]


def targets() -> dict[str, Target]:
    """Return every kind of input."""
    criteria = [f"rules/criteria/{path.name}" for path in sorted((FROZEN / "rules" / "criteria").glob("*.yaml"))]
    return {
        "program": Target(damaged(programs()), read_program),
        "rules": Target(damaged(files(*RULES, *criteria)), read_part),
        "questionnaire": Target(damaged(files("questionnaire.yaml")), read_part),
        "other catalog files": Target(damaged(files(*OTHERS)), read_part),
        "exceptions": Target(damaged(exceptions()), read_exceptions),
        "profile": Target(damaged(examples()), read_profile),
        "saved answers": Target(damaged(kept()), read_saved),
        "advice": Target(damaged(advices()), read_advice_file),
        "answer code": Target(codes(), read_code_text),
        "setting": Target(settings_text(), read_setting),
        "table": Target(tables(), read_table),
        "map of columns": Target(damaged([seed("map.yaml", MAP)]), read_map),
    }
