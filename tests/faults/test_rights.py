"""Answers are their owner's alone, links lead nowhere else, and what may not be read is said in one line."""

import os
import shlex
import stat
from pathlib import Path

import pytest
from processes import shell, unprivileged

from makers import frozen_index
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.own.saved_answers import ANSWERS
from mmadvisor.errors import AdvisorError
from running import PROGRAM, inside, left_in

INDEX = frozen_index()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o277])
def test_answers_are_private_whatever_is_usual_here(mask: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    before = os.umask(mask)
    try:
        path = saved_answers.save({"goal": "advance"})
    finally:
        os.umask(before)
    assert mode(path) & 0o077 == 0
    assert mode(path.parent) == 0o700


def test_a_folder_that_is_open_to_others_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "mmadvisor").mkdir(mode=0o755)
    assert mode(saved_answers.save({"goal": "advance"}).parent) == 0o700


def test_a_link_in_place_of_the_answers_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    foreign = tmp_path / "foreign.json"
    foreign.write_text("{}", encoding="utf-8")
    path = tmp_path / "data" / "mmadvisor" / ANSWERS
    path.parent.mkdir(parents=True)
    path.symlink_to(foreign)
    saved_answers.save({"goal": "advance"})
    assert not path.is_symlink()
    path.with_name(saved_answers.EARLIER).symlink_to(foreign)
    saved_answers.set_aside()
    assert not path.with_name(saved_answers.EARLIER).is_symlink()
    path.symlink_to(foreign)
    assert saved_answers.forget()
    assert foreign.read_text(encoding="utf-8") == "{}"


def test_a_folder_of_somebody_else_gets_no_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "foreign").mkdir()
    (tmp_path / "mmadvisor").symlink_to(tmp_path / "foreign")
    owner = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    with pytest.raises(AdvisorError, match="belongs to somebody else"):
        saved_answers.save({"goal": "advance"})
    assert list((tmp_path / "foreign").iterdir()) == []


def test_a_link_to_a_folder_of_ones_own_is_followed_and_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "synced").mkdir(mode=0o755)
    (tmp_path / "mmadvisor").symlink_to(tmp_path / "synced")
    saved_answers.save({"goal": "advance"})
    assert mode(tmp_path / "synced" / ANSWERS) == 0o600
    assert mode(tmp_path / "synced") == 0o755


@pytest.mark.parametrize("target", ["foreign.json", "gone.json"])
def test_an_output_replaces_a_link_and_not_what_it_points_to(target: str, tmp_path: Path) -> None:
    (tmp_path / "foreign.json").write_text("kept", encoding="utf-8")
    (tmp_path / "a.json").symlink_to(target)
    assert inside(tmp_path, "list", "-o", "a.json").code == 1
    assert inside(tmp_path, "list", "-o", "a.json", "--force").code == 0
    assert not (tmp_path / "a.json").is_symlink()
    assert (tmp_path / "foreign.json").read_text(encoding="utf-8") == "kept"
    assert left_in(tmp_path) == ["a.json", "foreign.json"]


def test_what_may_not_be_read(tmp_path: Path) -> None:
    for name in ("profile.yaml", "advice.json", "office/programs/a.yaml", "data/mmadvisor/answers.json"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0)
    (tmp_path / "closed").mkdir(mode=0)
    lines = """
    $M recommend --profile profile.yaml; $M diff advice.json advice.json; $M list --extend office; $M recommend
    $M list --catalog closed/in; $M recommend --profile closed/a.yaml
    XDG_DATA_HOME=$PWD/none $M list -o closed/a.json
    XDG_DATA_HOME=$PWD/closed $M recommend
    """
    done = shell(tmp_path, lines, *unprivileged())
    (tmp_path / "closed").chmod(0o700)
    assert done.stdout == ""
    unread = "0:0: YA016 the file cannot be read: Permission denied"
    said = done.stderr.replace(f"{tmp_path}/", "").replace(shlex.join(PROGRAM), "$M")
    assert [line for line in said.splitlines() if " --help' " not in line] == [
        "mmadvisor: Invalid value for '--profile' / '-p': Path 'profile.yaml' is not readable.",
        "mmadvisor: Invalid value for 'OLD.json': Path 'advice.json' is not readable.",
        f"office/programs/a.yaml:{unread}",
        "data/mmadvisor/answers.json:0:0: PR003 saved answers cannot be used ('$M quiz --restart' starts anew)",
        f"data/mmadvisor/answers.json:{unread}",
        "mmadvisor: closed/in: Permission denied",
        f"closed/a.yaml:{unread}",
        "mmadvisor: closed/a.json: Permission denied",
        "mmadvisor: closed/mmadvisor/answers.json: Permission denied",
    ]
