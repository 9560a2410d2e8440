"""Whole outputs as a person reads them, on the catalog of this repository.

`make golden` writes them anew; read them before keeping them.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from learners import example_profiles
from mmadvisor.model.advice import Advice
from mmadvisor.model.handout import Handout
from mmadvisor.report.markdown import render as markdown
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import advice_text
from real import advised, real_index

WIDTH = 100


def as_text(advice: Advice) -> str:
    paper = Paper(WIDTH)
    advice_text.write(advice, real_index().catalog.rules, paper)
    return paper.text()


def as_markdown(advice: Advice) -> str:
    return markdown.render(Handout(start="2026-12-07", advice=advice), real_index()).decode()


@pytest.mark.parametrize("profile", ["career-changer", "mba-or-not"])
def test_what_a_person_reads(profile: str, snapshot: SnapshotAssertion) -> None:
    assert as_text(advised(example_profiles()[profile], draws=2000)) == snapshot


def test_what_a_person_hands_on(snapshot: SnapshotAssertion) -> None:
    assert as_markdown(advised(example_profiles()["supply-chain-manager"], draws=2000)) == snapshot
