"""The same learners as CSV, Parquet and JSON Lines."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from msgspec import to_builtins
from pyarrow import parquet

from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.settings import EMPTY, KEYS

Row = Mapping[str, Any]


def flat(profile: Profile) -> dict[str, Any]:
    """Return the answers of a profile by key, topics each by itself; an empty order is left out."""
    plain: dict[str, Any] = to_builtins(profile)
    if not plain.get("priorities"):
        plain.pop("priorities", None)
    math = plain.pop("math", {})
    return plain | {f"math.{topic}": value for topic, value in math.items()}


def cell(key: str, value: Any) -> str:  # noqa: ANN401 - an answer of any kind
    """Return an answer as CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ";".join("+".join(each) if isinstance(each, list | tuple) else each for each in value) or EMPTY.get(
            key, ""
        )
    return str(value)


def write_csv(path: Path, rows: Sequence[Row], columns: Sequence[str] = KEYS) -> Path:
    """Write rows as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([cell(column, row.get(column)) for column in columns] for row in rows)
    return path


def write_parquet(path: Path, rows: Sequence[Row], columns: Sequence[str] = KEYS) -> Path:
    """Write rows as Parquet: numbers, truths and lists as such, and ties as text."""

    def typed(column: str, value: Any) -> Any:  # noqa: ANN401 - as above
        if column == "priorities" and value is not None:
            return ["+".join(each) if isinstance(each, list | tuple) else each for each in value]
        return value

    cells = {column: pa.array([typed(column, row.get(column)) for row in rows]) for column in columns}
    parquet.write_table(pa.table(cells), path, row_group_size=3)
    return path


def write_json_lines(path: Path, rows: Sequence[Row], *, nested: bool = True) -> Path:
    """Write rows as JSON Lines; with `nested`, topics of math in an object of their own, as in a profile."""
    lines = []
    for row in rows:
        plain = {key: value for key, value in row.items() if not (nested and key.startswith("math."))}
        math = {key.partition(".")[2]: value for key, value in row.items() if nested and key.startswith("math.")}
        lines.append(json.dumps(plain | ({"math": math} if math else {})))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
