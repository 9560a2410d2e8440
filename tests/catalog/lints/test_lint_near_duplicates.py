"""What `lints/near_duplicates.py` refuses, and what it lets pass."""

from pathlib import Path

import pytest

from mmadvisor.examining import examine
from samples import PROGRAM, places

SECOND_TITLES = {
    "the same": ("Name of the Program", True),
    "other letters": ("name of the programs", True),
    "another order of the words": ("Program of the Name", True),
    "more in brackets": ("Name of the Program (Spanish edition)", True),
    "another program": ("Name of the Other Thing", False),
}


@pytest.mark.parametrize("name", SECOND_TITLES)
def test_nearly_the_same_title(folder: Path, name: str) -> None:
    title, alike = SECOND_TITLES[name]
    second = folder / "programs" / "second.yaml"
    text = (folder / PROGRAM).read_text(encoding="utf-8").replace("id: school-subject ", "id: second ")
    second.write_text(text.replace("title: Name of the Program", f"title: {title}"), encoding="utf-8")
    _, problems = examine(folder)
    assert places(problems, "CA026") == ([(f"{folder}/{PROGRAM.replace('school-subject', 'second')}", 7, 8)] * alike)
    assert {problem.code for problem in problems} <= {"CA026"}
    second.write_text(second.read_text(encoding="utf-8") + "twin_of: school-subject\n", encoding="utf-8")
    assert examine(folder)[1] == []
