"""Which packages a layer or a file may import, and what no module below the command line may touch.

Files are read for it, not run. Which layer may import which is held by import-linter (`pyproject.toml`).
"""

import ast
import statistics
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from makers import ROOT

SOURCE = ROOT / "src" / "mmadvisor"
MODULES = sorted(SOURCE.rglob("*.py"))

PACKAGES: dict[str, frozenset[str]] = {
    "model": frozenset({"msgspec"}),
    "mcda": frozenset({"msgspec", "numpy"}),
    "located": frozenset({"yaml"}),
    "checked": frozenset({"msgspec"}),
    "catalog": frozenset({"msgspec"}),
    "questionnaire": frozenset({"msgspec"}),
    "facts": frozenset({"msgspec"}),
    "reckoning": frozenset({"msgspec"}),
    "rules": frozenset({"msgspec"}),
    "advise": frozenset({"msgspec", "numpy"}),
    "report": frozenset({"jinja2", "msgspec", "rich", "segno", "typst"}),
    "planning": frozenset({"icalendar"}),
    "batch": frozenset({"distributed", "jinja2", "msgspec", "numpy", "openpyxl", "pyarrow"}),
    "examining": frozenset({"msgspec"}),
    "compiling": frozenset({"msgspec"}),
    "loading": frozenset({"msgspec"}),
    "problems": frozenset({"msgspec"}),
    "cli": frozenset({"msgspec", "platformdirs", "prompt_toolkit", "questionary", "rich", "typer"}),
}
"""Layer -> packages of others that it may import; all others none."""

ONLY: dict[str, frozenset[str]] = {
    "yaml": frozenset({"located/yaml_parts.py", "located/writing.py"}),  # the one strict reader, the one writer
    "icalendar": frozenset({"planning/calendar.py"}),  # only a calendar needs it
    "rich": frozenset({"report/rich_paper.py", "cli/batch/progress.py", "cli/quiz/pages.py"}),  # only terminals need it
    "jinja2": frozenset({"report/html/render.py", "batch/cohort/forms.py"}),  # only pages need it
    "segno": frozenset({"report/qr.py"}),  # only paper needs it
    "typst": frozenset({"report/pdf/typeset.py"}),  # an extra
    "openpyxl": frozenset({"batch/workbook.py"}),  # an extra; the one place that reads workbooks
    "distributed": frozenset({"batch/on_dask.py"}),  # an extra; the one place that speaks to other processes
    "questionary": frozenset({"cli/asking/prompts.py"}),  # the one place that asks
    # What questionary's lists are made of, for the keys and lines that they lack.
    "prompt_toolkit": frozenset({"cli/asking/prompts.py", "cli/asking/lists.py"}),
}
"""Package -> the only files that import it."""

NO_NETWORK = frozenset(
    [
        "socket",
        "ssl",
        "http",
        "urllib.request",
        "ftplib",
        "smtplib",
        "asyncio",
        "webbrowser",
        "xmlrpc",
        "requests",
        "httpx",
        "urllib3",
        "aiohttp",
    ]
)
"""Modules that no file imports: the program sends nothing."""

NO_CODE = frozenset({"eval", "exec", "compile", "__import__", "globals"})
"""Names that no file calls: data are never run."""

OUTSIDE = frozenset(
    [
        "os",
        "sys",
        "time",
        "datetime",
        "random",
        "secrets",
        "uuid",
        "getpass",
        "locale",
        "platform",
        "subprocess",
        "signal",
        "tempfile",
        "shutil",
        "logging",
    ]
)
"""Modules by which a file below the command line would touch the outside, the clock or chance."""

ALLOWED_OUTSIDE = {
    "located/source.py": frozenset({"os"}),  # opens files so that no pipe can hang it
    "planning/calendar.py": frozenset({"datetime"}),  # times of day and zones of dates that are handed in
}
DATES = frozenset({"datetime.date", "datetime.timedelta"})
"""Plain data, for arithmetic on dates that are handed in; what asks the clock for one is CLOCK."""

