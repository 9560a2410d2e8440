"""PDF: text that would be code, markup or a mess elsewhere is text; nothing breaks the page."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader

from hostile.texts import TEXTS
from makers import frozen_index
from mmadvisor.model.advice import Excluded, Reason, SourceRef
from mmadvisor.model.handout import Handout
from mmadvisor.report.layout import Citations
from mmadvisor.report.pdf.content import LONGEST_NAME, SHOWN, as_data, lacking, legible_text, with_squares
from mmadvisor.report.pdf.typeset import render
from reports import ENDLESS, HOSTILE, defaced, example

SHOWN_CHARACTERS = "".join(
    each for code in range(0x2700) if legible_text(each := chr(code)) == each and not lacking(each) and code >= ord(" ")
)


def short(handout: Handout) -> Handout:
    """Return a report with few programs, quick to set."""
    advice = handout.advice
    return replace(handout, advice=replace(advice, ranking=advice.ranking[:2], excluded=advice.excluded[:2]))


def pages(handout: Handout) -> int:
    """Return how many pages a report has."""
    return len(PdfReader(io.BytesIO(render(handout, frozen_index())[0])).pages)


def read(handout: Handout) -> tuple[PdfReader, str]:
    """Return a report and its text without spaces."""
    reader = PdfReader(io.BytesIO(render(handout, frozen_index())[0]))
    text = "".join(page.extract_text() for page in reader.pages)
    return reader, "".join(text.replace("\u200b", "").split())


def test_hostile_text_is_shown_as_it_is() -> None:
    _, text = read(defaced(short(example("supply-chain-manager")), " ".join(HOSTILE)))
    for each in HOSTILE:
        if each.isascii() and each.isprintable():
            assert "".join(each.split()) in text
    for shown in (r"\x1b[31mred\x1b[0m", r"\u202egnp.exe", "□□"):
        assert shown in text
    assert r"Codessuchas\u202estandforsigns" in text
    assert "□standsforaletterthatnofontathandhas" in text
    assert "root:" not in text
    assert not set("\x1b\u202e\u2066\u200f") & set(text)


def corpus() -> Handout:
    """Return a report that holds every text of the corpus: each as the title and the reason of a program left out."""
    rows = [
        Excluded(id="a", title=each, credential="Degree", provider=each, reasons=[Reason(rule="GA001", says=each)])
        for each in TEXTS.values()
    ]
    handout = example("not-sure")
    advice = replace(handout.advice, ranking=[], excluded=rows)
    return Handout(start="2026-12-07", advice=advice, name="a", note="\n".join(HOSTILE), full=True)


@pytest.mark.parametrize(
    "make", [corpus, lambda: defaced(short(example("supply-chain-manager")), " ".join(HOSTILE))], ids=["all", "some"]
)
def test_hostile_text_makes_no_action(make: Callable[[], Handout]) -> None:
    reader, text = read(make())
    assert "<script>window.harmed=1</script>" in text
    root: Any = reader.trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/JavaScript", "/EmbeddedFiles"} & set(root)
    assert root.get("/Names", {}).keys() <= {"/Dests"}
    for page in reader.pages:
        for note in page.get("/Annots", []):
            action = note.get_object().get("/A", {"/S": "/GoTo"})
            assert action["/S"] in {"/GoTo", "/URI"}
            assert "example.org]y" not in action.get("/URI", "")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://example.org", ""])
def test_only_safe_addresses_are_links(url: str) -> None:
    handout = short(example("supply-chain-manager"))
    said = [Reason(rule="RS001", says="Says.", sources=[SourceRef(url=url)])]
    verdict = replace(handout.advice.verdict, reasons=said)
    content = render(replace(handout, advice=replace(handout.advice, verdict=verdict)), frozen_index())[0]
    for page in PdfReader(io.BytesIO(content)).pages:
        for note in page.get("/Annots", []):
            assert note.get_object().get("/A", {}).get("/URI", "https://").startswith("https://")


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("text", [ENDLESS, "word " * 2000, "\n\n".join("abc"), ""])
def test_endless_and_empty_texts(text: str, full: bool) -> None:
    found = pages(replace(defaced(short(example("supply-chain-manager")), text), full=full))
    assert 2 < found <= 300 if full else found == 2


@settings(max_examples=25)
@given(st.text(max_size=200), st.text(max_size=60), st.booleans())
def test_any_text_can_be_set(note: str, title: str, full: bool) -> None:
    handout = short(example("supply-chain-manager"))
    first = replace(handout.advice.ranking[0], title=title, gaps=[title, note])
    advice = replace(handout.advice, ranking=[first], excluded=[])
    found = pages(Handout(start="2026-12-07", advice=advice, name=title, note=note, full=full))
    assert 2 < found <= 12 if full else found == 2


def test_fonts_have_every_character_that_is_not_escaped() -> None:
    """A missing one would fail: PDF/UA allows none."""
    reasons = [Reason(rule="GA001", says="Says.")]
    pieces = [SHOWN_CHARACTERS[start : start + LONGEST_NAME] for start in range(0, len(SHOWN_CHARACTERS), LONGEST_NAME)]
    rows = [Excluded(id="a", title=each, credential="Degree", provider=each, reasons=reasons) for each in pieces]
    handout = example("not-sure")
    advice = replace(handout.advice, ranking=[], excluded=rows)
    render(Handout(start="2026-12-07", advice=advice, note="\n\n".join(pieces), full=True), frozen_index())
    assert len(SHOWN_CHARACTERS) > 1500


def test_letters_of_names_stay_letters() -> None:
    for name in ("Universidad de Córdoba", "Université", "Łódź", "Đại học", "Αθήνα", "Москва", "ETH Zürich — “x”… €5"):
        assert legible_text(name) == name
        assert lacking(name) == ""
    assert legible_text("Cafe\u0301") == "Café"
    assert (lacking('["北京", {"a": "北é"}]'), with_squares('{"a": ["北é"]}')) == ("京北", '{"a": ["□é"]}')


def test_letters_that_no_font_has_are_named_and_never_shown_as_codes() -> None:
    handout = replace(short(example("supply-chain-manager")), name="王小明")
    content, missing = render(handout, frozen_index())
    text = PdfReader(io.BytesIO(content)).pages[0].extract_text()
    assert "u738b" not in text
    if missing:  # a machine with such a font prints the name
        assert set(missing) == set("王小明")
        assert "□□□" in text
    else:
        assert "王小明" in text


@given(st.text())
def test_legible_text_can_be_shown(text: str) -> None:
    assert re.fullmatch(f"[{SHOWN}\u200b]*", with_squares(legible_text(text)))
    assert as_data({"a": [text, (text, 1)]}, Citations()) == {"a": [legible_text(text), [legible_text(text), 1]]}
