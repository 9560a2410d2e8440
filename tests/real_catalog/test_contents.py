"""The catalog of this repository is as large as promised, names what there is, and compiles to one file."""

from collections import Counter

import msgspec

from makers import EXAMPLES
from mmadvisor.advise.coverage import KINDS, stats
from mmadvisor.advise.stale import RESTS_ON, stale
from mmadvisor.compiling import compiled_files
from mmadvisor.model.catalog import Catalog
from mmadvisor.questionnaire.code_values import hashed
from mmadvisor.questionnaire.profiles import as_profile, read_answers
from real import REAL, real_index

INDEX = real_index()
CATALOG = INDEX.catalog


def test_compiled_it_reads_back_the_same() -> None:
    once = compiled_files(REAL)
    assert once == compiled_files(REAL)
    assert msgspec.msgpack.decode(once["catalog.msgpack"], type=Catalog) == CATALOG


def test_every_file_of_a_program_is_in_it() -> None:
    files = {path.stem for path in (REAL / "programs").glob("*.yaml")}
    assert sorted(program.id for program in CATALOG.programs) == sorted(files)


def test_it_holds_what_was_promised() -> None:
    assert len(CATALOG.programs) >= 110
    kinds = Counter(program.credential for program in CATALOG.programs)
    assert kinds["MicroMasters"] >= 80
    assert kinds["Degree"] >= 10
    status = Counter(program.status.value for program in CATALOG.programs)
    assert min(status["open"], status["unlisted"], status["unknown"], status["retired"]) >= 1


def test_every_institution_and_field_that_is_named_exists() -> None:
    for program in CATALOG.programs:
        assert INDEX.provider(program)
        assert {program.fields.primary, *program.fields.also} <= INDEX.fields.keys()


def test_every_program_has_a_source_for_its_status() -> None:
    for program in CATALOG.programs:
        assert program.status.source in program.sources
        assert program.sources[program.status.source].url.startswith("https://")


def test_open_programs_have_a_fresh_status() -> None:
    old = [row.id for row in CATALOG.programs if row.status.value == "open" and "status" in stale(INDEX, row)]
    assert old == []


def test_every_blank_of_an_open_micromasters_is_stated() -> None:
    assert {row.kind: row.missing for row in stats(INDEX).completeness_open} == dict.fromkeys(KINDS, 0)


def test_parts_of_criteria_that_rest_on_facts_with_a_limit_exist() -> None:
    parts = {f"{criterion.id}/{part.id}" for criterion in CATALOG.rules.criteria for part in criterion.parts}
    assert RESTS_ON.keys() <= parts


def test_no_two_fields_share_their_place_in_an_answer_code() -> None:
    assert len({hashed(field, 20) for field in INDEX.fields}) == len(INDEX.fields)


def test_example_profiles_name_fields_that_there_are() -> None:
    for path in EXAMPLES.glob("*.yaml"):
        as_profile(read_answers(path, INDEX), INDEX)
