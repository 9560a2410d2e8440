"""How well each program fits, for a list: gates and values alone, as nothing of the draws is shown there."""

from mmadvisor.advise.bands import band_of
from mmadvisor.advise.outcome import outcome
from mmadvisor.advise.result_view import nearness
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile

ASK, OUT = "ask", "no"


def fits_of(index: Index, profile: Profile) -> dict[str, str]:
    """Return the band of each program by its id, the best first; behind them `ask` to look into, and `no`."""
    rules = index.catalog.rules
    result = outcome(index, profile)
    bands: dict[str, str] = {row.id: band_of(rules, row.value) for row in result.ranked}
    look_into = sorted(result.look_into, key=lambda row: nearness(rules, row))
    return bands | {row.program.id: ASK for row in look_into} | {row.program.id: OUT for row in result.excluded}
