"""HTML: the page is whole, its sources are numbered, no data act as markup, the same handout gives the same bytes."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from handouts import hostile_handout, hostile_index, sample_handout
from learners import NOTHING, advised, example_profiles, profiles
from makers import frozen_index
from mmadvisor.errors import HARMFUL
from mmadvisor.model.handout import Handout
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.profiles import as_profile, read_answers
from mmadvisor.report.html.render import render
from mmadvisor.report.html.safe import is_link
from mmadvisor.report.making.make_report import report_of
from mmadvisor.report.wording.profile_words import profile_lines

EXAMPLES = sorted(example_profiles())
VOID = {"meta", "input", "rect", "img", "br", "link", "path"}


class Page(HTMLParser):
    """What stands on a page: elements with their attributes, headings, text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.words: list[str] = []
        self.feed(content.decode())
        self.close()
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if re.fullmatch(r"h\d", tag):
            self.headings.append((int(tag[1]), ""))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"style", "script"}:
            return
        self.words.append(data)
        if any(re.fullmatch(r"h\d", tag) for tag in self.open):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of all elements of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(params=EXAMPLES, scope="module")
def page(request: pytest.FixtureRequest) -> Page:
    return Page(render(sample_handout(request.param), frozen_index()))


def test_page_is_whole_and_its_headings_are_in_order(page: Page) -> None:
    assert page.open == []
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert [text for level, text in page.headings if level == 2][-2:] == ["All of it", "Sources"]


def test_the_two_pages_hold_verdict_grid_steps_letter_plan_and_stops() -> None:
    handout = sample_handout("career-changer", full=False)
    page = Page(render(handout, frozen_index()))
    report = report_of(handout, frozen_index())
    assert [text.partition(":")[0] for _, text in page.headings] == [
        "Should I study a MicroMasters, and which one?",
        report.view.word,
        "Do this next",
        "Know before you pay",
        *(option.title for option in report.view.options if option.conditions),
        "A letter to send",
        "What would change this",
        "Worth a look",
        "Your plan",
        "Where you can stop",
        "Sources",
    ]
    assert report.letter
    assert report.strip
    said = [*report.letter.lines, *report.changes, *(moment.says for moment in report.strip.moments)]
    said += [text for option in report.view.options for text in (option.title, option.price.says, option.end.says)]
    said += [step.says for step in (*report.view.steps, *report.view.looks)]
    said += [row.says for option in report.view.options for row in option.conditions]
    said += ["Ana Pérez", "We met on Tuesday.", "23 Nov 2026"]
    assert [text for text in said if " ".join(text.split()) not in page.text] == []
    assert page.all("script") == page.all("details") == []
    assert not re.search(r"\b[A-Z]{2}\d{3}\b", page.text)


@pytest.mark.parametrize("name", EXAMPLES)
def test_page_says_all_that_the_advice_says(name: str) -> None:
    handout = sample_handout(name)
    advice = handout.advice
    page = Page(render(handout, frozen_index()))
    said = [advice.verdict.title, advice.verdict.says]
    said += [reason.says for reason in advice.verdict.reasons]
    said += [part.says for row in advice.ranking[:5] for part in row.contributions if part.known]
    said += [caution.says for row in advice.ranking[:5] for caution in row.cautions]
    said += [text for row in advice.ranking[:5] for degree in row.pathways for text in (degree.degree, degree.says)]
    said += [check.says for check in advice.cross_check]
    said += [advice.key_unknown.says] if advice.key_unknown else []
    said += [row.title for row in advice.ranking]
    said += [text for row in advice.excluded for text in (row.title, *(reason.says for reason in row.reasons))]
    said += [text for row in advice.look_into for text in (row.title, *(reason.says for reason in row.asks))]
    said += [change.says for change in advice.what_would_change]
    assert handout.comparison
    said += [cell.says for row in handout.comparison.rows for cell in row.cells]
    assert handout.plan
    if advice.verdict.code == "ask-first":
        assert handout.plan.steps[0].says not in page.text  # who has to be asked first has no plan yet
        return
    said += [text for step in handout.plan.steps for text in (step.title, step.says)]
    said += [note.says for note in handout.plan.notes]
    said += ["Ana Pérez", "We met on Tuesday.", "23 Nov 2026", "1 Dec 2026", "not known"]
    assert [text for text in said if " ".join(text.split()) not in page.text] == []


