"""What all tests share: the frozen catalog, read once, and property tests that give the same result everywhere."""

import os
import shutil
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, settings

from browsers import axe, browser, chromium, pdftotext, vnu  # noqa: F401 - fixtures for all
from makers import frozen_index, small_index
from mmadvisor import cli
from mmadvisor.model.catalog import Catalog, Index
from samples import write_small

# A command is imported when it is named. One that a test imported while it patches something would keep the patch.
for module in walk_packages(cli.__path__, f"{cli.__name__}."):
    import_module(module.name)

settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def index() -> Index:
    """The frozen catalog."""
    return frozen_index()


@pytest.fixture(scope="session")
def catalog(index: Index) -> Catalog:
    """The frozen catalog without look-ups."""
    return index.catalog


@pytest.fixture(scope="session")
def small() -> Index:
    """A catalog of one program, with round numbers in all that surrounds it."""
    return small_index()


@pytest.fixture(scope="session")
def sound_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small catalog folder without problems, not to be edited."""
    return write_small(tmp_path_factory.mktemp("sound") / "catalog")


@pytest.fixture
def folder(sound_folder: Path, tmp_path: Path) -> Path:
    """A small catalog folder without problems, to be edited."""
    return Path(shutil.copytree(sound_folder, tmp_path / "catalog"))
