"""Codes of the first version, as that version wrote them, still bring their answers back."""

from typing import Any

import pytest

from makers import frozen_index
from mmadvisor.questionnaire.codes import read_code

TOPICS = ("algebra", "probability", "statistics", "calculus", "linear-algebra", "proofs")
WRITTEN: dict[str, dict[str, Any]] = {
    "1-00000-0053C-X": {},
    "1-00000-0AMKN-V3": {"fields": [], "degree_countries": [], "languages": [], "priorities": []},
    "1-M0000-HZYNA-NANAN-ANAH0-W3A86-FHPKD-AJY0Q-8RX": {
        "goal": "not-sure",
        "fields": ["other", "data-science", "law"],
        "hours_per_week": 4 / 3,
        "budget_usd": 0,
    },
    "1-BWZZZ-9QH7Y-39X14-0R077-5J99C-F74G8-JJ": {
        "goal": "advance",
        "education": "master-or-more",
        "math": dict.fromkeys(TOPICS, "never"),
        "programming": "comfortable",
        "irregular_weeks": True,
        "needs_aid": False,
        "credit": "not-needed",
        "finish_within_months": 120,
        "budget_usd": 1000000,
        "hours_per_week": 60,
        "languages": ["es", "fr", "zz"],
        "degree_countries": ["AA", "ZZ"],
    },
    "1-00000-01G8W-PF9NV-DWND6-N": {
        "priorities": [
            [
                "accreditation",
                "employer-recognition",
                "credit-conversion",
                "workload",
                "goal-fit",
                "math-readiness",
                "cost",
                "outcomes",
            ]
        ]
    },
    "1-EK51G-SFJB4-NZM73-NE1KW-DMEJA-TWS3B-4KBDR-NQQS": {
        "goal": "prepare-for-degree",
        "fields": ["finance", "data-science"],
        "education": "bachelor",
        "math": {"algebra": "fresh", "calculus": "never"},
        "programming": "basic",
        "hours_per_week": 7.5,
        "irregular_weeks": False,
        "finish_within_months": 18,
        "budget_usd": 2000,
        "needs_aid": True,
        "credit": "essential",
        "degree_countries": ["US", "NO"],
        "languages": ["en"],
        "priorities": ["credit-conversion", ["workload", "cost"], "outcomes"],
    },
}


@pytest.mark.parametrize(("code", "plain"), WRITTEN.items(), ids=list(WRITTEN))
def test_a_code_of_the_first_version_is_read(code: str, plain: dict[str, Any]) -> None:
    assert read_code(code, frozen_index()) == plain
