"""What a cohort needs, in every form: counts that are right, and data that stay data."""

import re
from html.parser import HTMLParser

from msgspec.structs import replace

from makers import frozen_index
from mmadvisor.batch.cohort.forms import as_csv, as_html, as_markdown, write
from mmadvisor.batch.cohort.sections import sections, share
from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import Counts
from mmadvisor.report.html.safe import allowed
from mmadvisor.report.paper import Paper

INDEX = frozen_index()
COUNTS = Counts(
    learners=1000,
    left_out=1,
    nothing_passes=100,
    verdicts={"go-ahead": 600, "not-now": 400},
    not_firm={"go-ahead": 500},
    firsts={"mitx-finance": 300, "ubcx-software-development": 600},
    obstacles={"the budget is below its lowest price": 60},
    fields={"finance": 700, "law": 300, "any": 5},
    fields_without={"law": 98, "any": 2},
    topics={"calculus": {"never": 30, "rusty": 20, "not answered": 5}, "programming": {"none": 60, "basic": 4}},
)
HOSTILE = "<script>alert(1)</script> [red]x[/red] \x1b[31m =1+1 | `a` {{ 1 }}"


def text(counts: Counts, index: Index = INDEX) -> str:
    paper = Paper(100)
    write(counts, index, paper)
    return paper.text()


def test_what_a_reader_sees() -> None:
    shown = text(COUNTS)
    assert "1,000 learners, catalog of 2026-11" in shown
    assert "1 row could not be read and was left out." in shown
    assert "600 Go ahead\n   Share: 60%; Only if firm: 500" in shown
    assert shown.index("600 Software Development") < shown.index("300 Finance")
    assert "64 Programming\n   New to it: 60; Rusty: 4; Not answered: 0" in shown
    assert "55 Calculus\n   New to it: 30; Rusty: 20; Not answered: 5;" in shown
    assert "98 Law and human rights\n   Named by: 300; Share of these: 33%" in shown
    assert "60 The budget is below its lowest price\n   Share of these: 60%" in shown
    assert "40 No program on their subject" in shown


def test_nothing_hangs_on_draws_once_they_were_made() -> None:
    assert "Only if firm" not in text(replace(COUNTS, not_firm={}))


def test_cohort_of_nobody_and_one_for_whom_all_is_well() -> None:
    assert "No learner was judged." in text(Counts())
    assert text(Counts(learners=3, verdicts={"go-ahead": 3})).count("Something passes for everybody.") == 2


def test_long_tables_say_that_they_are_cut() -> None:
    names = list(INDEX.programs)[:20]
    found = next(
        each for each in sections(Counts(firsts=dict.fromkeys(names, 1)), INDEX) if each.title == "First places"
    )
    assert (len(found.rows), found.about) == (15, "The 15 most frequent of 20.")


def test_a_few_of_many_are_not_nothing() -> None:
    assert [share(*each) for each in ((1, 1000), (0, 10), (0, 0), (1, 2))] == ["under 1%", "0%", "0%", "50%"]


def test_counts_add_up() -> None:
    twice = COUNTS + COUNTS
    assert (twice.learners, twice.verdicts["go-ahead"], twice.topics["calculus"]["rusty"]) == (2000, 1200, 40)
    assert Counts() + COUNTS == COUNTS + Counts() == COUNTS


def test_table_for_spreadsheets_holds_every_count() -> None:
    lines = as_csv(COUNTS).decode("utf-8-sig").splitlines()
    assert lines[0] == "what,name,answer,learners"
    assert {"learners,,,1000", "first place,mitx-finance,,300", "topic short,calculus,rusty,20"} <= set(lines)
    assert "'=x" in as_csv(Counts(obstacles={"=x": 1})).decode()


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_page_needs_and_runs_nothing() -> None:
    page = as_html(COUNTS, hostile_twin()).decode()
    tags = Tags()
    tags.feed(page)
    assert not tags.tags & {"script", "link", "img", "iframe", "form", "a", "base", "object"}
    assert not {name for name in tags.attributes if name.startswith("on") or name in {"src", "href", "style"}}
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\x1b" not in page
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; style-src {allowed(style[1])}; base-uri 'none'; form-action 'none'"
    )


def hostile_twin() -> Index:
    programs = tuple(
        replace(each, title=HOSTILE) if each.id == "mitx-finance" else each for each in INDEX.catalog.programs
    )
    return Index(replace(INDEX.catalog, programs=programs))


def test_markdown_shows_markup_as_text() -> None:
    found = as_markdown(COUNTS, hostile_twin()).decode()
    assert "<script>" not in found
    assert found.count("\n## ") == 5


def test_same_counts_give_the_same_bytes() -> None:
    assert as_html(COUNTS, INDEX) == as_html(COUNTS, INDEX)
