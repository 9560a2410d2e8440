"""Every renderer with every text of the hostile corpus: the text is shown as text, and does nothing."""

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from hostile import harmless
from hostile.texts import HALF, TEXTS
from makers import basis_of, frozen_index, make_courses, make_index, make_program
from mmadvisor.advise.diff import compare_advice
from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.model.listing import Summary
from mmadvisor.model.plan import Plan
from mmadvisor.planning import calendar
from mmadvisor.planning.study_blocks import Weekly
from mmadvisor.report import csv_report, json_report
from mmadvisor.report.html import render as html
from mmadvisor.report.listing import list_text
from mmadvisor.report.listing.summary import summarize
from mmadvisor.report.markdown import render as markdown
from mmadvisor.report.markdown.parts import escaped
from mmadvisor.report.paper import Paper
from mmadvisor.report.rich_paper import RichPaper
from mmadvisor.report.terminal import advice_text, compare_text, diff_text, plan_text, program_text
from planned import START
from reports import defaced, example

PLAIN = "Plain"
WEEKLY = Weekly((0, 2, 5), 19 * 60, "Europe/Berlin", alarm=10)
Write = Callable[[str, Paper], None]
Render = Callable[[str], bytes]


@cache
def handout(text: str) -> Handout:
    """Return a short report in which every free text is another one."""
    found = example("supply-chain-manager")
    advice = replace(found.advice, ranking=found.advice.ranking[:2], excluded=found.advice.excluded[:2])
    return defaced(replace(found, advice=advice, made="2026-11-23"), text)


def plan(text: str) -> Plan:
    found = handout(text).plan
    assert found is not None
    return found


@cache
def catalog(text: str) -> Index:
    """Return a catalog of one program whose every free text is another one."""
    courses = [replace(each, title=text) for each in make_program(courses=make_courses((10, (6, 8)))).courses]
    program = replace(make_program(), title=text, outcomes=(text,), gaps=(text,), courses=tuple(courses))
    sources = {key: replace(source, title=text, publisher=text) for key, source in program.sources.items()}
    return make_index(replace(program, sources=sources))


def rows(text: str) -> list[Summary]:
    index = catalog(text)
    return [replace(summarize(index, each), provider=text) for each in index.catalog.programs]


def advice_lines(text: str, paper: Paper) -> None:
    advice_text.write(handout(text).advice, frozen_index().catalog.rules, paper)


def comparison_lines(text: str, paper: Paper) -> None:
    found = handout(text).comparison
    assert found is not None
    compare_text.write(found, paper)


def program_lines(text: str, paper: Paper) -> None:
    index = catalog(text)
    program_text.write(basis_of(index), index.programs["one"], paper)


def diff_lines(text: str, paper: Paper) -> None:
    old, new = (replace(handout(each).advice, version=each) for each in (PLAIN + "!", text))
    shorter = replace(old, ranking=old.ranking[:1])
    diff_text.write(compare_advice(shorter, new), shorter, new, paper)


LINES: dict[str, Write] = {
    "advice": advice_lines,
    "plan": lambda text, paper: plan_text.write(plan(text), paper),
    "comparison": comparison_lines,
    "list": lambda text, paper: list_text.write(rows(text), paper, width=80),
    "program": program_lines,
    "diff": diff_lines,
}
CONTENT: dict[str, tuple[Render, Callable[[bytes, bytes], None]]] = {
    "advice.md": (lambda text: markdown.render(handout(text), frozen_index()), harmless.markdown),
    "advice.csv": (lambda text: csv_report.render(handout(text).advice), harmless.spreadsheet),
    "report.html": (lambda text: html.render(handout(text), frozen_index()), harmless.page),
    "pages.html": (lambda text: html.render(replace(handout(text), full=False), frozen_index()), harmless.page),
    "plan.md": (lambda text: markdown.render_plan(plan(text)), harmless.markdown),
    "plan.ics": (lambda text: calendar.render(plan(text), START, WEEKLY), harmless.calendar),
    "list.tsv": (lambda text: list_text.tab_separated(rows(text)).encode(), harmless.table),
    "list.csv": (
        lambda text: rows_as_csv(list_text.COLUMNS, [list_text.flat(row) for row in rows(text)]),
        harmless.spreadsheet,
    ),
    "list.md": (lambda text: list_text.markdown(rows(text)).encode(), harmless.markdown),
}
VALUES: dict[str, Callable[[str], Any]] = {
    "advice.json": lambda text: handout(text).advice,
    "plan.json": plan,
    "list.json": rows,
}
every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))


@every_text
@pytest.mark.parametrize("write", LINES.values(), ids=list(LINES))
def test_lines(write: Write, text: str) -> None:
    paper = Paper(100)
    write(text, paper)
    harmless.lines(paper.text().encode(), b"")


@every_text
@pytest.mark.parametrize("write", LINES.values(), ids=list(LINES))
def test_terminal(write: Write, text: str) -> None:
    stream = io.StringIO()
    write(text, RichPaper(stream, width=120))
    harmless.terminal(stream.getvalue().encode(), b"")


@every_text
@pytest.mark.parametrize(("render", "check"), CONTENT.values(), ids=list(CONTENT))
def test_files(render: Render, check: Callable[[bytes, bytes], None], text: str) -> None:
    check(render(text), cached(render))


@cache
def cached(render: Render) -> bytes:
    return render(PLAIN)


@pytest.mark.parametrize("text", [TEXTS[name] for name in TEXTS.keys() - HALF], ids=sorted(TEXTS.keys() - HALF))
@pytest.mark.parametrize("value", VALUES.values(), ids=list(VALUES))
def test_json_brings_every_text_back(value: Callable[[str], Any], text: str) -> None:
    found = value(text)
    harmless.same_json(json_report.render(found), found)


def test_shown_text_is_not_lost() -> None:
    """Else an output that leaves everything out would be harmless too."""
    text = TEXTS["script"]
    paper = Paper(1000)
    advice_lines(text, paper)
    assert paper.text().count(text) > 5
    assert CONTENT["advice.csv"][0](text).decode().count(text) > 5
    assert CONTENT["advice.md"][0](text).decode().count(escaped(text)) > 5
