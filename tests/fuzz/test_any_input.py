"""A few inputs of each kind, the same at every run; `make fuzz` tries many more."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile.damage import Input
from hostile.files import FILES
from hostile.targets import targets, tried

TARGETS = targets()


@pytest.mark.parametrize("kind", TARGETS)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_inputs(kind: str, tmp_path: Path, data: st.DataObject) -> None:
    target = TARGETS[kind]
    tried(target, data.draw(target.inputs), tmp_path)


@pytest.mark.parametrize("content", FILES.values(), ids=list(FILES))
def test_hostile_files(content: bytes, tmp_path: Path) -> None:
    """None of them is what it should be."""
    for kind, name in (("program", "programs/a.yaml"), ("rules", "rules/gates.yaml"), ("advice", "a.json")):
        assert not tried(TARGETS[kind], Input(name, content), tmp_path), kind
    for name in ("a.yaml", "a.json"):
        tried(TARGETS["profile"], Input(name, content), tmp_path)
