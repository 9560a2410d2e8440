"""The real catalog has no problems, compiles to one file that reads back the same, and is as large as promised."""

from collections import Counter
from pathlib import Path

import msgspec

from makers import REAL
from mmadvisor.compiling import compiled
from mmadvisor.examining import examine
from mmadvisor.model.catalog import Catalog, Index


def test_no_problems() -> None:
    catalog, problems = examine(REAL)
    assert [str(problem) for problem in problems] == []
    assert catalog is not None


def test_compiled_it_reads_back_the_same(catalog: Catalog) -> None:
    once = compiled(REAL)
    assert once == compiled(REAL)
    assert msgspec.json.decode(once, type=Catalog) == catalog


def test_every_file_of_a_program_is_in_it(catalog: Catalog) -> None:
    files = {path.stem for path in (REAL / "programs").glob("*.yaml")}
    assert sorted(program.id for program in catalog.programs) == sorted(files)


def test_it_holds_what_was_promised(catalog: Catalog) -> None:
    assert len(catalog.programs) >= 110
    kinds = Counter(program.credential for program in catalog.programs)
    assert kinds["MicroMasters"] >= 80
    assert kinds["Degree"] >= 10
    status = Counter(program.status.value for program in catalog.programs)
    assert min(status["open"], status["unlisted"], status["unknown"], status["retired"]) >= 1


def test_every_institution_and_field_that_is_named_exists(index: Index) -> None:
    for program in index.catalog.programs:
        assert index.provider(program)
        assert {program.fields.primary, *program.fields.also} <= index.fields.keys()


def test_every_program_has_a_source_for_its_status(index: Index) -> None:
    for program in index.catalog.programs:
        assert program.status.source in program.sources
        assert program.sources[program.status.source].url.startswith("https://")


def test_compiling_refuses_a_catalog_with_problems(folder: Path) -> None:
    import pytest  # noqa: PLC0415

    from mmadvisor.errors import DataProblems  # noqa: PLC0415

    (folder / "about.yaml").write_text("title: x\n", encoding="utf-8")
    with pytest.raises(DataProblems, match="SC002"):
        compiled(folder)
