"""Facts that hang on hours, deadline, budget and preparation, for many pairs of a learner and a program at once.

The formulas are those for one learner (`reckoning`, `facts`): here they are given columns instead of numbers. They may
ask whether an answer is there, for learners who differ in that are reckoned apart.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise, zip_longest
from typing import Any, NamedTuple, get_args

import numpy as np

from mmadvisor.batch.block import Block, Flags
from mmadvisor.batch.conditions import Column, FactColumn, NumberColumn
from mmadvisor.facts.registry import FACTS, SPECS
from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.model.common import MathTopic, Programming
from mmadvisor.model.facts import text_fact
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.arithmetic import CASES, Arithmetic, Cases, Number, Truth
from mmadvisor.reckoning.pace import lost_shares
from mmadvisor.reckoning.preparation import (
    NO_HOURS,
    assumed_topics,
    possible_hours,
    programming_gaps,
    topic_hours,
    topics_below,
    topics_needed,
    topics_required,
)
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import Reckoning

NUMBERS = ("hours_per_week", "finish_within_months", "budget_usd")
"""Answers that hardly two learners share."""
COLUMNS = frozenset({*NUMBERS, "irregular_weeks", "needs_aid", "math", "programming"})
"""Answers that are given to the formulas as columns."""


def is_reckoned(name: str) -> bool:
    """Tell whether a fact is reckoned over columns; the others are looked up."""
    spec = SPECS[name]
    return name.startswith("fit.") and spec.kind in {"number", "choice", "flag"} and bool(spec.reads & COLUMNS)


PROGRAMMING = (None, *get_args(Programming))
KEPT = tuple(sorted({key for name, spec in SPECS.items() if is_reckoned(name) for key in spec.reads} - COLUMNS))
"""Answers that these facts read besides: learners who differ in them are reckoned apart."""


def choose(holds: Truth, then: Number, otherwise: Number) -> Floats:
    """Return one number where something holds, else the other; NaN stands for None."""
    return np.where(holds, then, np.nan if otherwise is None else otherwise)


class Picked:
    """Words of many learners: `words[place[i]]` is that of one."""

    __hash__ = None  # type: ignore[assignment] # as an array, which it stands for

    def __init__(self, words: Sequence[str | bool | None], place: Ints) -> None:
        self.words = words
        self.place = place

    def __eq__(self, word: object) -> Flags:  # type: ignore[override] # as of an array
        """Tell of each learner whether this is the word."""
        return np.array([each == word for each in self.words])[self.place]


MANY = Arithmetic(np.ceil, np.maximum, choose, lambda words, place: Picked(words, np.asarray(place, dtype=np.int64)))
Situate = Callable[[Profile, int, Arithmetic], Situation]
"""Puts a profile before the program at a place."""


class Asked(NamedTuple):
    """What a topic asks: (3, learners) hours, and whether each learner answered, and has it at hand."""

    hours: Floats
    answered: Flags
    fresh: Flags


class Answers:
    """Answers of a block of learners as columns."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.numbers = {key: block.numbers(key) for key in NUMBERS}
        self.irregular, self.needs_aid = (self.are(key, value=True) for key in ("irregular_weeks", "needs_aid"))
        self.regular = self.are("irregular_weeks", value=False)
        programming = [PROGRAMMING.index(each) for each in block.coding.values["programming"]]
        self.programming = np.array(programming)[block.codes["programming"]]
        self.topics: dict[MathTopic, Asked] = {}
        self.possible: dict[Any, Floats] = {}

    def are(self, key: str, *, value: bool) -> Flags:
        """Tell of each learner whether this was answered."""
        return np.array([each is value for each in self.block.coding.values[key]])[self.block.codes[key]]

    def profile(self, learners: Ints) -> Profile:
        """Return the profile of some learners, alike in what they left open and in `KEPT`: its numbers are columns."""
        alike = {key: self.block.coding.values[key][self.block.codes[key][learners[0]]] for key in KEPT}
        found: dict[str, Any] = {"needs_aid": self.needs_aid[learners]}
        for key, numbers in self.numbers.items():
            own = numbers[learners]
            found[key] = None if np.isnan(own[0]) else own
        return Profile(**alike, **found)

    def topic(self, topic: MathTopic, at: Situation) -> Asked:
        """Return what a topic asks of each learner, if it is required."""
        if topic not in self.topics:
            states = [math.get(topic) for math in self.block.coding.values["math"]]
            profiles = {state: Profile(math={topic: state} if state else {}) for state in set(states)}
            hours = {each: topic_hours(Situation(at.program, own, at.index), topic) for each, own in profiles.items()}
            codes = self.block.codes["math"]
            self.topics[topic] = Asked(
                np.array([hours[state] for state in states]).T[:, codes],
                np.array([state is not None for state in states])[codes],
                np.array([state == "fresh" for state in states])[codes],
            )
        return self.topics[topic]

    def possible_hours(self, at: Situation) -> Floats:
        """Return (3, learners) hours of math that may be asked, where what a program asks on entry is not known."""
        topics = assumed_topics(at)
        if topics not in self.possible:
            found = possible_hours(at, lambda at, topic: cases_of(self.topic(topic, at).hours))
            self.possible[topics] = np.array([np.broadcast_to(hours, self.block.count) for hours in found])
        return self.possible[topics]


