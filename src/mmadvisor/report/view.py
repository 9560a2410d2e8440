"""One advice in ready words and cited sentences: all that a layout may know.

What each part holds is the answer to a question that a learner asks; a layout chooses place and shape, and no words.
"""

from typing import Literal

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.common import Out, VerdictCode
from mmadvisor.model.plan import StepKind

STEPS_OF_FIT = 4
USUAL = "In your field"
"""Group that is not named."""


class Said(Out, frozen=True, kw_only=True):
    """A sentence with what it rests on; `rule` is the code of the rule that gave it, if one did."""

    says: str
    rule: str | None = None
    sources: tuple[SourceRef, ...] = ()


class Cell(Out, frozen=True, kw_only=True):
    """One answer in the grid; `beyond` marks what breaks a limit of the learner's."""

    says: str
    mark: Literal["", "beyond"] = ""


class Option(Out, frozen=True, kw_only=True):
    """One program of the option grid. `fit` is 1 to 4 steps, None where it was not weighed; `group`: how near it is.

    `price_year` is the year in which the price was read, None where no source says. `unknown` is the weightiest blank;
    `conditions` what to know before paying, the weightiest first; `sources` what price and hours rest on.
    """

    id: str
    place: str
    title: str
    provider: str
    credential: str
    url: str
    group: str
    fit: int | None
    fit_says: str
    price: Cell
    price_year: str | None
    hours: Cell
    end: Cell
    preparation: str
    credit: str
    checks: str
    unknown: str
    conditions: tuple[Said, ...]
    sources: tuple[SourceRef, ...]


class Limits(Out, frozen=True, kw_only=True):
    """The row `your limit`: what the learner set, empty where nothing was. `rate` says how other money was changed."""

    price: str = ""
    rate: str = ""
    hours: str = ""
    end: str = ""


class Step(Out, frozen=True, kw_only=True):
    """One thing to do next, with a page to open or a command (without the program's name) to run."""

    says: str
    link: str | None = None
    command: str | None = None


class Letter(Out, frozen=True, kw_only=True):
    """A text to send, by paragraphs; a question stands in a line of its own, `1. ...`."""

    to: str
    subject: str
    lines: tuple[str, ...]


class View(Out, frozen=True, kw_only=True):
    """The whole record. `options` are the best three or fewer, first the program of which the verdict speaks.

    `certainty` says how firm the first place is, with one denominator. `looks` are facts worth a look, each with its
    page and the command that notes it; `look` is the first in a line. `next` is the command for what to look at next.
    """

    code: VerdictCode
    word: str
    verdict: Said
    whose: tuple[str, ...]
    reasons: tuple[Said, ...]
    options: tuple[Option, ...]
    limits: Limits
    certainty: str | None
    mind: Said | None
    look_into: str | None
    look: str | None
    looks: tuple[Step, ...]
    steps: tuple[Step, ...]
    next: str | None


class Moment(Out, frozen=True, kw_only=True):
    """One line of a dated plan: the first day, what, and what is paid then.

    `start` and `width` are its place on the way to the end, in percent.
    """

    when: str
    kind: StepKind
    says: str
    pays: str
    start: float
    width: float


class Stop(Out, frozen=True, kw_only=True):
    """Where one can stop: when, after what, paid by then, and in hand."""

    when: str
    after: str
    paid: str
    holds: str


class Strip(Out, frozen=True, kw_only=True):
    """The plan of the first program on a few lines; `left_out` and `stops_left_out` are what has no room."""

    title: str
    opening: str
    moments: tuple[Moment, ...]
    left_out: int
    stops: tuple[Stop, ...]
    stops_left_out: int
    watch: tuple[Said, ...]


class Table(Out, frozen=True, kw_only=True, tag="table", tag_field="form"):
    """A table of the long form; `numbers` are the columns set to the right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Said, ...], ...]
    numbers: tuple[int, ...] = ()


class Points(Out, frozen=True, kw_only=True, tag="points", tag_field="form"):
    """A list of sentences."""

    items: tuple[Said, ...]


class Text(Out, frozen=True, kw_only=True, tag="text", tag_field="form"):
    """A paragraph."""

    said: Said


class Heading(Out, frozen=True, kw_only=True, tag="heading", tag_field="form"):
    """A heading within a section."""

    says: str


Block = Table | Points | Text | Heading


class Section(Out, frozen=True, kw_only=True):
    """A part of the long form."""

    id: str
    title: str
    blocks: tuple[Block, ...]


class Weighed(Out, frozen=True, kw_only=True):
    """A wish whose weight can be moved on a page."""

    title: str
    weight: float
    says: str


class Candidate(Out, frozen=True, kw_only=True):
    """A program that is sorted anew when weights move: exact values by wish, limit and level, and what is shown."""

    id: str
    title: str
    by: str
    place: str
    fit: str
    known: str
    points: int
    values: tuple[float, ...]
    cap: float
    level: int


class Trial(Out, frozen=True, kw_only=True):
    """What a page needs to try other weights: `bands` are the least points of each fit, best first."""

    chosen: str
    weights: tuple[Weighed, ...]
    rows: tuple[Candidate, ...]
    bands: tuple[tuple[int, str], ...]


class Report(Out, frozen=True, kw_only=True):
    """A report: a page with the answer, a page to act on, and, where asked for, the long form behind it.

    `reasons` are those of the verdict that the grid does not tell already, after what bars a better verdict.
    """

    title: str
    name: str
    made: str
    note: tuple[str, ...]
    view: View
    reasons: tuple[Said, ...]
    changes: tuple[str, ...]
    letter: Letter | None
    strip: Strip | None
    edition: tuple[str, ...]
    disclaimer: str
    codes: bool
    trial: Trial | None
    long_form: tuple[Section, ...]
