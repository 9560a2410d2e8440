"""Whole outputs as a person reads them, on the catalog of this repository.

`UPDATE_GOLDEN=1 pytest` writes them anew; read them before keeping them.
"""

import os
from pathlib import Path

import pytest

from learners import example_profiles
from mmadvisor.model.advice import Advice
from mmadvisor.model.handout import Handout
from mmadvisor.report import advice_text, markdown
from mmadvisor.report.paper import PlainPaper
from real import advised, real_index

GOLDEN = Path(__file__).parents[1] / "golden"
WIDTH = 100


def as_text(advice: Advice) -> str:
    paper = PlainPaper(WIDTH)
    advice_text.write(advice, real_index().catalog.rules, paper)
    return paper.text()


def as_markdown(advice: Advice) -> str:
    return markdown.render(Handout(advice=advice), real_index()).decode()


@pytest.mark.parametrize(
    ("profile", "ending"), [("career-changer", "txt"), ("mba-or-not", "txt"), ("supply-chain-manager", "md")]
)
def test_what_a_person_reads(profile: str, ending: str) -> None:
    advice = advised(example_profiles()[profile], draws=2000)
    text = as_text(advice) if ending == "txt" else as_markdown(advice)
    path = GOLDEN / f"advice-{profile}.{ending}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), "run with UPDATE_GOLDEN=1, then read the difference"
