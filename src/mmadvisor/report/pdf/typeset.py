"""The one place that talks to typst: content as JSON in, the bytes of a PDF out."""

from pathlib import Path
from types import ModuleType

import msgspec

from mmadvisor.errors import MissingExtra
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report.pdf.content import content_of

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


def render(handout: Handout, index: Index) -> bytes:
    """Return the report as an A4 PDF; the same handout and catalog give the same bytes.

    Raises:
        AdvisorError: What typesets it is not installed.
    """
    # The text reaches the template as data that is never read as markup, and typst sees no file but the template's.
    content: bytes = typesetter().compile(
        TEMPLATE / "report.typ",
        root=TEMPLATE,
        ignore_system_fonts=True,
        sys_inputs={"content": msgspec.json.encode(content_of(handout, index)).decode()},
        pdf_standards=["ua-1"],  # tagged, with title and language; typst refuses to write what does not keep it
    )
    return content
