"""What a program decides alone: the parts that are taken, their waits, and what is paid for them."""

from functools import cached_property

from msgspec import Struct

from mmadvisor.model.cost import Price
from mmadvisor.reckoning.arithmetic import CASES
from mmadvisor.reckoning.loads import Load, load_of
from mmadvisor.reckoning.money import Money, money_of
from mmadvisor.reckoning.pace import Allowances, allowances_of
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.time import OneByOne, one_by_one


class Frame(Struct, frozen=True, dict=True):
    """The same for all learners who take these parts.

    `money` is the price of a month for a subscription, of which the sum hangs on the learner.
    """

    load: Load
    allowances: Allowances
    money: Money | Price

    @cached_property
    def sequence(self) -> tuple[OneByOne, ...]:
        """All parts one after the other, in each case; who lists programs without answers asks for no time."""
        return tuple(one_by_one(self.load.parts, case, self.allowances) for case in CASES)


def frame_of(at: Situation, electives: tuple[str, ...], done: frozenset[str]) -> Frame:
    """Return the frame with the electives wished for and without what is done; made once for a program.

    Raises:
        UsageProblem: A wished elective is none, or there are too many.
    """
    key = electives, done
    found: Frame | None = at.memo.get(key)
    if found is None:
        load, rules = load_of(at, electives, done), allowances_of(at)
        found = at.memo[key] = Frame(load, rules, money_of(at, load.parts, whole=not done))
    return found
