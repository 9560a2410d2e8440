"""The one place that talks to typst: content as JSON in, the bytes of a PDF out."""

from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from mmadvisor.errors import MissingExtra
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report.pdf.content import content_of, lacking, with_squares

TEMPLATE = Path(__file__).parent / "template"


def typesetter() -> ModuleType:
    """Return typst, which is an extra.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        import typst  # noqa: PLC0415 - no other form of the report needs it
    except ImportError as error:
        raise MissingExtra("a PDF", "typst", "pdf") from error
    return typst


def render(handout: Handout, index: Index) -> tuple[bytes, str]:
    """Return the report as an A4 PDF, and the letters for which a square stands in it, as no font here has them.

    The same handout and catalog give the same bytes.

    Where its text has letters that the fonts of typst lack, those of the system are tried.

    Raises:
        AdvisorError: What typesets it is not installed.
    """
    typst = typesetter()
    content = content_of(handout, index)
    letters = lacking(as_json(content))
    if letters:
        with suppress(RuntimeError):  # a letter that no font has; anything else is raised below as well
            return set_in_type(typst, content, fallback=True), ""
    return set_in_type(typst, content, squares=bool(letters)), letters


def set_in_type(typst: ModuleType, content: dict[str, Any], *, fallback: bool = False, squares: bool = False) -> bytes:
    """Return content as a PDF: with fonts of the system if `fallback` is set, with `squares` for letters of no font."""
    text = as_json(content | {"fallback": fallback, "squares": squares})
    # The text reaches the template as data that is never read as markup, and typst sees no file but the template's.
    found: bytes = typst.compile(
        TEMPLATE / "report.typ",
        root=TEMPLATE,
        ignore_system_fonts=not fallback,
        sys_inputs={"content": with_squares(text) if squares else text},
        pdf_standards=["ua-1"],  # tagged, with title and language; typst refuses to write what does not keep it
    )
    return found


def as_json(content: dict[str, Any]) -> str:
    """Return content as the template reads it. What fonts lack is never a sign of JSON's own."""
    return msgspec.json.encode(content).decode()
