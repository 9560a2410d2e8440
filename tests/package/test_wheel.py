"""The package as it is handed out: built, installed into a fresh environment, run there without a network.

Building and installing need the package registry; what was installed needs nothing.
"""

import fcntl
import json
import os
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from email.parser import Parser
from importlib.metadata import distributions
from pathlib import Path

import pytest

from makers import EXAMPLES, ROOT
from mmadvisor import __version__
from mmadvisor.compiling import compiled_files
from real import REAL, real_index
from running import BUILT_IN, PROGRAM, surroundings

pytestmark = pytest.mark.slow

SOURCES = ROOT / "src" / "mmadvisor"
SCHEMAS = sorted((ROOT / "docs").glob("*.schema.json"))
MAN_PAGE = ROOT / "docs" / "mmadvisor.1"
GUARD = """import os, sys

WATCHED = {"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind", "subprocess.Popen", "os.system"}


def watch(event, _):
    if event in WATCHED:
        os.write(2, f"forbidden: {event}".encode())
        os._exit(99)


sys.addaudithook(watch)
"""
"""Ends every Python process that looks for a network or starts another program."""


def called(*words: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(words, capture_output=True, check=False, timeout=600, env={**os.environ, **more})


def succeed(*words: str | Path) -> None:
    done = called(*words)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def versions_here() -> Iterator[str]:
    """Yield what these tests run on, as constraints: the same commit is tested with the same versions next year."""
    yield from (f"{each.name}=={each.version}\n" for each in distributions() if each.name not in {"mmadvisor", "pip"})


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Let one process at a time build, where several run the tests."""
    with lock.open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `dist/` and the environment `venv/`, made once for all processes that run the tests."""
    real_index()  # without a catalog that loads there is no package
    base = tmp_path_factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "package"
    with alone(place.with_suffix(".lock")):
        if not (place / "done").exists():
            succeed(sys.executable, "-m", "build", "--no-isolation", "--outdir", place / "dist", ROOT)
            venv.create(place / "venv", with_pip=True)
            wheel = next((place / "dist").glob("*.whl"))
            here = place / "here.txt"
            here.write_text("".join(versions_here()), encoding="utf-8")
            succeed(place / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", "--constraint", here, wheel)
            (place / "guard").mkdir()
            (place / "guard" / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
            (place / "done").touch()
    return place


@pytest.fixture(scope="module")
def wheel(place: Path) -> Path:
    (found,) = (place / "dist").glob("*.whl")
    return found


def names_in_sdist(place: Path) -> list[str]:
    (found,) = (place / "dist").glob("*.tar.gz")
    with tarfile.open(found) as file:
        return [name.partition("/")[2] for name in file.getnames()]


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as file:
        return set(file.namelist())


def installed(place: Path, home: Path, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run the installed program where no network can be reached."""
    return subprocess.run(
        [place / "venv" / "bin" / "mmadvisor", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
        cwd=home,
        env=surroundings(home, PYTHONPATH=str(place / "guard"), **BUILT_IN),
    )


def in_checkout(home: Path, *words: str | Path) -> bytes:
    done = subprocess.run(
        [*PROGRAM, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        cwd=home,
        env=surroundings(home, **BUILT_IN),
    )
    return done.stdout


def test_sdist_holds_what_a_build_needs(place: Path) -> None:
    names = names_in_sdist(place)
    assert {name.partition("/")[0] for name in names} == {
        ".gitignore",
        "CHANGELOG.md",
        "LICENSE",
        "PKG-INFO",
        "README.md",
        "catalog",
        "docs",
        "examples",
        "hatch_build.py",
        "pyproject.toml",
        "src",
    }
    files = {f"catalog/{path.relative_to(REAL).as_posix()}" for path in REAL.rglob("*") if path.is_file()}
    files |= {f"docs/{path.name}" for path in (*SCHEMAS, MAN_PAGE)}
    assert {name for name in names if name.startswith(("catalog/", "docs/"))} == files
    assert [name for name in names if "__pycache__" in name or "_compiled" in name] == []


def test_wheel_holds_the_program_and_the_compiled_catalog(wheel: Path) -> None:
    names = names_in(wheel)
    about = f"mmadvisor-{__version__}.dist-info"
    assert {name.partition("/")[0] for name in names} == {"mmadvisor", about, about.replace(".dist-info", ".data")}
    kinds = ("*.py", "*.html", "*.css", "*.js", "*.typ")
    ours = {f"mmadvisor/{path.relative_to(SOURCES).as_posix()}" for kind in kinds for path in SOURCES.rglob(kind)}
    assert {name for name in names if name.startswith("mmadvisor/")} == ours | {
        "mmadvisor/_compiled/TEMPLATE.yaml",
        "mmadvisor/_compiled/catalog.msgpack",
        "mmadvisor/_compiled/list.msgpack",
        "mmadvisor/_compiled/words.json",
        "mmadvisor/py.typed",
        *(f"mmadvisor/_compiled/{path.name}" for path in SCHEMAS),
    }
    assert f"{about}/licenses/LICENSE" in names
    odd = {name for name in names if name.endswith((".yaml", ".md")) or "test" in name}
    assert odd == {"mmadvisor/_compiled/TEMPLATE.yaml"}


def test_installed_program_writes_the_page(place: Path, tmp_path: Path) -> None:
    words = ("export", "--profile", str(EXAMPLES / "career-changer.yaml"), "--draws", "100", "-o")
    assert installed(place, tmp_path, *words, "installed.html").returncode == 0
    in_checkout(tmp_path, *words, "checkout.html")
    assert (tmp_path / "installed.html").read_bytes() == (tmp_path / "checkout.html").read_bytes()


def test_catalog_in_the_wheel_is_the_one_in_the_repository(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        for name, content in compiled_files(REAL).items():
            assert file.read(f"mmadvisor/_compiled/{name}") == content


def test_template_in_the_wheel_is_what_new_files_are_made_from(wheel: Path, place: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        assert file.read("mmadvisor/_compiled/TEMPLATE.yaml") == (REAL / "TEMPLATE.yaml").read_bytes()
    assert installed(place, tmp_path, "catalog", "new", "one", "--dir", ".").returncode == 0
    assert "\nid: one\n" in (tmp_path / "one.yaml").read_text(encoding="utf-8")


def test_schemas_in_the_wheel_are_the_published_ones(wheel: Path, place: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        for path in SCHEMAS:
            assert file.read(f"mmadvisor/_compiled/{path.name}") == path.read_bytes()
    for name in ("advice", "plan", "program"):
        printed = installed(place, tmp_path, "catalog", "schema", name).stdout
        assert printed == (ROOT / "docs" / f"{name}.schema.json").read_bytes()


def test_installed_program_has_a_manual_page(place: Path) -> None:
    assert (place / "venv" / "share" / "man" / "man1" / MAN_PAGE.name).read_bytes() == MAN_PAGE.read_bytes()


def test_wheel_says_what_the_project_says(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        about = Parser().parsestr(file.read(f"mmadvisor-{__version__}.dist-info/METADATA").decode())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (about["Name"], about["Version"]) == ("mmadvisor", __version__)
    assert about["Requires-Python"] == project["requires-python"]
    assert about["Summary"] == project["description"]
    wanted = {requirement.replace(" ", "") for requirement in project["dependencies"]}
    stated = {line.replace(" ", "") for line in about.get_all("Requires-Dist", []) if "extra" not in line}
    assert {"".join(sorted(line)) for line in stated} == {"".join(sorted(line)) for line in wanted}
    assert "Typing :: Typed" in about.get_all("Classifier", [])


def test_build_leaves_nothing_in_the_repository() -> None:
    assert not (SOURCES / "_compiled").exists()
    assert not (ROOT / "dist").exists()


def test_guard_works(place: Path) -> None:
    ask = "import socket; socket.create_connection(('192.0.2.1', 80), 0.1)"
    done = called(place / "venv" / "bin" / "python", "-c", ask, PYTHONPATH=str(place / "guard"))
    assert (done.returncode, done.stderr) == (99, b"forbidden: socket.getaddrinfo")


def test_environment_is_complete(place: Path) -> None:
    succeed(place / "venv" / "bin" / "python", "-m", "pip", "check")


@pytest.mark.parametrize(
    "words",
    [
        ("--version",),
        ("--help",),
        ("list",),
        ("list", "--format", "json"),
        ("show", "mitx-supply-chain-management"),
        ("method",),
        ("recommend", "--profile", str(EXAMPLES / "career-changer.yaml")),
        ("recommend", "--profile", str(EXAMPLES / "supply-chain-manager.yaml"), "--format", "json"),
        ("recommend", "--profile", str(EXAMPLES / "not-sure.yaml"), "--format", "md"),
        ("catalog", "schema"),
        ("catalog", "check", str(REAL)),
    ],
    ids=lambda words: " ".join(word for word in words if "/" not in word),
)
def test_installed_program_prints_what_the_checkout_prints(words: tuple[str, ...], place: Path, tmp_path: Path) -> None:
    done = installed(place, tmp_path, *words)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == in_checkout(tmp_path, *words)


def test_installed_program_lists_the_catalog(place: Path, tmp_path: Path) -> None:
    done = installed(place, tmp_path, "list", "--all", "--format", "json")
    assert len(json.loads(done.stdout)) == len(real_index().programs)


def test_installed_catalog_was_checked_before(place: Path, tmp_path: Path) -> None:
    done = installed(place, tmp_path, "catalog", "check")
    assert (done.returncode, done.stderr) == (0, b"")
    counted = f"{len(real_index().programs)} programs, no problems.\n"
    assert done.stdout.decode() == f"The built-in catalog was checked when it was built: {counted}"


def test_installed_program_takes_another_catalog_and_more_programs(place: Path, tmp_path: Path) -> None:
    programs = tmp_path / "office" / "programs"
    programs.mkdir(parents=True)
    (programs / "adelaidex-big-data.yaml").write_bytes((REAL / "programs" / "adelaidex-big-data.yaml").read_bytes())
    usual = installed(place, tmp_path, "list").stdout
    assert installed(place, tmp_path, "list", "--catalog", REAL).stdout == usual
    extended = installed(place, tmp_path, "list", "--extend", "office").stdout
    assert extended.replace(b"\treplaced\n", b"\tcatalog\n") == usual
    assert extended.count(b"\treplaced\n") == 1


def test_installed_program_writes_a_report_and_nothing_else(place: Path, tmp_path: Path) -> None:
    words = ("export", "--profile", str(EXAMPLES / "mba-or-not.yaml"), "-o", "a.md", "-o", "a.json")
    done = installed(place, tmp_path, *words)
    assert done.returncode in {0, 4}, done.stderr.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.md"]


def test_installed_program_names_the_extra_that_a_pdf_needs(place: Path, tmp_path: Path) -> None:
    done = installed(place, tmp_path, "export", "--set", "goal=advance", "-o", "a.pdf")
    assert done.returncode == 1
    assert list(tmp_path.iterdir()) == []
    # The command that it prints finds its package, and would put it where this program looks.
    command = done.stderr.decode().splitlines()[-1]
    assert command.startswith(f"{place}/venv/bin/python")
    tried = called("/bin/sh", "-c", f"{command} --dry-run")
    assert tried.returncode == 0, tried.stderr.decode()
    assert b"Would install typst-" in tried.stdout


def test_quiz_of_the_installed_program_needs_a_terminal(place: Path, tmp_path: Path) -> None:
    done = installed(place, tmp_path, "quiz")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (("--version",), set()),
        (("list", "--format", "json"), {"msgspec", "platformdirs"}),
        (("list",), {"msgspec", "platformdirs"}),
        (("show", "mitx-supply-chain-management"), {"msgspec", "platformdirs"}),  # looks for notes
        (("catalog", "schema"), {"msgspec"}),
        (("recommend", "--profile", str(EXAMPLES / "not-sure.yaml")), {"msgspec", "numpy", "platformdirs", "yaml"}),
        (("recommend", "--set", "goal=advance"), {"msgspec", "numpy", "platformdirs"}),  # looks for saved answers
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else "",
)
def test_installed_commands_import_only_what_they_need(
    words: tuple[str, ...], needed: set[str], place: Path, tmp_path: Path
) -> None:
    python = place / "venv" / "bin" / "python"
    done = subprocess.run(
        [python, "-X", "importtime", "-m", "mmadvisor", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=surroundings(tmp_path, **BUILT_IN),
    )
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    heavy = {"jinja2", "msgspec", "numpy", "platformdirs", "prompt_toolkit", "questionary", "rich", "yaml"}
    assert {name.partition(".")[0] for name in modules} & heavy == needed
    of_keepers = ("mmadvisor.examining", "mmadvisor.catalog.")
    assert {name for name in modules if name.startswith(of_keepers)} <= {"mmadvisor.catalog.page_facts"}