def test_links_within_the_page_lead_somewhere_and_names_are_given_once(page: Page) -> None:
    names = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(names) == len(set(names))
    inner = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert inner <= set(names)
    numbers = sorted(int(name.removeprefix("source-")) for name in inner if re.fullmatch(r"source-\d+", name))
    assert numbers == list(range(1, numbers[-1] + 1))
    assert [name for name in names if name.startswith("source-")] == [f"source-{number}" for number in numbers]


def test_nothing_is_loaded_and_the_policy_names_style_and_script(page: Page) -> None:
    kinds = {tag for tag, _ in page.elements}
    assert kinds & {"img", "link", "iframe", "object", "embed", "form", "base", "video", "audio"} == set()
    assert not any(name.startswith("on") or name in {"style", "src"} for _, each in page.elements for name in each)
    policy = next(each["content"] for each in page.all("meta") if each.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert all(link["href"].startswith(("https://", "#")) for link in page.all("a"))


def test_headers_have_a_scope_and_the_long_form_is_closed(page: Page) -> None:
    assert len(page.all("details")) >= 8
    assert not any("open" in each for each in page.all("details"))
    assert all(each.get("scope") in {"col", "row"} for each in page.all("th"))


@pytest.mark.parametrize("full", [False, True])
def test_same_handout_gives_same_bytes(full: bool) -> None:
    handout = sample_handout("career-changer", full=full)
    assert render(handout, frozen_index()) == render(handout, frozen_index())


def test_no_day_stands_on_the_page_unless_it_is_given() -> None:
    handout = replace(sample_handout("career-changer"), made=None, plan=None, name=None, note=None)
    page = Page(render(handout, frozen_index()))
    assert "23 Nov 2026" not in page.text
    assert "A word from your adviser" not in page.text
    assert "Your plan:" not in page.text


def test_codes_stand_behind_sentences_only_where_they_are_wished_for() -> None:
    handout = sample_handout("career-changer", full=False)
    rule = handout.advice.verdict.rule
    assert rule not in Page(render(handout, frozen_index())).text
    assert rule in Page(render(replace(handout, codes=True), frozen_index())).text


@pytest.mark.parametrize("full", [False, True])
def test_hostile_text_is_text(full: bool) -> None:
    content = render(hostile_handout(full=full), hostile_index())
    page = Page(content)
    assert page.open == []
    assert len(page.all("script")) == (1 if full else 0)
    assert len(page.all("style")) == 1
    assert page.all("img") == []
    assert not re.search(f"[{HARMFUL}]", content.decode())
    assert all(link["href"].startswith(("https://", "#")) for link in page.all("a"))
    for text in (
        "<script>window.harmed = 1</script>",
        "[red]x[/red]",
        "{{ 7 * 7 }} {% raw %}",
        "\\x1b[31mred",
        "\\u202e",
    ):
        assert not full or text in page.text


@given(st.text())
def test_any_name_and_note_is_text(text: str) -> None:
    handout = replace(hostile_handout(full=False), name=text, note=text)
    page = Page(render(handout, hostile_index()))
    assert page.open == []
    kinds = [tag for tag, _ in page.elements if tag not in {"p", "div", "strong", "blockquote"}]
    plain = Page(render(replace(handout, name=None, note=None), hostile_index()))
    assert kinds == [tag for tag, _ in plain.elements if tag not in {"p", "div", "strong", "blockquote"}]


@pytest.mark.parametrize("full", [False, True])
def test_nothing_passes(full: bool) -> None:
    advice = advised(Profile(languages=("xx",)), draws=5)
    page = Page(render(Handout(start="2026-12-07", advice=advice, full=full), frozen_index()))
    assert advice.verdict.title in page.text
    assert ("No program passes all that you must have." in page.text) == full
    assert "Know before you pay" not in page.text
    assert page.open == []


@given(profiles())
def test_answers_on_the_page_bring_the_same_profile_back(profile: Profile) -> None:
    index = frozen_index()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "answers.yaml"
        path.write_text("\n".join(profile_lines(profile)) + "\n", encoding="utf-8")
        assert as_profile(read_answers(path, index), index) == profile


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://example.org", "https://a\u202eb", "data:text/html,x", ""]
)
def test_other_addresses_are_no_links(url: str) -> None:
    assert not is_link(url)


def test_nothing_answered_is_said() -> None:
    page = Page(render(Handout(start="2026-12-07", advice=advised(NOTHING), full=True), frozen_index()))
    assert "Not answered by you: Goal, Fields" in page.text