class Reckonings(Reckoning, frozen=True, dict=True, kw_only=True):
    """Time and money of one program for some learners."""

    answers: Answers
    learners: Ints

    @property
    def lost(self) -> Cases:
        """The share of weeks lost in each case."""
        answers = self.answers
        return lost_shares(self.at, answers.irregular[self.learners], ~answers.regular[self.learners])

    @cached_property
    def required_hours(self) -> list[Cases]:
        """Hours of each gap, none where there is no gap."""
        steps = programming_steps(self.at)[0][:, :, self.answers.programming[self.learners]]
        required = (self.of_own(self.answers.topic(topic, self.at).hours) for topic in topics_required(self.at))
        return [*required, *self.hours_below, *map(cases_of, steps)]

    @property
    def hours_below(self) -> Iterator[Cases]:
        """Hours of each topic that required ones build on, none where these are at hand."""
        for below, topics in topics_below(topics_needed(self.at.program.math)).items():
            asked = self.answers.topic(below, self.at)
            at_hand = np.logical_and.reduce([self.answers.topic(topic, self.at).fresh for topic in topics])
            lacking = asked.answered & ~asked.fresh & ~at_hand
            yield self.of_own(np.where(lacking, asked.hours, 0.0))

    @property
    def all_answered(self) -> Truth:
        """Whether each learner answered for every topic that the program requires."""
        answered = [self.answers.topic(topic, self.at).answered[self.learners] for topic in topics_required(self.at)]
        programming = programming_steps(self.at)[1][self.answers.programming[self.learners]]
        return np.logical_and.reduce([*answered, programming])

    @cached_property
    def possible_hours(self) -> Cases:
        """Hours of math that may be asked, where what is asked on entry is not known: least, typical, most."""
        return self.of_own(self.answers.possible_hours(self.at))

    def of_own(self, hours: Floats) -> Cases:
        """Return those of (3, learners) hours that are these learners', a column for each case."""
        return cases_of(np.take(hours, self.learners, axis=1))


def cases_of(hours: Floats) -> Cases:
    """Return (3, learners) hours as one column for each case."""
    early, likely, late = hours
    return early, likely, late


def programming_steps(at: Situation) -> tuple[Floats, Flags]:
    """Return (steps, 3, answers) hours of each step of programming, and whether each of `PROGRAMMING` is an answer."""
    if "programming" not in at.memo:
        situations = [Situation(at.program, Profile(programming=each), at.index) for each in PROGRAMMING]
        gaps = [tuple(programming_gaps(each)) for each in situations]
        rows = zip_longest(*([step.hours for step in steps] for steps in gaps), fillvalue=NO_HOURS)
        hours = np.array(list(rows)).reshape(-1, len(PROGRAMMING), len(CASES)).transpose(0, 2, 1)
        at.memo["programming"] = hours, np.array([all(step.state for step in steps) for steps in gaps])
    found: tuple[Floats, Flags] = at.memo["programming"]
    return found


class Reckoned:
    """Facts of some pairs of a learner and a program, each reckoned when first asked for.

    Pairs of one program whose learners left the same answers open are reckoned together. `keys` are learner times
    `programs` plus program, in order.
    """

    def __init__(self, block: Block, keys: Ints, programs: int, situate: Situate) -> None:
        self.block = block
        self.keys = keys
        learners, program = np.divmod(keys, max(programs, 1))
        answers = Answers(block)
        group = program
        for state in (block.combinations(KEPT)[0], *map(np.isnan, answers.numbers.values())):
            group = group * (int(state.max(initial=0)) + 1) + state[learners]
        order = np.argsort(group, kind="stable")
        self.place = np.empty(len(keys), dtype=np.int64)
        self.place[order] = np.arange(len(keys))
        self.asked = keys, self.place
        starts = np.flatnonzero(np.diff(group[order], prepend=-1)).tolist()
        self.groups: list[tuple[slice, Situation]] = []
        for start, stop in pairwise([*starts, len(keys)]):
            some = learners[order[start:stop]]
            at = situate(answers.profile(some), int(program[order[start]]), MANY)
            at.own["reckoning"] = Reckonings(at, answers=answers, learners=some)
            self.groups.append((slice(start, stop), at))
        self.columns: dict[str, Column] = {}

    def column(self, name: str, keys: Ints) -> Column | None:
        """Return a fact of some of these pairs; None if one is not among them."""
        if not np.array_equal(keys, self.asked[0]):
            found = np.searchsorted(self.keys, keys)
            if not np.array_equal(np.append(self.keys, -1)[found], keys):
                return None
            self.asked = keys, self.place[found]
        if name not in self.columns:
            self.columns[name] = self.numbers(name) if SPECS[name].kind == "number" else self.words(name)
        return self.columns[name].taken(self.asked[1])

    def numbers(self, name: str) -> NumberColumn:
        """Reckon a number."""
        low, high, typical = (np.full(len(self.keys), np.nan) for _ in range(3))
        for some, at in self.groups:
            fact = FACTS[name].compute(at)
            for column, value in ((low, fact.low), (high, fact.high), (typical, fact.typical)):
                if value is not None:
                    column[some] = value
        return NumberColumn(low, high, typical)

    def words(self, name: str) -> FactColumn:
        """Reckon a choice or a truth."""
        values = (None, *(SPECS[name].choices or (False, True)))
        place = np.empty(len(self.keys), dtype=np.int64)
        for some, at in self.groups:
            value: Any = FACTS[name].compute(at).value
            if isinstance(value, np.ndarray):
                value = Picked((False, True), value.astype(np.int64))
            found = value if isinstance(value, Picked) else Picked((value,), np.array(0))
            place[some] = np.array([values.index(word) for word in found.words])[found.place]
        return FactColumn(place, [text_fact(value) for value in values])
