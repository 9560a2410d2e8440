"""What a report is made from: the advice, and what an adviser adds to it."""

from mmadvisor.model.advice import Advice
from mmadvisor.model.common import Out
from mmadvisor.model.comparison import Comparison
from mmadvisor.model.plan import Plan


class Handout(Out, frozen=True, kw_only=True):
    """One report, whatever its form. `plan` is for the first place, `comparison` sets the best against a degree.

    `name` says for whom it is, `note` is a word of the adviser's. `full` asks for the long form, `codes` for the code
    of the rule behind each sentence. `owner` tells whose calendar it is. `made` is the day of the report, `start` the
    first day of study, as YYYY-MM-DD.
    """

    advice: Advice
    plan: Plan | None = None
    comparison: Comparison | None = None
    name: str | None = None
    note: str | None = None
    full: bool = False
    codes: bool = False
    owner: str = ""
    made: str | None = None
    start: str
