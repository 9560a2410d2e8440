"""PDF: a tagged document with everything in it that the advice says, the same bytes each time."""

import io
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from makers import frozen_index
from mmadvisor.errors import MissingExtra
from mmadvisor.model.handout import Handout
from mmadvisor.report.making.make_report import TITLE, report_of
from mmadvisor.report.pdf.content import content_of
from mmadvisor.report.pdf.typeset import render
from mmadvisor.report.wording import words
from mmadvisor.report.wording.plan_words import day
from reports import NOTE, example, make_plan

EXAMPLES = ("career-changer", "mba-or-not", "not-sure", "supply-chain-manager")


def read(handout: Handout) -> PdfReader:
    """Return a report, opened."""
    return PdfReader(io.BytesIO(render(handout, frozen_index())[0]))


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
    view = report_of(handout, frozen_index()).view
    assert handout.name is not None
    assert handout.made is not None
    for each in (handout.name, day(handout.made), view.word, view.verdict.says, *(step.says for step in view.steps)):
        assert packed(each) in first
    assert packed(NOTE) in first
    for option in view.options:
        said = (option.title, option.price.says, option.end.says, *(row.says for row in option.conditions))
        assert [each for each in said if packed(each) not in first] == []


def test_second_page_is_to_act_on(handout: Handout, reader: PdfReader) -> None:
    second = text_of(reader, 1, 2)
    report = report_of(handout, frozen_index())
    assert (report.letter is None) == (not report.view.options)
    for each in report.letter.lines if report.letter else ():
        assert packed(each) in second
    for moment in report.strip.moments if report.strip else ():
        assert packed(f"{moment.when} {moment.says}") in second.replace("•", "")


def test_long_form_is_all_there(handout: Handout, text: str) -> None:
    advice = handout.advice
    titles = [row.title for row in advice.ranking] + [row.title for row in advice.excluded]
    said = [each.says for row in advice.ranking[:5] for each in row.contributions if each.known]
    said += [each.says for row in advice.ranking[:5] for each in row.cautions]
    said += [each.says for row in advice.excluded for each in row.reasons]
    said += [each.says for row in advice.look_into for each in row.asks]
    said += [reason.says for reason in advice.verdict.reasons]
    said += [change.says for change in advice.what_would_change]
    said += [check.says for check in advice.cross_check]
    assert handout.comparison
    said += [cell.says for row in handout.comparison.rows for cell in row.cells]
    assert [each for each in (*titles, *said, words.DISCLAIMER) if packed(each) not in text] == []


def test_sources_are_numbered_and_tell_whose_and_how_old_they_are(handout: Handout) -> None:
    sources = content_of(handout, frozen_index())["sources"]
    assert [row["number"] for row in sources] == list(range(1, len(sources) + 1))
    short = replace(handout, full=False)
    listed = text_of(read(short), 1, 2)
    for row in content_of(short, frozen_index())["sources"]:
        assert packed(f"{row['number']}. {row['whose']}") in listed


def test_links_lead_to_sources_and_within_the_report(reader: PdfReader) -> None:
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert len(links) > 20
    for link in links:
        assert link["/Subtype"] == "/Link"
        action = link.get("/A", {"/S": "none"})
        assert action["/S"] != "/URI" or action["/URI"].startswith("https://")
        assert action["/S"] in {"/URI", "/GoTo", "none"}


def test_plan_is_told_in_full_unless_more_has_to_be_asked_first(handout: Handout, text: str) -> None:
    asks = handout.advice.verdict.code == "ask-first"
    for shown in (
        "Calculus. Says of Calculus.",
        "Data in society, beside the one before.",
        "Early: 14 Nov 2027.",
        "8 Mar 2027: Certificate of the first course, 300 USD. Refund within 14 days.",
        "It may end after your 24 months.",
        "Dates of the runs in 2028 are not known.",
    ):
        assert (packed(shown) in text) != asks


def test_plan_may_lack_anything() -> None:
    bare = make_plan(steps=[], finish=None, payments=[], stop_points=[], warnings=[], unknown=["Its courses."])
    text = text_of(read(replace(example("career-changer"), plan=bare)))
    assert packed("Not known of the plan • Its courses.") in text
    assert "Whatispaidwhen" not in text


def test_report_of_the_bare_advice() -> None:
    advice = example("supply-chain-manager").advice
    text = text_of(read(Handout(start="2026-12-07", advice=advice)))
    assert packed(advice.verdict.says) in text
    for absent in ("Yourplan", "Besideadegree", "Awordfromyouradviser", packed(f"{TITLE} For")):
        assert absent not in text


@pytest.mark.parametrize("full", [False, True])
def test_nothing_passes(full: bool) -> None:
    advice = replace(
        example("career-changer").advice, ranking=[], what_would_change=[], cross_check=[], key_unknown=None
    )
    text = text_of(read(Handout(start="2026-12-07", advice=advice, full=full)))
    assert packed(advice.verdict.says) in text
    assert not full or packed("No program passes all that you must have.") in text
    assert "Ourplan" not in text


def test_report_is_two_pages(handout: Handout) -> None:
    reader = read(replace(handout, full=False))
    pages = 1 if handout.advice.verdict.code == "ask-first" else 2
    assert len(reader.pages) == pages
    text = text_of(reader)
    for each in (handout.advice.verdict.says, handout.name, NOTE, words.DISCLAIMER, f"Page {pages} of {pages}"):
        assert packed(each or "") in text


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match="a PDF needs the package typst") as caught:
        render(example("not-sure"), frozen_index())
    assert caught.value.extra == "pdf"
