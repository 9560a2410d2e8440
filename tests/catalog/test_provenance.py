"""Which facts rest on which source: nothing is left out, and each place can be found in its file."""

import pytest

from makers import SOURCE, frozen_index, make_index, make_program
from mmadvisor.catalog.provenance import cited_by_program, cited_parts
from mmadvisor.model.catalog import Index

SOURCES = {name: {**SOURCE, "url": f"https://example.org/{name}", "title": name} for name in ("s1", "s2", "s3")}


@pytest.mark.parametrize("name", sorted(frozen_index().programs)[::6])
def test_every_source_of_a_program_has_its_facts(name: str, index: Index) -> None:
    program = index.programs[name]
    rows = {(row.url, row.title): row for row in cited_by_program(index.catalog, program)}
    for source in program.sources.values():
        own = [place for place in rows[source.url, source.title].used_by if place.startswith(f"programs/{name}.yaml:")]
        assert own, source


def test_places_by_hand() -> None:
    program = make_program(
        sources=SOURCES,
        courses=[
            {"code": "A1x", "title": "A", "source": "s1", "load_source": "s2"},
            {"code": "B1x", "title": "B", "source": "s1", "seen": {"weeks": 4, "source": "s3"}},
        ],
        remarks=[{"says": "One.", "sources": ["s2", "s3"]}, {"says": "Two.", "sources": ["s2"]}],
        history=[{"until": "2020-01", "platform": "own", "source": "s3"}],
    )
    index = make_index(program)
    own = [row for row in cited_by_program(index.catalog, program) if row.url.startswith("https://example.org/s")]
    places = {row.title: [place.partition(":")[2] for place in row.used_by] for row in own}
    assert places == {
        "s1": ["status", "courses[A1x]", "courses[B1x]"],
        "s2": ["courses[A1x].load", "remarks[1]", "remarks[2]"],
        "s3": ["courses[B1x].seen", "remarks[1]", "history[2020-01]"],
    }


def test_an_address_stands_once_with_its_newest_date() -> None:
    old, new = ({**SOURCE, "dated": date} for date in ("2019", "2026-03"))
    status = {"value": "open", "as_of": "2026-10", "source": "s1"}
    index = make_index(
        make_program("one", sources={"s1": old}, status=status), make_program("two", sources={"s1": new}, status=status)
    )
    (row,) = [row for row in cited_parts(index.catalog) if row.url == SOURCE["url"] and "programs" in row.used_by[0]]
    assert row.dated == "2026-03"
    assert {"programs/one.yaml:status", "programs/two.yaml:status"} <= set(row.used_by)


def test_pages_of_programs_are_addresses_too() -> None:
    index = make_index(make_program("one"))
    (row,) = [row for row in cited_parts(index.catalog) if row.url == "https://example.org/one"]
    assert (row.kind, row.title, row.used_by) == ("page", "One", ["programs/one.yaml:url"])
