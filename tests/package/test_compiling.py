"""The catalog compiled into one file is the catalog that was read, and a broken one is not compiled."""

import shutil
from pathlib import Path

import msgspec
import pytest

from makers import FROZEN, frozen_index
from mmadvisor import loading
from mmadvisor.compiling import compiled_files
from mmadvisor.model.listing import Listing
from mmadvisor.problems import DataProblems
from mmadvisor.report.listing.summary import listing_of
from running import EXAMPLE, inside


@pytest.fixture(scope="module")
def content() -> dict[str, bytes]:
    return compiled_files(FROZEN)


def test_compiled_catalog_is_the_catalog(
    content: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "catalog.msgpack").write_bytes(content["catalog.msgpack"])
    monkeypatch.setattr(loading, "COMPILED", tmp_path / "catalog.msgpack")
    index, read = loading.load(), frozen_index()
    assert index.catalog == read.catalog
    assert repr(index.catalog) == repr(read.catalog)  # keys in the same order too: it shows in what is printed
    assert index.reference.extended == 0


def test_same_folder_gives_the_same_bytes(content: dict[str, bytes], tmp_path: Path) -> None:
    shutil.copytree(FROZEN, tmp_path / "elsewhere")
    assert compiled_files(tmp_path / "elsewhere") == content


def test_broken_catalog_is_not_compiled(tmp_path: Path) -> None:
    shutil.copytree(FROZEN, tmp_path / "catalog")
    (tmp_path / "catalog" / "programs" / "bad.yaml").write_text("id: bad\n")
    with pytest.raises(DataProblems, match=r"catalog/programs/bad\.yaml:1:1: "):
        compiled_files(tmp_path / "catalog")


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


WITHOUT_ANSWERS = [
    (),
    ("--all", "--format", "json"),
    ("--all", "--format", "csv"),
    ("--format", "md", "--sort", "cost"),
    ("--status", "retired", "--ids"),
    ("--field", "finance", "--max-cost", "2000", "--include-unknown"),
    ("--country", "us", "--language", "en", "--with-credit"),
    ("--fields",),
    ("--field", "astrology"),
    ("--sort", "fit"),
]


@pytest.mark.parametrize("words", WITHOUT_ANSWERS, ids=" ".join)
def test_the_list_made_ready_prints_what_the_catalog_would(
    words: tuple[str, ...], content: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = inside(tmp_path, "list", *words)
    (tmp_path / "list.msgpack").write_bytes(content["list.msgpack"])
    monkeypatch.setattr(loading, "COMPILED", tmp_path / "catalog.msgpack")
    monkeypatch.setattr(loading, "load", None)  # the catalog is not even read
    assert inside(tmp_path, "list", *words) == wanted


@pytest.mark.parametrize(
    "words", [("--set", "goal=advance"), ("-p", EXAMPLE), ("--catalog", FROZEN), ("--as-of", "2026-01"), ("--code", "")]
)
def test_the_list_made_ready_is_not_for_who_says_more(
    words: tuple[str | Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = inside(tmp_path, "list", *words)
    keep_a_list_of_nothing(tmp_path, monkeypatch)
    assert inside(tmp_path, "list").out.count("\n") == 1
    assert inside(tmp_path, "list", *words) == wanted


def test_the_list_made_ready_is_not_for_who_saved_answers_or_noted_something(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_a_list_of_nothing(tmp_path, monkeypatch)
    assert inside(tmp_path, "note", frozen_index().catalog.programs[0].id, "price=1").code == 0
    assert inside(tmp_path, "list", "--all", "--format", "json").out.count('"id"') == len(frozen_index().programs)


def keep_a_list_of_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "list.msgpack").write_bytes(msgspec.msgpack.encode(Listing({}, [], [], 0, [], [])))
    monkeypatch.setattr(loading, "COMPILED", place / "catalog.msgpack")


def test_the_list_reads_back_the_same(content: dict[str, bytes]) -> None:
    back = msgspec.msgpack.decode(content["list.msgpack"], type=Listing)
    assert repr(back) == repr(listing_of(frozen_index()))  # a whole number stays one: it shows in JSON
