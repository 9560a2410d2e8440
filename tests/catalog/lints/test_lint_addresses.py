"""What `lints/addresses.py` refuses, and what it lets pass."""

from pathlib import Path

import pytest

from mmadvisor.catalog.lints import addresses
from mmadvisor.examining import examine
from samples import PROGRAM

SECOND_ADDRESSES = {
    "its own": ("https://example.org/second", []),
    "that of the first": ("https://example.org/first", ["CA054"]),
    "not known": (addresses.NOT_KNOWN, []),
}


@pytest.mark.parametrize("name", SECOND_ADDRESSES)
def test_an_address_of_two_programs(folder: Path, name: str) -> None:
    url, codes = SECOND_ADDRESSES[name]
    text = (folder / PROGRAM).read_text(encoding="utf-8")
    own = text.replace(f"\nurl: {addresses.NOT_KNOWN}", "\nurl: https://example.org/first", 1)
    (folder / PROGRAM).write_text(own, encoding="utf-8")
    second = folder / "programs" / "second.yaml"
    other = text.replace("id: school-subject ", "id: second ").replace("title: Name of the Program", "title: Another")
    second.write_text(other.replace(f"\nurl: {addresses.NOT_KNOWN}", f"\nurl: {url}", 1), encoding="utf-8")
    _, problems = examine(folder)
    assert [problem.code for problem in problems] == codes
    assert {(Path(problem.path).name, problem.line) for problem in problems} <= {("second.yaml", 12)}
    second.write_text(second.read_text(encoding="utf-8") + "twin_of: school-subject\n", encoding="utf-8")
    assert examine(folder)[1] == []
