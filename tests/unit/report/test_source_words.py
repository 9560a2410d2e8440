"""A source says first whose it is and how old."""

from typing import get_args

import pytest

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.common import SourceKind
from mmadvisor.report.wording.source_words import KINDS, kind_and_age


@pytest.mark.parametrize(
    ("kind", "dated", "words"),
    [
        ("provider", "2026-06", "school page, read June 2026"),
        ("community", "2022", "second-hand page, 2022"),
        ("platform", None, "platform page, undated"),
        ("learner", "2026-12", "you, December 2026"),
        (None, "2023", "source of a rule, 2023"),
    ],
)
def test_kind_and_age_come_first(kind: SourceKind | None, dated: str | None, words: str) -> None:
    assert kind_and_age(SourceRef(url="https://example.org", dated=dated, kind=kind)) == words


def test_every_kind_has_words() -> None:
    assert KINDS.keys() == set(get_args(SourceKind))
