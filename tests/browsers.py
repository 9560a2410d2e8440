"""Fixtures: one Chromium for all browser tests, and the checkers of accessibility and HTML.

`make browser` installs the checkers; Chromium with its driver, Java, poppler, shells, readers of manual pages and
LibreOffice come from the system. Where one is missing, the tests that need it are skipped and say so; with
MMADVISOR_BROWSER_TESTS=require they fail.
"""

import os
import shutil
from collections.abc import Iterator

import pytest

from makers import ROOT
from watching import Browser, start

CHECKERS = ROOT / ".browser" / "node_modules"


def missing(what: str) -> None:
    """Skip, or fail where the browser tests are required."""
    if os.environ.get("MMADVISOR_BROWSER_TESTS") == "require":
        pytest.fail(f"missing: {what}")
    pytest.skip(f"test not run, missing: {what}")


def program(*names: str) -> str:
    """Return the path of the first of these programs that is installed."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        missing(" or ".join(names))
    return str(found)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Chromium with a new profile."""
    binary, driver = program("chromium", "chromium-browser", "google-chrome"), program("chromedriver")
    browser = start(binary, driver, tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.driver.quit()


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """The Chromium as a laptop in daylight, with scripts and without any memory of the test before."""
    chromium.set_up()
    return chromium


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    path = CHECKERS / "axe-core" / "axe.min.js"
    if not path.is_file():
        missing("axe-core (make browser installs it)")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu() -> list[str]:
    """The command that runs the HTML checker of the W3C."""
    path = CHECKERS / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not path.is_file():
        missing("vnu-jar (make browser installs it)")
    return [program("java"), "-jar", str(path)]


@pytest.fixture(scope="session")
def pdftotext() -> str:
    """The command that reads the text of a PDF."""
    return program("pdftotext")
