"""Every program of this repository's catalog can be shown, whole and with its sources; unit tests say how."""

import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator

from makers import TEMPLATE, basis_of
from mmadvisor.advise.cost_and_return import money_view
from mmadvisor.advise.outcome import Run
from mmadvisor.advise.why import explain
from mmadvisor.catalog.files import SINGLE
from mmadvisor.catalog.provenance import cited_by_program
from mmadvisor.facts.registry import FACTS, SPECS, FactSheet
from mmadvisor.located import read_yaml
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import ENDED
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report import json_report
from mmadvisor.report.listing.summary import summarize
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import program_text
from real import REAL, real_index
from schemas import schema_of

INDEX = real_index()
PROGRAMS = INDEX.catalog.programs


def sheet(name: str, width: int) -> Paper:
    """Return a program as text."""
    paper = Paper(width)
    program_text.write(basis_of(INDEX), INDEX.programs[name], paper)
    return paper


def test_every_number_has_its_source_and_every_source_its_number() -> None:
    wrong = []
    for program in PROGRAMS:
        facts, _, sources = sheet(program.id, 10_000).text().partition("\nSources\n")
        listed = [int(number) for number in re.findall(r"(?m)^  \[(\d+)\] ", sources)]
        cited = {int(number) for number in re.findall(r"\[(\d+)\]", facts)}
        if not listed == sorted(cited) == list(range(1, len(cited) + 1)):
            wrong.append(program.id)
    assert wrong == []


def test_every_source_has_its_facts() -> None:
    for program in PROGRAMS:
        own = f"programs/{program.id}.yaml:"
        used = {
            (row.url, row.title)
            for row in cited_by_program(INDEX.catalog, program)
            if any(place.startswith(own) for place in row.used_by)
        }
        assert {(source.url, source.title) for source in program.sources.values()} <= used, program.id


def test_lines_keep_to_a_narrow_width() -> None:
    for program in PROGRAMS:
        paper = sheet(program.id, 40)
        long = [line for line in paper.lines if len(line) > paper.width and len(line.strip(" -!?").split()) > 1]
        assert long == [], program.id


def test_pay_is_never_promised() -> None:
    for program in PROGRAMS:
        jobs = [row for row in money_view(INDEX, program, Profile()) if "median pay" in row.says]
        assert jobs or program.fields.primary == "other", program.id
        assert all("not what the credential adds" in row.says and row.sources for row in jobs), program.id


def test_every_fact_has_a_value_that_rules_know() -> None:
    for program in PROGRAMS:
        facts = FactSheet(Situation(program, Profile(), INDEX))
        for name in FACTS:
            found, choices = facts.get(name), SPECS[name].choices
            assert not (found.known and choices) or found.value in choices, (program.id, name)


def test_nearly_all_that_ended_have_a_living_neighbor() -> None:
    run = Run(INDEX, "0", draws=20)
    gone = [program for program in PROGRAMS if program.status.value in ENDED]
    found = [explain(run, Profile(), program).nearest for program in gone]
    assert {INDEX.programs[near.id].status.value for nearest in found for near in nearest} <= {"open", "unknown"}
    assert sum(not nearest for nearest in found) <= len(gone) / 10


def test_files_fit_the_schemas_that_editors_use() -> None:
    kinds = {REAL / name: Path(name).stem for name in SINGLE}
    kinds |= dict.fromkeys((REAL / "rules" / "criteria").glob("*.yaml"), "criterion")
    kinds |= dict.fromkeys([TEMPLATE, *(REAL / "programs").glob("*.yaml")], "program")
    for path, kind in kinds.items():
        located, _ = read_yaml(path, shown=path.name)
        assert located is not None
        problems = Draft202012Validator(schema_of(kind)).iter_errors(located.data)
        assert [error.message for error in problems] == [], path.name


def test_the_list_fits_its_schema() -> None:
    rows = json.loads(json_report.render([summarize(INDEX, program) for program in PROGRAMS]))
    Draft202012Validator(schema_of("list")).validate(rows)
    assert len(rows) == len(PROGRAMS)
