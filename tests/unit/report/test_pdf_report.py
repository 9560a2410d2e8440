"""PDF: a tagged document with everything in it that the advice says, the same bytes each time."""

import io
import re
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from makers import frozen_index
from mmadvisor.errors import MissingExtra
from mmadvisor.model.handout import Handout
from mmadvisor.report import words
from mmadvisor.report.pdf.content import TITLE, content_of
from mmadvisor.report.pdf.typeset import render
from reports import NOTE, example, make_plan

EXAMPLES = ("career-changer", "mba-or-not", "not-sure", "supply-chain-manager")


def read(handout: Handout) -> PdfReader:
    """Return a report, opened."""
    return PdfReader(io.BytesIO(render(handout, frozen_index())))


def text_of(reader: PdfReader, first: int = 0, last: int | None = None) -> str:
    """Return the text of pages without any space, as lines break anywhere."""
    return packed("".join(page.extract_text() for page in reader.pages[first:last]))


def packed(text: str) -> str:
    """Return a text without spaces and without marks where a word may break."""
    return "".join(text.replace("\u200b", "").split())


@pytest.fixture(scope="module", params=EXAMPLES)
def handout(request: pytest.FixtureRequest) -> Handout:
    return example(request.param)


@pytest.fixture(scope="module")
def reader(handout: Handout) -> PdfReader:
    return read(handout)


@pytest.fixture(scope="module")
def text(reader: PdfReader) -> str:
    return text_of(reader)


def test_same_report_has_the_same_bytes(handout: Handout) -> None:
    assert render(handout, frozen_index()) == render(handout, frozen_index())


def test_document_is_tagged_and_says_what_it_is(reader: PdfReader) -> None:
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en-US"
    assert root["/StructTreeRoot"]["/K"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    about = reader.metadata
    assert about is not None
    assert (about.title, about.author, about.creation_date) == (TITLE, None, None)
    assert reader.xmp_metadata is not None
    assert b"<pdfuaid:part>1<" in reader.xmp_metadata.stream.get_data()


def test_pages_are_a4(reader: PdfReader) -> None:
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}


def test_every_font_is_embedded(reader: PdfReader) -> None:
    found = dict(fonts(reader))
    assert len(found) >= 3
    assert all({"/FontFile2", "/FontFile3"} & set(described) for described in found.values())


def fonts(reader: PdfReader) -> Iterator[tuple[str, Any]]:
    """Yield name and descriptor of every font."""
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            below = font.get_object()["/DescendantFonts"][0].get_object()
            yield below["/BaseFont"], below["/FontDescriptor"].get_object()


def test_first_page_says_for_whom_and_what(handout: Handout, reader: PdfReader) -> None:
    first = text_of(reader, 0, 1)
    assert handout.name is not None
    assert handout.made is not None
    for each in (handout.name, handout.made, handout.advice.verdict.title, handout.advice.verdict.says):
        assert packed(each) in first
    assert packed(NOTE) in first
    key = handout.advice.key_unknown
    assert packed(key.says if key else words.NOTHING_TO_ASK) in first
    for row in handout.advice.ranking[:3]:
        assert packed(row.title) in first
        assert packed(words.firmness(row)) in first


def test_advice_is_all_there(handout: Handout, text: str) -> None:
    advice = handout.advice
    for title, provider in [(row.title, row.provider) for rows in (advice.ranking, advice.excluded) for row in rows]:
        assert packed(title) in text
        assert packed(provider) in text
    for program in advice.ranking[:5]:
        for part in program.contributions:
            assert packed(f"{part.says} ({part.rule})") in text
        for caution in program.cautions:
            assert packed(f"Mind: {caution.says} ({caution.rule})") in text
        for degree in program.pathways:
            assert packed(f"Degree behind it: {words.pathway(degree)}") in text
        assert packed(words.other_ranks(program)) in text
        assert packed("; ".join(program.gaps)) in text
    assert all(packed(check.says) in text for check in advice.cross_check)
    for asked in advice.look_into:
        assert all(packed(f"{each.says} ({each.rule})") in text for each in asked.asks)
    for left_out in advice.excluded:
        assert all(packed(f"{each.says} ({each.rule})") in text for each in left_out.reasons)
    assert all(packed(f"{each.says} ({each.rule})") in text for each in advice.verdict.reasons)
    assert all(packed(each.says) in text for each in advice.what_would_change)
    assert packed(words.DISCLAIMER) in text


