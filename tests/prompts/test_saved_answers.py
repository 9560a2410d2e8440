"""Saved answers: private, whole, forgiving of what no longer fits."""

import json
import stat
from pathlib import Path

import pytest

from makers import frozen_index
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.own.saved_answers import saved_path
from mmadvisor.errors import AdvisorError
from mmadvisor.problems import DataProblems

INDEX = frozen_index()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def test_answers_come_back_with_what_was_not_sure() -> None:
    path = saved_answers.save({"goal": "advance"}, not_sure=["credit"], finished=False)
    assert saved_answers.saved(INDEX) == saved_answers.Saved({"goal": "advance"}, ("credit",), finished=False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_nothing_saved_is_none() -> None:
    assert saved_answers.saved(INDEX) is None
    assert saved_answers.set_aside() is None
    assert saved_answers.forget() is False


def test_a_plain_profile_is_read_as_well(home: Path) -> None:
    (home / "mmadvisor").mkdir()
    saved_path().write_text('{"goal": "advance", "hours_per_week": 8}', "utf-8")
    assert saved_answers.saved(INDEX) == saved_answers.Saved({"goal": "advance", "hours_per_week": 8})


def test_answers_that_no_longer_fit_are_left_out_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    saved_answers.save({"goal": "advance", "fields": ["gone"], "math": {"algebra": "fresh"}})
    found = saved_answers.usable_answers(INDEX)
    assert found is not None
    assert found.answers == {"goal": "advance", "math.algebra": "fresh"}
    assert found.dropped == ("fields",)
    assert capsys.readouterr().err == "Saved answers that no longer fit are left out: fields.\n"


@pytest.mark.parametrize("content", ["{", "[1", '{"schema": "mmadvisor/answers/9"}', '{"schema": 1, "answers": 2}'])
def test_a_broken_file_is_left_alone_and_the_way_out_is_named(content: str, home: Path) -> None:
    (home / "mmadvisor").mkdir()
    saved_path().write_text(content, "utf-8")
    with pytest.raises(DataProblems, match="quiz --restart"):
        saved_answers.saved(INDEX)
    assert saved_path().read_text("utf-8") == content


def test_setting_aside_and_forgetting(home: Path) -> None:
    path = saved_answers.save({"goal": "advance"})
    assert saved_answers.set_aside() == path.with_name("answers.earlier.json")
    saved_answers.save({})
    (path.parent / ".mmadvisor.x1.part").touch()
    assert saved_answers.forget() is True
    assert list((home / "mmadvisor").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_an_error_with_a_way_out(home: Path) -> None:
    (home / "mmadvisor").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(AdvisorError, match="--no-save"):
        saved_answers.save({})


def test_the_file_is_replaced_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    saved_answers.save({"goal": "advance"})
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(AdvisorError, match="No space left"):
        saved_answers.save({"goal": "learn-skill"})
    assert json.loads(saved_path().read_text("utf-8"))["answers"] == {"goal": "advance"}
    assert [path.name for path in saved_path().parent.iterdir()] == ["answers.json"]
