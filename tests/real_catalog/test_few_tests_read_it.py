"""No other test reads the catalog of this repository, so that a slip in it fails one test and not a hundred."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
READERS = {
    "docs/",  # pages that are made from it
    "package/test_wheel.py",  # the package that holds it
    "properties/",  # what holds of every advice
    "real_catalog/",
}
READS = re.compile(r'^(from|import) real\b|\bROOT / "catalog"$|\bbuilt_in\(|\bcheckout_folder\(', re.MULTILINE)


def test_few_tests_read_it() -> None:
    found = [
        path.relative_to(TESTS).as_posix() for path in TESTS.rglob("*.py") if READS.search(path.read_text("utf-8"))
    ]
    assert [name for name in found if not name.startswith(tuple(READERS))] == []
    assert {reader for reader in READERS if not any(name.startswith(reader) for name in found)} == set()
