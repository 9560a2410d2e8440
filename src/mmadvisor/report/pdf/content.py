"""What stands in the report, as plain data, in the order of the page so that sources are numbered as they appear.

Texts are in a form that can be set; what the fonts of the report lack of them is known.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from mmadvisor.errors import visible
from mmadvisor.model.advice import SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report import palette, qr
from mmadvisor.report.layout import Citations, grid_rows
from mmadvisor.report.making.make_report import report_of
from mmadvisor.report.view import STEPS_OF_FIT, USUAL, Option, Said
from mmadvisor.report.wording.source_words import kind_and_age
from mmadvisor.report.wording.words import cut

MOST_IN_A_ROW = 600
"""Letters of a text that fits into any cell of a table on one page."""
SHOWN = (
    "\n -~\u00a0-\u00ac\u00ae-\u02ff"  # Latin
    "\u0370-\u0377\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff"  # Greek
    "\u0400-\u0482\u048a-\u04ff"  # Cyrillic
    "\u05d0-\u05ea\u10d0-\u10ff"  # Hebrew, Georgian
    "\u1e00-\u1f15"  # more Latin, as in Vietnamese
    "\u2010-\u2027\u2030-\u2037\u2039-\u2040"  # dashes, quotes, dots
    "\u2074-\u208e\u20a0-\u20bf\u2122\u2190-\u2220\u2222-\u222d\u2460-\u262f"  # small figures, money, arrows, symbols
    "\ufb00-\ufb06"
)
"""Inside of a regular expression's brackets: what the fonts that typst brings along can show."""

SQUARE = "□"
"""Stands for a letter that no font has."""
_MISSING = re.compile(f"[^{SHOWN}]")
_ENDLESS_WORD = re.compile(r"[^\s/.?&=-]{24,}")
_MAY_BREAK = "\u200b"
LONGEST = 2000
LONGEST_NAME = 160


def content_of(handout: Handout, index: Index) -> dict[str, Any]:
    """Return the content of the report; keys are what the template reads."""
    report = report_of(handout, index)
    view = report.view
    numbers: Citations[SourceRef] = Citations()
    pages = {
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
        "letter": report.letter,
        "strip": report.strip,
        "changes": report.changes,
        "looks": view.looks,
        "disclaimer": report.disclaimer,
        "edition": " ".join(report.edition),
        "long_form": report.long_form,
    }
    content: dict[str, Any] = as_data(pages, numbers)
    sources = [
        {"number": number, "whose": kind_and_age(row), "title": name(row.title or ""), "url": row.url}
        for number, row in enumerate(numbers.listed(), 1)
    ]
    content["sources"] = as_data(sources, numbers)
    return content | {
        "endless": any(len(text) > MOST_IN_A_ROW for text in texts(content)),
        "escapes": any("\\u" in text.lower() for text in texts(content)),
        "palette": palette.LIGHT,
        "kinds": palette.KINDS,
        "code": qr.as_svg(view.options[0].url) if view.options else "",
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


def as_data(value: Any, numbers: Citations[SourceRef]) -> Any:  # noqa: ANN401 - plain data and records of any form
    """Return plain data: texts are legible, and each sentence carries the numbers of its sources."""
    if isinstance(value, str):
        return legible_text(value)
    if isinstance(value, Said):
        says, rule = legible_text(value.says), legible_text(value.rule or "")
        return {"says": says, "rule": rule, "cites": numbers.cite(value.sources)}
    if isinstance(value, dict):
        return {key: as_data(each, numbers) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_data(each, numbers) for each in value]
    if hasattr(value, "__struct_fields__"):
        tag = value.__struct_config__.tag
        found = {key: as_data(getattr(value, key), numbers) for key in value.__struct_fields__}
        if "headers" in found:  # they stand on every page of a table
            found["headers"] = [legible_text(name(each)) for each in value.headers]
        return found | {"form": tag} if tag else found
    return value


def legible_text(text: str) -> str:
    """Return a text cut where it is endless, with breaks allowed in endless words."""
    composed = unicodedata.normalize("NFC", visible(cut(text, LONGEST), one_line=False).replace("\t", " "))
    return _ENDLESS_WORD.sub(lambda found: re.sub(r".{8}", rf"\g<0>{_MAY_BREAK}", found[0]), composed)


def lacking(text: str) -> str:
    """Return the letters of a text that the fonts of the report lack, each once."""
    return "".join(sorted({*_MISSING.findall(text)} - {_MAY_BREAK}))


def with_squares(text: str) -> str:
    """Return a text with a square for each of these letters."""
    return _MISSING.sub(lambda found: found[0] if found[0] == _MAY_BREAK else SQUARE, text)


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - plain data of any form
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def name(text: str) -> str:
    """Return a title or a name in one line, cut if it is endless."""
    return cut(" ".join(text.split()), LONGEST_NAME)
