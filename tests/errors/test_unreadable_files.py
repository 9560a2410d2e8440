"""Paths that lead to no readable file end in one problem, at once."""

import os
import time
from pathlib import Path

import pytest

from mmadvisor.located import Limits, read_yaml


def problem(path: Path, limits: Limits | None = None) -> str:
    start = time.perf_counter()
    located, [found] = read_yaml(path, shown="f.yaml", limits=limits or Limits())
    assert located is None
    assert time.perf_counter() - start < 1
    return str(found)


def test_a_missing_file(tmp_path: Path) -> None:
    assert problem(tmp_path / "no.yaml") == "f.yaml:0:0: YA015 there is no such file"


def test_a_file_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    assert problem(tmp_path / "a" / "b.yaml").startswith("f.yaml:0:0: YA016 the file cannot be read: ")


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_a_name_no_file_can_have(tmp_path: Path, name: str) -> None:
    assert problem(tmp_path / name) == "f.yaml:0:0: YA015 no file can have this name"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert "YA016" in problem(tmp_path / ("a" * 5000))


def test_a_folder(tmp_path: Path) -> None:
    assert problem(tmp_path) == "f.yaml:0:0: YA017 this is a folder, not a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "YA017 this is a pipe or a device" in problem(tmp_path / "pipe.yaml")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device(device: str) -> None:
    if not Path(device).exists():
        pytest.skip("this system has no such device")
    assert "YA017" in problem(Path(device))


def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert problem(tmp_path / "a.yaml") == ("f.yaml:0:0: YA016 the file cannot be read: its links lead in a circle")


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    assert "YA015" in problem(tmp_path / "a.yaml")


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:  # tests may run as root, whom no permission stops
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yaml").write_text("a: 1")
    monkeypatch.setattr(os, "open", refuse)
    assert problem(tmp_path / "a.yaml") == "f.yaml:0:0: YA016 the file cannot be read: Permission denied"


def test_a_path_that_became_a_pipe_after_it_was_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").write_text("a: 1")
    ordinary = (tmp_path / "b.yaml").stat()
    monkeypatch.setattr(os, "stat", lambda *_, **__: ordinary)
    assert "YA017" in problem(tmp_path / "a.yaml")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(10**10)  # a hole: takes no place on the disk
    assert problem(tmp_path / "a.yaml") == "f.yaml:0:0: YA013 the file is too large: at most 256 KiB are read"


@pytest.mark.skipif(not Path("/proc/cpuinfo").exists(), reason="this system has no files of unknown size")
def test_a_file_that_claims_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("/proc/cpuinfo")
    assert "YA013" in problem(tmp_path / "a.yaml", Limits(size=10))
