"""Commands of a checkout read the catalog of this repository where no other is named, not even an empty name."""

from pathlib import Path

from real import real_index
from running import BUILT_IN, run

COUNT = len(real_index().programs)


def test_list(tmp_path: Path) -> None:
    ran = run(tmp_path, "list", "--all", env=BUILT_IN)
    assert (ran.code, ran.err) == (0, f"{COUNT} of {COUNT} programs.\n")


def test_check_has_nothing_to_say(tmp_path: Path) -> None:
    ran = run(tmp_path, "catalog", "check", "--strict", env=BUILT_IN)
    assert (ran.code, ran.out, ran.err) == (0, f"{COUNT} programs, no problems.\n", "")
