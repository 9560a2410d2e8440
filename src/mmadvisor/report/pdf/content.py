"""What stands in the report, as plain data, in the order of the page so that sources are numbered as they appear."""

from typing import Any

from msgspec import to_builtins

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report import palette, qr
from mmadvisor.report.citations import Citations
from mmadvisor.report.grid_rows import grid_rows
from mmadvisor.report.making.make_report import report_of
from mmadvisor.report.pdf.legible import legible, name, texts
from mmadvisor.report.view import STEPS_OF_FIT, USUAL, Option, Report, Said
from mmadvisor.report.wording.source_words import kind_and_age

MOST_IN_A_ROW = 600
"""Letters of a text that fits into any cell of a table on one page."""


def content_of(handout: Handout, index: Index) -> dict[str, Any]:
    """Return the content of the report; keys are what the template reads."""
    report = report_of(handout, index)
    numbers: Citations[SourceRef] = Citations()
    parts = with_citations(answer_data(report), numbers) | with_citations(to_act(report), numbers)
    parts["long_form"] = with_citations(report.long_form, numbers)
    parts["sources"] = [source_row(number, row) for number, row in enumerate(numbers.listed(), 1)]
    content: dict[str, Any] = legible(parts)
    return content | {
        "endless": any(len(text) > MOST_IN_A_ROW for text in texts(content)),
        "escapes": any("\\u" in text.lower() for text in texts(content)),
        "palette": palette.LIGHT,
        "code": qr.as_svg(report.view.options[0].url) if report.view.options else "",
    }


def answer_data(report: Report) -> dict[str, Any]:
    """Return the first page."""
    view = report.view
    return {
        "title": report.title,
        "name": name(report.name),
        "made": report.made,
        "note": report.note,
        "codes": report.codes,
        "tone": palette.TONES[view.code],
        "word": view.word or report.title,
        "verdict": view.verdict,
        "steps": view.steps,
        "most_steps": STEPS_OF_FIT,
        "options": [head(each) for each in view.options],
        "rows": [row._asdict() for row in grid_rows(view)],
        "certainty": view.certainty or "",
        "look_into": view.look_into or "",
        "reasons": report.reasons,
        "conditions": [
            {"title": name(each.title), "items": each.conditions} for each in view.options if each.conditions
        ],
    }


def head(option: Option) -> dict[str, Any]:
    """Return what names a program of the grid, with its fit and the sources of its price."""
    group = "" if option.group == USUAL else option.group.lower()
    kind = "" if option.credential == "MicroMasters" else option.credential
    return {
        "place": option.place,
        "title": name(option.title),
        "url": option.url,
        "by": " · ".join(each for each in (name(option.provider), kind, group) if each),
        "fit": option.fit or 0,
        "price": Said(says="", sources=option.sources),
    }


def to_act(report: Report) -> dict[str, Any]:
    """Return the second page, and what stands at the foot."""
    letter = report.letter
    return {
        "letter": letter and {"to": letter.to, "subject": letter.subject, "lines": letter.lines},
        "strip": report.strip,
        "changes": report.changes,
        "looks": report.view.looks,
        "disclaimer": report.disclaimer,
        "edition": " ".join(report.edition),
    }


def with_citations(value: Any, numbers: Citations[SourceRef]) -> Any:  # noqa: ANN401 - plain data and records of any form
    """Return plain data in which each sentence carries the numbers of its sources."""
    if isinstance(value, Said):
        return {"says": value.says, "rule": value.rule or "", "cites": numbers.cite(value.sources)}
    if isinstance(value, dict):
        return {key: with_citations(each, numbers) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [with_citations(each, numbers) for each in value]
    if hasattr(value, "__struct_fields__"):
        tag = value.__struct_config__.tag
        found = {key: with_citations(getattr(value, key), numbers) for key in value.__struct_fields__}
        if "headers" in found:  # they stand on every page of a table
            found["headers"] = [name(each) for each in value.headers]
        return found | {"form": tag} if tag else found
    return to_builtins(value)


def source_row(number: int, source: SourceRef) -> dict[str, Any]:
    """Return one source: whose it is and how old, title, address."""
    return {"number": number, "whose": kind_and_age(source), "title": name(source.title or ""), "url": source.url}
