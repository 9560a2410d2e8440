"""`--extend`: programs of another folder are checked like those of the catalog, and added or put in place of one."""

from pathlib import Path

import pytest

from makers import make_index
from mmadvisor.examining import with_programs
from mmadvisor.model.catalog import Catalog
from mmadvisor.problems import DataProblems
from samples import PROGRAM, Edit, put


def refusal(catalog: Catalog, folder: Path) -> list[str]:
    with pytest.raises(DataProblems) as caught:
        with_programs(catalog, folder)
    return [str(problem) for problem in caught.value.problems]


def test_a_program_is_added(catalog: Catalog, folder: Path) -> None:
    index = with_programs(catalog, folder)
    assert index.reference.extended == 1
    assert set(index.programs) == {program.id for program in catalog.programs} | {"school-subject"}
    assert list(index.programs) == sorted(index.programs)
    assert index.catalog.rules == catalog.rules


def test_a_program_of_the_same_id_is_replaced(catalog: Catalog, folder: Path) -> None:
    put(folder, Edit(PROGRAM, "id: school-subject ", "id: mitx-finance "))
    (folder / PROGRAM).rename(folder / "programs" / "mitx-finance.yaml")
    index = with_programs(catalog, folder)
    assert index.reference.extended == 1
    assert len(index.programs) == len(catalog.programs)
    assert index.programs["mitx-finance"].title == "Name of the Program"


def test_who_replaces_a_program_may_keep_its_course_codes(catalog: Catalog, folder: Path) -> None:
    name = "gtx-analytics-essential-tools-methods"
    put(
        folder,
        Edit(PROGRAM, "code: FINx-exam", "code: ISYE6501x"),
        Edit(PROGRAM, "id: school-subject ", f"id: {name} "),
    )
    (folder / PROGRAM).rename(folder / "programs" / f"{name}.yaml")
    assert with_programs(catalog, folder).edition.replaced == (name,)


def test_only_the_programs_of_the_folder_are_read(catalog: Catalog, folder: Path) -> None:
    (folder / "institutions.yaml").write_text("broken: [", encoding="utf-8")
    assert with_programs(catalog, folder).reference.extended == 1


def test_the_catalog_itself_is_not_changed(catalog: Catalog, folder: Path) -> None:
    before = len(catalog.programs)
    with_programs(catalog, folder)
    assert len(catalog.programs) == before


@pytest.mark.parametrize(
    ("edit", "start"),
    [
        (Edit(PROGRAM, "id: school-subject ", "id: §other-name "), "CA001"),
        (Edit(PROGRAM, "load_source: s2 ", "load_source: §s9 "), "CA011"),
        (Edit(PROGRAM, "primary: finance ", "primary: §finanse "), "CA021"),
        (Edit(PROGRAM, "institution: mit ", "institution: §mti "), "CA022"),
        (Edit(PROGRAM, "after: [FIN1x]  ", "after: [§FIN2x]  "), "CA032"),
        (Edit(PROGRAM, "code: FINx-exam", "code: §ISYE6501x"), "CA035"),
        (Edit(PROGRAM, "code: FINx-exam", "code: §mitx-finance"), "CA035"),
        (Edit(PROGRAM, "    share: 0.333 ", "    share: §0.5 "), "CA041"),
        (Edit(PROGRAM, "url: https://example.org/list", "url: §https://rich.report/list"), "CA051"),
        (Edit(PROGRAM, "as_of: 2026-05                  #", "as_of: §2020-01  #"), "CA061"),
        (Edit(PROGRAM, "  - Value a bond", "  - §A renowned bond"), "CA072"),
        (Edit(PROGRAM, "credential: MicroMasters ", "credential: §Diploma "), "SC004"),
        (Edit(PROGRAM, "pacing: instructor                #", "§pace: instructor #"), "SC001"),
    ],
)
def test_what_the_catalog_refuses_is_refused(catalog: Catalog, folder: Path, edit: Edit, start: str) -> None:
    ((path, line, column),) = put(folder, edit)
    assert [found.partition(" ")[0:1] for found in refusal(catalog, folder)] == [(f"{path}:{line}:{column}:",)]
    assert refusal(catalog, folder)[0].split(" ")[1] == start


def test_every_problem_of_every_file_at_once(catalog: Catalog, folder: Path) -> None:
    put(
        folder,
        Edit(PROGRAM, "primary: finance ", "primary: finanse "),
        Edit(PROGRAM, "pacing: instructor                #", "pacing: sometimes #"),
    )
    (folder / "programs" / "second.yaml").write_text("id: second\n", encoding="utf-8")
    found = refusal(catalog, folder)
    assert any("school-subject.yaml" in each and "SC004" in each for each in found)
    assert any("second.yaml" in each and "SC002" in each for each in found)


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_folder_without_programs(catalog: Catalog, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    root = tmp_path / name
    hint = f"put the files into {root}/programs/"
    assert refusal(catalog, root) == [f"{root}:0:0: CA091 there is no program in this folder ({hint})"]


def test_a_twin_may_be_a_program_of_the_catalog(catalog: Catalog, folder: Path) -> None:
    put(folder, Edit(PROGRAM, "url_source: s1 ", "twin_of: mitx-finance\nurl_source: s1 "))
    assert with_programs(catalog, folder).reference.extended == 1


def test_words_are_those_of_the_catalog_that_is_extended(folder: Path) -> None:
    found = refusal(make_index().catalog, folder)
    assert any("CA022" in each for each in found)


def test_an_office_has_names_of_its_own_and_no_warning_stops_it(catalog: Catalog, folder: Path) -> None:
    put(
        folder,
        Edit(PROGRAM, "organization: General Electric", "organization: Our Own Partner"),
        Edit(PROGRAM, "- institution: Harvard Extension", "- institution: Our Own"),
        Edit(PROGRAM, "hours_per_week: [6, 8]  ", "hours_per_week: [6, 58]  "),
    )
    assert with_programs(catalog, folder).reference.extended == 1
    put(folder, Edit(PROGRAM, "primary: finance ", "primary: §finanse "))
    assert [each.split(" ")[1] for each in refusal(catalog, folder)] == ["CA021"]
