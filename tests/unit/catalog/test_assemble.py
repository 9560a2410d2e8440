"""One catalog out of many files, and programs put in place of others."""

from pathlib import Path

import pytest

from makers import make_index, make_program
from mmadvisor.catalog.assemble import assemble, replaced
from mmadvisor.catalog.files import read_folder


def test_all_parts_stand_where_they_belong(sound_folder: Path) -> None:
    files, _ = read_folder(sound_folder)
    catalog = assemble(files)
    assert catalog.about.title == "Sample"
    assert [program.id for program in catalog.programs] == ["school-subject"]
    assert catalog.rules.gates[0].id == "GA001"
    assert {criterion.id for criterion in catalog.rules.criteria} >= {"cost", "workload"}
    assert catalog.rules.presets.keys() >= {"advance"}


def test_a_missing_file_is_a_bug_and_shows_itself(folder: Path) -> None:
    (folder / "fields.yaml").unlink()
    files, _ = read_folder(folder)
    with pytest.raises(KeyError, match=r"fields\.yaml"):
        assemble(files)


def test_programs_are_added_and_replaced_in_the_order_of_their_ids() -> None:
    catalog = make_index(make_program("b"), make_program("d")).catalog
    changed = replaced(catalog, [make_program("c"), make_program("b", title="New"), make_program("a")])
    assert [program.id for program in changed.programs] == ["a", "b", "c", "d"]
    assert changed.programs[1].title == "New"
    assert len(catalog.programs) == 2
