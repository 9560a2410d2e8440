"""What Tab does in bash, zsh and fish themselves."""

import pytest

from shells import KINDS, Shell

pytestmark = pytest.mark.slow

ONE = [
    ("mmadvisor recom", "recommend "),
    ("mmadvisor show mitx-fi", "mitx-finance "),
    ("mmadvisor list --field data-science,fin", "data-science,finance "),
    ("mmadvisor list --format ts", "tsv "),
    ("mmadvisor list --format=ts", "--format=tsv "),
    ("mmadvisor list --platform MI", "MITx\\ Online "),
    ("mmadvisor list --platform 'MITx On", "'MITx Online' "),
    ("mmadvisor recommend --set hours", "hours_per_week="),
    ("mmadvisor recommend --set goal=ad", "goal=advance "),
    ("mmadvisor recommend --set=goal=ad", "--set=goal=advance "),
    ("mmadvisor recommend -s goal=advance -s credit=ess", "-s credit=essential "),
    ("mmadvisor recommend -s fields=finance,man", "fields=finance,management "),
    ("mmadvisor recommend -s priorities=cost,workload+out", "priorities=cost,workload+outcomes "),
    ("mmadvisor what-if math.calculus=ru", "math.calculus=rusty "),
    ("mmadvisor note mitx-finance pacing=s", "pacing=self "),
    ("mmadvisor plan mitx-finance --zone Europe/Berl", "Europe/Berlin "),
    ("mmadvisor catalog schema advise", "advisers "),
]
"""Lines with one end, and that end; a blank where the next word may follow."""
SEVERAL = [
    ("mmadvisor list --format t", ("table", "tsv")),
    ("mmadvisor recommend --set credit=", ("essential", "not-needed", "welcome")),
    ("mmadvisor recommend --set math.pro", ("math.probability=", "math.proofs=")),
    ("mmadvisor recommend --dra", ("--draws",)),
]
"""Lines with several ends."""


@pytest.mark.parametrize("kind", KINDS)
def test_tab(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Shell(kind, tmp_path_factory.mktemp(kind)) as shell:
        for line, end in ONE:
            shell.tab(line, end)
        for line, ends in SEVERAL:
            shell.tab(line, *ends)
