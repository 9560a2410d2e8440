"""Each lint has its test beside it by name, and each code something that it refuses."""

import re
from pathlib import Path

import pytest

from makers import ROOT
from mmadvisor.catalog.codes import CODES

HERE = Path(__file__).parent
LINTS = sorted((ROOT / "src" / "mmadvisor" / "catalog" / "lints").glob("[a-z]*.py"))


@pytest.mark.parametrize("lint", [path.stem for path in LINTS if path.stem != "every"])
def test_a_lint_is_tested_under_its_name(lint: str) -> None:
    codes = codes_in(next(path for path in LINTS if path.stem == lint))
    assert codes
    assert codes <= CODES.keys()
    assert codes <= codes_in(HERE / f"test_lint_{lint}.py")


def codes_in(path: Path) -> set[str]:
    return set(re.findall(r'"(CA\d{3})"', path.read_text(encoding="utf-8")))
