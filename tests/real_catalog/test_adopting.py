"""Notes on programs of the real catalog, taken into a copy of it: the strictest check finds nothing to say."""

import shutil
from pathlib import Path

from real import REAL, real_index
from running import inside

PAGE = "https://www.edx.org/masters/micromasters/ritx-cybersecurity"
NAME = "ritx-cybersecurity"


def test_a_price_that_was_noted_becomes_a_fact_of_the_catalog(tmp_path: Path) -> None:
    shutil.copytree(REAL, tmp_path / "catalog")
    on = f"{real_index().catalog.about.date}-01"
    noted = inside(tmp_path, "note", NAME, "price=1796", "--url", PAGE, "--on", on, "--today", on, index=real_index())
    assert noted.code == 0
    ran = inside(tmp_path, "catalog", "adopt", NAME, "--catalog", "catalog")
    assert (ran.code, ran.out) == (0, "")
    changed = [path for path in REAL.rglob("*.yaml") if path.read_bytes() != copy_of(path, tmp_path).read_bytes()]
    assert [path.stem for path in changed] == [NAME]
    assert inside(tmp_path, "catalog", "check", "catalog", "--strict").code == 0


def copy_of(path: Path, folder: Path) -> Path:
    return folder / "catalog" / path.relative_to(REAL)
