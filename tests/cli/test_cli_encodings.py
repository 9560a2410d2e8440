"""Other encodings, languages and terminals: the same result, whole or with single signs replaced."""

import json
from pathlib import Path

import pytest

from running import EXAMPLE, Ran, inside, run

PLAIN = [
    {"LANG": "C"},
    {"LC_ALL": "POSIX"},
    {"TERM": "dumb"},
    {"NO_COLOR": "1"},
    {"ACCESSIBLE": "1"},
    {"TZ": "Pacific/Kiritimati"},
    {"COLUMNS": "20"},
]
POOR = [
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp1252:strict"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return run(tmp_path_factory.mktemp("home"), "list", "--all").raw


@pytest.mark.parametrize("env", PLAIN, ids=str)
def test_list_in_a_pipe_is_the_same(env: dict[str, str], usual: bytes, tmp_path: Path) -> None:
    assert run(tmp_path, "list", "--all", env=env).raw == usual


def test_forced_color_does_not_change_lines_for_machines(usual: bytes, tmp_path: Path) -> None:
    assert run(tmp_path, "list", "--all", env={"FORCE_COLOR": "1"}).raw == usual


@pytest.mark.parametrize("env", POOR, ids=str)
def test_poor_encoding_replaces_single_signs(env: dict[str, str], usual: bytes, tmp_path: Path) -> None:
    assert not usual.isascii()
    ran = run(tmp_path, "list", "--all", env=env)
    assert (ran.code, ran.err) == (0, "20 of 20 programs.\n")
    encoding = "cp1252" if "cp1252" in env.get("PYTHONIOENCODING", "") else "ascii"
    assert ran.raw == usual.decode().encode(encoding, errors="replace")


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--format", "json"),
        ("show", "uncordobax-gestion-servicios", "-f", "json"),
        ("recommend", "--profile", str(EXAMPLE), "-f", "json"),
        ("catalog", "schema"),
    ],
    ids=lambda words: words[0],
)
def test_json_is_utf8_wherever_it_goes(words: tuple[str, ...], tmp_path: Path) -> None:
    poor = run(tmp_path, *words, env=POOR[0])
    json.loads(poor.raw.decode("utf-8"))
    assert poor.raw == inside(tmp_path, *words).raw


def test_files_are_utf8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    names = [f"a.{ending}" for ending in ("md", "json", "csv", "txt")]
    for folder, start in (("usual", inside), ("poor", poorly)):
        (tmp_path / folder).mkdir()
        outputs = [word for name in names for word in ("-o", f"{folder}/{name}")]
        assert start(tmp_path, "export", "-p", EXAMPLE, *outputs).code == 0
    for name in names:
        assert (tmp_path / "poor" / name).read_bytes() == (tmp_path / "usual" / name).read_bytes()


def poorly(home: Path, *words: str | Path) -> Ran:
    return run(home, *words, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"})


def test_poor_encoding_of_complaints(tmp_path: Path) -> None:
    ran = run(tmp_path, "show", "\u00fc\u4e2d", env={"PYTHONIOENCODING": "ascii"})
    assert ran.code == 2
    assert ran.err.startswith("mmadvisor: there is no program ")


@pytest.mark.parametrize(
    "words",
    [
        ("recommend", "--profile", str(EXAMPLE), "--draws", "100"),
        ("show", "uncordobax-gestion-servicios"),
        ("plan", "mitx-finance", "--profile", str(EXAMPLE), "--start", "2027-01-04", "--format", "md"),
    ],
    ids=lambda words: words[0],
)
def test_every_text_survives_a_poor_encoding(words: tuple[str, ...], tmp_path: Path) -> None:
    poor = run(tmp_path, *words, env=POOR[0] | {"LANG": "C", "TERM": "dumb"})
    usual = inside(tmp_path, *words)
    assert (poor.code, poor.raw) == (usual.code, usual.raw.decode().encode("cp1252", errors="replace"))