CLOCKS = frozenset({"date", "datetime", "Day", "time"})
CLOCK = frozenset({"today", "now", "utcnow", "fromtimestamp"})
TALK = frozenset({"print", "input", "open", "breakpoint", "exit", "quit", "help"})

LONGEST = 400
MEDIAN = 100


def shown(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def layer_of(path: Path) -> str:
    """Return the folder or the module below the package."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py").replace("__init__", "")


LAYERS = sorted({layer_of(path) for path in MODULES})


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of everything that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{shown(path)}:{node.lineno}: imports name the whole way"
            assert node.module is not None
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def begins_with(name: str, modules: frozenset[str]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_layer_imports_only_its_packages(path: Path) -> None:
    allowed = PACKAGES.get(layer_of(path), frozenset())
    for line, name in imports(path):
        package = name.split(".")[0]
        known = package == "mmadvisor" or package in sys.stdlib_module_names or package in allowed
        assert known, f"{shown(path)}:{line}: {layer_of(path)} may not import {package}"


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_package_is_imported_where_it_belongs(path: Path) -> None:
    for line, name in imports(path):
        files = ONLY.get(name.split(".")[0])
        assert files is None or shown(path) in files, f"{shown(path)}:{line}: imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_file_reaches_for_no_network_and_runs_no_data(path: Path) -> None:
    for line, name in imports(path):
        assert not begins_with(name, NO_NETWORK), f"{shown(path)}:{line}: imports {name}"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in NO_CODE, f"{shown(path)}:{node.lineno}: calls {node.func.id}"


BELOW = [path for path in MODULES if layer_of(path) not in {"cli", "__main__"}]


@pytest.mark.parametrize("path", BELOW, ids=shown)
def test_below_the_command_line_nothing_touches_the_outside(path: Path) -> None:
    allowed = ALLOWED_OUTSIDE.get(shown(path), frozenset())
    for line, name in imports(path):
        assert name in DATES or not begins_with(name, OUTSIDE - allowed), f"{shown(path)}:{line}: imports {name}"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            assert node.id not in TALK, f"{shown(path)}:{node.lineno}: {node.id}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):  # of whatever: a date goes by any name
            assert node.func.attr not in CLOCK, f"{shown(path)}:{node.lineno}: {node.func.attr}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in CLOCKS:
            assert node.attr not in CLOCK, f"{shown(path)}:{node.lineno}: {node.attr}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            assert node.attr not in {"environ", "getenv", "putenv", "system", "popen"}, shown(path)


def test_tables_hold_nothing_that_is_not_needed() -> None:
    packages: dict[str, set[str]] = {layer: set() for layer in LAYERS}
    places: dict[str, set[str]] = {package: set() for package in ONLY}
    for path in MODULES:
        for _, name in imports(path):
            package = name.split(".")[0]
            if package != "mmadvisor" and package not in sys.stdlib_module_names:
                packages[layer_of(path)].add(package)
                places.get(package, set()).add(shown(path))
    assert {layer: set(allowed) for layer, allowed in PACKAGES.items()} == {k: v for k, v in packages.items() if v}
    assert {package: set(files) for package, files in ONLY.items()} == places


def test_contracts_allow_nothing_that_is_not_needed() -> None:
    importers: dict[str, set[str]] = {}
    for path in MODULES:
        for _, name in imports(path):
            importers.setdefault(".".join(name.split(".")[:2]), set()).add(f"mmadvisor.{layer_of(path)}")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for contract in settings["tool"]["importlinter"]["contracts"]:
        used = set().union(*(importers[layer] for layer in contract.get("protected_modules", [])))
        assert set(contract.get("allowed_importers", [])) <= used, contract["name"]


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_file_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_most_files_are_very_short() -> None:
    assert statistics.median(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES) <= MEDIAN


def test_every_file_says_what_it_is_for() -> None:
    assert [shown(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []


def test_every_layer_is_in_the_architecture_page() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [layer for layer in LAYERS if layer not in {"", "__main__"} and layer not in text] == []