def test_sources_are_numbered_and_dated(handout: Handout, text: str) -> None:
    sources = content_of(handout, frozen_index())["sources"]
    assert [row["number"] for row in sources] == list(range(1, len(sources) + 1))
    listed = text[text.rindex("Sources1.") :]
    for row in sources:
        title = f"{row['title']}, " if row["title"] else ""
        assert packed(f"{row['number']}.{title}{row['dated']}.{row['url']}") in without_page_ends(listed)


def without_page_ends(text: str) -> str:
    """Return packed text without what stands at the head and the foot of a page."""
    head, edition = re.escape(packed(TITLE)), r"Catalogof[\d-]+,rules[\d.]+,mmadvisor[\d.]+?Page\d+of\d+"
    return re.sub(f"{head}AlmaReyes|{edition}", "", text)


def test_links_lead_to_sources_and_within_the_report(reader: PdfReader) -> None:
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert len(links) > 50
    for link in links:
        assert link["/Subtype"] == "/Link"
        action = link.get("/A", {"/S": "none"})
        assert action["/S"] != "/URI" or action["/URI"].startswith("https://")
        assert action["/S"] in {"/URI", "/GoTo", "none"}


def test_comparison_and_bridge(handout: Handout, text: str) -> None:
    assert handout.comparison is not None
    for row in handout.comparison.rows:
        for cell in row.cells:
            assert packed(cell.says) in text
    for topic in content_of(handout, frozen_index())["bridge"]["topics"]:
        assert packed(f"{topic['label']}{topic['own']}{topic['hours']}{topic['courses'][0]['title']}") in text


def test_plan_is_a_time_line(text: str) -> None:
    for shown in (
        "11 Jan 2027 to 7 Mar 2027 Refresher: Calculus. 40 to 60 hours, 8 hours a week",
        "Course: Data in society (beside the one before). 8 hours a week",
        "31 Jan 2028 to 6 Feb 2028 Exam: Final exam. 2 hours",
        "Optimistic 14 Nov 2027",
        "8 Mar 2027 Certificate of the first course Refund within 14 days.",
        "300 USD",
        "6 Feb 2028 Final exam You hold the credential. not known",
        "Mind: It may end after your 24 months. (PL001)",
        "Dates of the runs in 2028 are not known.",
    ):
        assert packed(shown) in text


def test_plan_may_lack_anything() -> None:
    bare = make_plan(steps=[], finish=None, payments=[], stop_points=[], warnings=[], unknown=["Its courses."])
    text = text_of(read(replace(example("career-changer"), plan=bare)))
    assert packed("What the plan does not know • Its courses.") in text
    assert "Whatispaidwhen" not in text


def test_report_of_the_bare_advice() -> None:
    advice = example("supply-chain-manager").advice
    text = text_of(read(Handout(advice=advice)))
    assert packed(advice.verdict.says) in text
    for absent in ("Yourplan", "Besideadegree", "Awordfromyouradviser", packed(f"{TITLE} For")):
        assert absent not in text


@pytest.mark.parametrize("brief", [False, True])
def test_nothing_passes(brief: bool) -> None:
    advice = replace(
        example("career-changer").advice, ranking=[], what_would_change=[], cross_check=[], key_unknown=None
    )
    text = text_of(read(Handout(advice=advice, brief=brief)))
    assert brief or packed("No program passes all that you must have.") in text
    assert packed(words.NOTHING_CHANGES) in text
    assert "Thebest" not in text


def test_brief_report_is_one_page(handout: Handout) -> None:
    reader = read(replace(handout, brief=True))
    assert len(reader.pages) == 1
    text = text_of(reader)
    for each in (handout.advice.verdict.says, handout.name, handout.made, NOTE, words.DISCLAIMER, "Page 1 of 1"):
        assert packed(each or "") in text
    for row in handout.advice.ranking[:3]:
        assert packed(row.title) in text
    for source in content_of(replace(handout, brief=True), frozen_index())["sources"]:
        assert packed(f"{source['number']}. {source['title'] or source['url']}, {source['dated']}") in text


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match="a PDF needs the package typst") as caught:
        render(example("not-sure"), frozen_index())
    assert caught.value.extra == "pdf"


def test_bridge_to_an_entry_that_is_not_known() -> None:
    handout = example("career-changer")
    first = next(row for row in handout.advice.ranking if row.id == "adelaidex-big-data")
    text = text_of(read(Handout(advice=replace(handout.advice, ranking=[first]))))
    assert re.search(r"NosourcesayswhatmathBigDataasksonentry\..*takes\d+to\d+hours", text)
