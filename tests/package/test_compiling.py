"""The catalog compiled into one file is the catalog that was read, and a broken one is not compiled."""

import shutil
from pathlib import Path

import pytest

from makers import FROZEN, frozen_index
from mmadvisor import loading
from mmadvisor.compiling import compile_catalog
from mmadvisor.problems import DataProblems


@pytest.fixture(scope="module")
def content() -> bytes:
    return compile_catalog(FROZEN)


def test_compiled_catalog_is_the_catalog(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "catalog.msgpack").write_bytes(content)
    monkeypatch.setattr(loading, "COMPILED", tmp_path / "catalog.msgpack")
    index, read = loading.load(), frozen_index()
    assert index.catalog == read.catalog
    assert repr(index.catalog) == repr(read.catalog)  # keys in the same order too: it shows in what is printed
    assert index.reference.extended == 0


def test_same_folder_gives_the_same_bytes(content: bytes, tmp_path: Path) -> None:
    shutil.copytree(FROZEN, tmp_path / "elsewhere")
    assert compile_catalog(tmp_path / "elsewhere") == content


def test_broken_catalog_is_not_compiled(tmp_path: Path) -> None:
    shutil.copytree(FROZEN, tmp_path / "catalog")
    (tmp_path / "catalog" / "programs" / "bad.yaml").write_text("id: bad\n")
    with pytest.raises(DataProblems, match=r"catalog/programs/bad\.yaml:1:1: "):
        compile_catalog(tmp_path / "catalog")


def test_installation_without_a_catalog_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "site-packages" / "mmadvisor"
    place.mkdir(parents=True)
    monkeypatch.setattr(loading, "COMPILED", place / "_compiled" / "catalog.msgpack")
    monkeypatch.setattr(loading, "__file__", str(place / "loading.py"))
    with pytest.raises(DataProblems, match="this installation holds no catalog"):
        loading.load()


def test_named_folder_goes_before_the_compiled_catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "catalog.msgpack").write_text("{}")
    monkeypatch.setattr(loading, "COMPILED", tmp_path / "catalog.msgpack")
    assert loading.load(FROZEN).catalog == frozen_index().catalog
