"""Files are written by one function, so that what holds for it holds for every command."""

import ast
from pathlib import Path

from makers import ROOT

SOURCE = ROOT / "src" / "mmadvisor"
WRITER = "cli/output.py"
WRITING = {"write_text", "write_bytes", "mkstemp", "NamedTemporaryFile", "rename", "touch"}
DEVICE = "cli/boundary.py"
"""Opens the null device where a standard stream is missing."""


READERS = ("batch/json_lines.py", "batch/reading.py", "batch/input_tables.py", "batch/workbook.py")
"""Open files of many learners to read them, as bytes."""
NO_FILES = {"os.open", "builder.open", "self._builder.open"}
"""Reads as it stands in located/source.py, and parts of data that begin."""


def writes(path: Path) -> set[str]:
    """Return the calls of a file that write another one, or may."""
    called = {
        ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    }
    return {name.rpartition(".")[2] for name in called - NO_FILES} & (WRITING | {"open"})


def test_one_function_writes() -> None:
    found = {path.relative_to(SOURCE).as_posix(): names for path in SOURCE.rglob("*.py") if (names := writes(path))}
    assert found == {WRITER: {"mkstemp"}, DEVICE: {"open"}} | {name: {"open"} for name in READERS}
