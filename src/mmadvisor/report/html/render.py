"""The report as one page of HTML."""

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report import study_words, words
from mmadvisor.report.citations import Citations
from mmadvisor.report.html import answers, charts, dates, reasons, timeline, unknowns
from mmadvisor.report.html.bridge import bridge
from mmadvisor.report.html.safe import allowed, is_link, shown
from mmadvisor.report.plan_words import sum_in_a_cell

if TYPE_CHECKING:
    from jinja2 import Environment

IN_DETAIL = 5
TOP = 3
STYLES = ("base.css", "parts.css", "tables.css", "drawings.css", "lists.css", "phone.css", "print.css")
SCRIPT = "report.js"


def render(handout: Handout, index: Index) -> bytes:
    """Return the page: whole, or with `brief` one sheet. The same handout gives the same bytes."""
    template = environment().get_template("brief.html" if handout.brief else "report.html")
    style = "\n".join(text_of(name) for name in STYLES)
    script = "" if handout.brief else text_of(SCRIPT)
    page = template.render(
        handout=handout,
        advice=handout.advice,
        plan=handout.plan,
        rules=index.catalog.rules,
        citations=Citations(),
        style=style,
        script=script,
        policy=policy(style, script),
        **parts(handout.advice, index),
    )
    return page.encode()


def parts(advice: Advice, index: Index) -> dict[str, Any]:
    """Return what the page says beside the advice itself."""
    rules = index.catalog.rules
    return {
        "answered": unknowns.answered(advice, index),
        "unanswered": unknowns.unanswered(advice, index),
        "top": advice.ranking[:TOP],
        "detailed": advice.ranking[:IN_DETAIL],
        "lower": advice.ranking[IN_DETAIL:],
        "groups": reasons.left_out(advice, rules),
        "bridge": bridge(advice, index),
        "profile_file": answers.as_file(advice.profile),
        "bands": json.dumps([[round(band.at_least * 100), band.label] for band in rules.bands]),
    }


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
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        study=study_words,
        sum_in_a_cell=sum_in_a_cell,
        words=words,
        charts=charts,
        dates=dates,
        reasons=reasons,
        timeline=timeline,
        unknowns=unknowns,
        is_link=is_link,
    )
    return made
