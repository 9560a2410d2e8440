"""What a report is made from: the advice, and what an adviser adds to it."""

from mmadvisor.model.advice import Advice
from mmadvisor.model.comparison import Comparison
from mmadvisor.model.out import Out
from mmadvisor.model.plan import Plan


class Handout(Out, frozen=True, kw_only=True):
    """One report, whatever its form. `plan` is for the first place, `comparison` sets the best against a degree.

    `name` says for whom it is, `note` is a word of the adviser's; `brief` asks for one page. `made` is its day.
    """

    advice: Advice
    plan: Plan | None = None
    comparison: Comparison | None = None
    name: str | None = None
    note: str | None = None
    brief: bool = False
    made: str | None = None
