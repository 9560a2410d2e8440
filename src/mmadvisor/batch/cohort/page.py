"""The sections of a cohort as one page of HTML that needs nothing else and runs nothing."""

from importlib.resources import files

from mmadvisor.batch.cohort.forms import CAUTION, TITLE, is_number
from mmadvisor.batch.cohort.sections import opening, sections
from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import Counts
from mmadvisor.report import palette
from mmadvisor.report.html.safe import allowed, as_markup


def as_html(counts: Counts, index: Index) -> bytes:
    """Return the page."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only a page needs it

    folder = files(__package__)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=as_markup, trim_blocks=True, lstrip_blocks=True
    )
    style = "\n".join([palette.as_css(), folder.joinpath("page.css").read_text(encoding="utf-8")])
    page = environment.from_string(folder.joinpath("page.html").read_text(encoding="utf-8")).render(
        title=TITLE,
        opening=opening(counts, index),
        sections=sections(counts, index),
        caution=CAUTION,
        is_number=is_number,
        style=style,
        policy=f"default-src 'none'; style-src {allowed(style)}; base-uri 'none'; form-action 'none'",
    )
    return f"{page}\n".encode()
