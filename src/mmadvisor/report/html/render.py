"""The report as one page of HTML."""

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report import palette, qr
from mmadvisor.report.html.printed import printed_sizes
from mmadvisor.report.html.safe import allowed, as_markup, is_link
from mmadvisor.report.layout import Citations, grid_rows
from mmadvisor.report.making import long_form
from mmadvisor.report.making.make_report import report_of
from mmadvisor.report.view import STEPS_OF_FIT, USUAL
from mmadvisor.report.wording.source_words import kind_and_age

if TYPE_CHECKING:
    from jinja2 import Environment

STYLES = ("base.css", "sheets.css", "long.css", "phone.css", "print.css")


def render(handout: Handout, index: Index) -> bytes:
    """Return the page. The same handout gives the same bytes."""
    report = report_of(handout, index)
    style = "\n".join([palette.as_css(), *map(text_of, STYLES), printed_sizes(report)])
    script = text_of("report.js") if report.trial else ""
    page = environment().get_template("report.html")
    text = page.render(
        report=report,
        view=report.view,
        rows=grid_rows(report.view),
        tone=palette.TONES[report.view.code],
        sections=[each for each in report.long_form if each.id != long_form.FITS or not report.trial],
        citations=Citations(),
        style=style,
        script=script,
        policy=policy(style, script),
    )
    return text.encode()


def policy(style: str, script: str) -> str:
    """Return the Content Security Policy: nothing may be loaded, and only this style and this script may act."""
    runs = f"script-src {allowed(script)}; " if script else ""
    return f"default-src 'none'; {runs}style-src {allowed(style)}; base-uri 'none'; form-action 'none'"


def text_of(name: str) -> str:
    """Return a file that stands beside the templates."""
    return files("mmadvisor.report.html").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def environment() -> "Environment":
    """Return what reads the templates: every value is escaped, and a missing one is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - only this page needs it

    made = Environment(
        loader=PackageLoader("mmadvisor.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=as_markup,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        is_link=is_link,
        kind_and_age=kind_and_age,
        as_code=qr.as_svg,
        as_json=json.dumps,
        steps_of_fit=STEPS_OF_FIT,
        usual_group=USUAL,
    )
    return made
