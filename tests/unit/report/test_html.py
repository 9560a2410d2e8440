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
from mmadvisor.report.html.answers import as_file
from mmadvisor.report.html.render import render
from mmadvisor.report.html.safe import is_link

EXAMPLES = sorted(example_profiles())
VOID = {"meta", "input", "rect", "img", "br", "link"}


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
    assert [text for level, text in page.headings if level == 2][1:] == [
        "All that pass",
        "Why these",
        "Why not others",
        "What would change this",
        "What is not known",
        "Against a degree",
        "Math bridge",
        "Your plan",
        "Method and limits",
        "Do it again",
        "Sources",
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_page_says_all_that_the_advice_says(name: str) -> None:
    handout = sample_handout(name)
    advice = handout.advice
    page = Page(render(handout, frozen_index()))
    said = [advice.verdict.title, advice.verdict.says]
    said += [reason.says for reason in advice.verdict.reasons]
    said += [part.says for row in advice.ranking[:5] for part in row.contributions]
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
    said += [text for step in handout.plan.steps for text in (step.title, step.says)]
    said += [note.says for note in handout.plan.notes]
    said += ["Ana Pérez", "We met on Tuesday.", "November 23, 2026", "December 1, 2026", "not known"]
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


def test_tables_have_captions_and_headers_have_a_scope(page: Page) -> None:
    assert len(page.all("caption")) == len(page.all("table")) >= 6
    assert all(each.get("scope") in {"col", "row"} for each in page.all("th"))


@pytest.mark.parametrize("brief", [False, True])
def test_same_handout_gives_same_bytes(brief: bool) -> None:
    handout = sample_handout("career-changer", brief=brief)
    assert render(handout, frozen_index()) == render(handout, frozen_index())


def test_no_day_stands_on_the_page_unless_it_is_given() -> None:
    handout = replace(sample_handout("career-changer"), made=None, plan=None, name=None, note=None)
    page = Page(render(handout, frozen_index()))
    assert "November 23, 2026" not in page.text
    assert not any("whom" in each.get("class", "") for each in page.all("p"))
    assert "Your plan" not in page.text


def test_sheet_is_short_and_has_no_script() -> None:
    handout = sample_handout("career-changer", brief=True)
    page = Page(render(handout, frozen_index()))
    assert page.all("script") == []
    assert page.open == []
    assert [text for level, text in page.headings if level == 2][1:] == [
        "The first three",
        "What would change it",
        "Ask and mind before you pay",
        "Sources",
    ]
    assert handout.advice.key_unknown
    assert handout.advice.key_unknown.says in page.text
    for row in handout.advice.ranking[:3]:
        assert row.title in page.text
    assert all(row.title not in page.text for row in handout.advice.excluded if len(row.title) > 20)


@pytest.mark.parametrize("brief", [False, True])
def test_hostile_text_is_text(brief: bool) -> None:
    content = render(hostile_handout(brief=brief), hostile_index())
    page = Page(content)
    assert page.open == []
    assert len(page.all("script")) == (0 if brief else 1)
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
        assert text in page.text


@given(st.text())
def test_any_name_and_note_is_text(text: str) -> None:
    handout = replace(hostile_handout(brief=True), name=text, note=text)
    page = Page(render(handout, hostile_index()))
    assert page.open == []
    kinds = [tag for tag, _ in page.elements if tag not in {"p", "div", "strong"}]
    plain = Page(render(replace(handout, name=None, note=None), hostile_index()))
    assert kinds == [tag for tag, _ in plain.elements if tag not in {"p", "div", "strong"}]


@pytest.mark.parametrize("brief", [False, True])
def test_nothing_passes(brief: bool) -> None:
    advice = advised(Profile(languages=("xx",)), draws=5)
    page = Page(render(Handout(advice=advice, brief=brief), frozen_index()))
    assert "No program passes all that you must have." in page.text
    assert "All that pass" not in page.text
    assert page.open == []


@given(profiles())
def test_answers_on_the_page_bring_the_same_profile_back(profile: Profile) -> None:
    index = frozen_index()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "answers.yaml"
        path.write_text("\n".join(as_file(profile)) + "\n", encoding="utf-8")
        assert as_profile(read_answers(path, index), index) == profile


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://example.org", "https://a\u202eb", "data:text/html,x", ""]
)
def test_other_addresses_are_no_links(url: str) -> None:
    assert not is_link(url)


def test_nothing_answered_is_said() -> None:
    page = Page(render(Handout(advice=advised(NOTHING)), frozen_index()))
    assert "You did not answer: goal, fields" in page.text
