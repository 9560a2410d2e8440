"""One advice in ready words and cited sentences: all that a layout may know.

What each part holds is the answer to a question that a learner asks; a layout chooses place and shape, and no words.
"""

from typing import Literal

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.out import Out
from mmadvisor.model.rules import VerdictCode

Mark = Literal["", "beyond"]
Firmness = Literal["clear", "ahead", "close call"]
STEPS_OF_FIT = 4


class Said(Out, frozen=True, kw_only=True):
    """A sentence with what it rests on; `rule` is the code of the rule that gave it, if one did."""

    says: str
    rule: str | None = None
    sources: tuple[SourceRef, ...] = ()


class Cell(Out, frozen=True, kw_only=True):
    """One answer in the grid; `beyond` marks what breaks a limit of the learner's."""

    says: str
    mark: Mark = ""


class Option(Out, frozen=True, kw_only=True):
    """One program of the option grid. `fit` is 1 to 4 steps, None where it was not weighed; `group`: how near it is.

    `price_year` is the year in which the price was read, None where no source says. `unknown` is the weightiest blank.
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


class Limits(Out, frozen=True, kw_only=True):
    """The row `your limit`: what the learner set, empty where nothing was."""

    price: str = ""
    hours: str = ""
    end: str = ""


class Step(Out, frozen=True, kw_only=True):
    """One thing to do next, with a page to open or a command (without the program's name) to run."""

    says: str
    link: str | None = None
    command: str | None = None


class Certainty(Out, frozen=True, kw_only=True):
    """How firm the first place is, in one sentence with one denominator."""

    firmness: Firmness
    says: str


class View(Out, frozen=True, kw_only=True):
    """The whole record. `options` are the best three or fewer, first the program of which the verdict speaks.

    `more` are commands for what can be looked at next, the most useful first.
    """

    code: VerdictCode
    word: str
    verdict: Said
    whose: tuple[str, ...]
    reasons: tuple[Said, ...]
    options: tuple[Option, ...]
    limits: Limits
    certainty: Certainty | None
    mind: Said | None
    look_into: str | None
    steps: tuple[Step, ...]
    more: tuple[str, ...]
