"""Each lint on rule files: refused at the exact place."""

import re
from pathlib import Path

import pytest

from makers import ROOT
from mmadvisor.examining import examine
from mmadvisor.model.catalog import Catalog
from mmadvisor.rules.lints import RECKONING
from samples import Edit, Refusal, case_ids, frozen_text, places, refused

GATES, CAPS, CAUTIONS = "rules/gates.yaml", "rules/caps.yaml", "rules/cautions.yaml"
VERDICT, WEIGHTS = "rules/verdict.yaml", "rules/weights.yaml"
ACCREDITATION, COST = "rules/criteria/accreditation.yaml", "rules/criteria/cost.yaml"
CREDIT, GOAL, WORK = (f"rules/criteria/{name}.yaml" for name in ("credit-conversion", "goal-fit", "workload"))
ASSUMED = "rules/assumptions.yaml"
SPREAD = frozen_text(ASSUMED, r"MicroMasters: \[.*\]")
TWO_SPREADS = frozen_text(ASSUMED, r"MicroMasters: \[.*\]\n.*\n")
OUTCOMES = "rules/criteria/outcomes.yaml"
PRESET = frozen_text(WEIGHTS, r"      - goal-fit\n      - employer-recognition\n")
UNSURE = frozen_text(WEIGHTS, r"^  not-sure:\n(?:    .*\n)+")
LAST_UNKNOWN = frozen_text(ACCREDITATION, r"        unknown: .*\n        says: \{unknown: ")

REFUSED: list[Refusal] = [
    ("RU001", [Edit(CAPS, "id: CP001", "id: §GA001")], set()),
    ("RU002", [Edit(GATES, "when: {fit.field: {is: none}}", "when: {fit.field: {is: §nnoe}}")], set()),
    ("RU002", [Edit(GATES, "when: {fit.field: {is: none}}", "when: {fit.feild: §{is: none}}")], set()),
    ("RU002", [Edit(GATES, "- profile.credit: {known: true}", "- profile.credit: {known: §maybe}")], set()),
    ("RU002", [Edit(CAPS, "when: {fit.field: {in: [also, neighbor]}}", "when: {fit.field: {is: §true}}")], set()),
    (
        "RU002",
        [Edit(CAUTIONS, "when: {fit.evidence_share: {below: 0.7}}", "when: {fit.evidence_share: {is: §0.7}}")],
        set(),
    ),
    (
        "RU002",
        [Edit(VERDICT, "when: {result.look_into: {known: true}}", "when: {result.look_ito: §{known: true}}")],
        set(),
    ),
    # A verdict knows the first program under `first.` alone.
    ("RU002", [Edit(VERDICT, "      first.fit.band: {is: weak}\n", "      fit.band: §{is: weak}\n")], set()),
    # A criterion counts for a learner, whatever the program.
    (
        "RU002",
        [
            Edit(
                CREDIT,
                "applies: {profile.credit: {in: [essential, welcome]}}",
                "applies: {fit.credit_kind: §{is: none}}",
            )
        ],
        set(),
    ),
    (
        "RU003",
        [Edit(GATES, "excludes: Its field is {program.field}", "excludes: §Its field is {program.feild}")],
        set(),
    ),
    ("RU003", [Edit(CAPS, 'says: "Held below the top band: its', 'says: §"Held {below the top band: its')], set()),
    ("RU003", [Edit(VERDICT, 'says: "{first.program.title} is', 'says: §"{program.title} is')], set()),
    ("RU004", [Edit(COST, "{of: fit.cost_usd, points", "{of: §fit.cost, points")], set()),
    ("RU004", [Edit(COST, "{of: fit.cost_usd, points", "§{of: program.credential, points")], {"RU008"}),
    ("RU004", [Edit(COST, "points: [[0, 1.0], [500,", "points: §[[600, 1.0], [500,")], set()),
    (
        "RU004",
        [
            Edit(
                COST,
                "{of: fit.cost_usd, points: [[0, 1.0]",
                "§{of: fit.cost_usd, table: {x: §1.0}, points: [[0, 1.0]",
            )
        ],
        set(),
    ),
    ("RU004", [Edit(OUTCOMES, "table: {proctored: 1.0, ", "table: {proctored: 1.0, oral: §0.9, ")], set()),
    ("RU004", [Edit(CREDIT, "value: [0.3, 0.8]\n        says", "value: §[0.8, 0.3]\n        says")], set()),
    ("RU005", [Edit(WORK, "parts:\n  - id: week\n    share: 0.6", "parts:\n  §- id: week\n    share: 0.5")], set()),
    (
        "RU006",
        [
            Edit(
                ACCREDITATION,
                LAST_UNKNOWN,
                "        when: §{program.level: {is: advanced}}\n" + LAST_UNKNOWN,
            )
        ],
        set(),
    ),
    (
        "RU006",
        [Edit(VERDICT, 'when: {}\n    says: "{first', 'when: §{result.passing: {at_least: 1}}\n    says: "{first')],
        set(),
    ),
    (
        "RU007",
        [Edit(GATES, "- {given: {fit.field: none}, value: 'yes'}", "- {given: {fit.feild: §none}, value: 'yes'}")],
        set(),
    ),
    ("RU007", [Edit(COST, "- {given: {fit.cost_usd: 500},", "- {given: {fit.cost: §500},")], set()),
    (
        "RU008",
        [
            Edit(WORK, "      - id: WL001", "      - §id: WL001"),
            Edit(WORK, "        unknown: {low: 0.0, high: 0.7}\n", ""),
        ],
        set(),
    ),
    ("RU008", [Edit(WORK, "unknown: {low: 0.0, high: 0.7}", "unknown: §{low: 0.8, high: 0.7}")], set()),
    (
        "RU008",
        [
            Edit(OUTCOMES, "      - id: OU001", "      - §id: OU001"),
            Edit(OUTCOMES, "          unknown: ", "          # "),
        ],
        set(),
    ),
    (
        "RU009",
        [
            Edit(
                WEIGHTS,
                PRESET,
                PRESET.replace("      - goal-fit", "      §- goal-fit", 1).replace(
                    "      - employer-recognition\n", ""
                ),
            )
        ],
        set(),
    ),
    ("RU009", [Edit(WEIGHTS, PRESET, PRESET.replace("- goal-fit", "§- cost"))], set()),
    (
        "RU009",
        [Edit(WEIGHTS, UNSURE, ""), Edit(WEIGHTS, "presets:\n  change-career:", "presets:\n  §change-career:")],
        set(),
    ),
    (
        "RU010",
        [
            Edit(WEIGHTS, "bands:\n  - ", "bands:\n  §- "),
            Edit(WEIGHTS, "label: good fit, at_least: 0.55", "label: good fit, at_least: 0.75"),
        ],
        set(),
    ),
    (
        "RU010",
        [
            Edit(WEIGHTS, "bands:\n  - ", "bands:\n  §- "),
            Edit(WEIGHTS, "label: weak fit, at_least: 0.0", "label: weak fit, at_least: 0.1"),
        ],
        set(),
    ),
    ("RU002", [Edit(GATES, "when: {fit.field: {is: none}}", "when: {fit.evidence_share: §{at_most: 0.2}}")], set()),
    # The settled share is known only after scoring.
    (
        "RU003",
        [
            Edit(
                COST,
                'good: "It likely costs {fit.likely_usd} ({program.price_date}); your',
                'good: §"{fit.evidence_share}; your',
            )
        ],
        set(),
    ),
    ("RU010", [Edit(ASSUMED, TWO_SPREADS, "§" + SPREAD + "\n")], set()),
    ("RU011", [Edit(ASSUMED, SPREAD, "MicroMasters: §[30, 10, 23]")], set()),
    ("RU011", [Edit(ASSUMED, "  other:\n    - []", "  other:\n    §- [proofs]")], set()),
    ("RU004", [Edit("rules/criteria/employer-recognition.yaml", "value: 0.75\n", "value: §2\n")], set()),
    ("RU010", [Edit(VERDICT, "titles:\n  go-ahead: Go ahead\n  ", "titles:\n  §")], set()),
    ("RU010", [Edit(WEIGHTS, "reckoning:\n  price_rise_per_year:", "reckoning:\n  §price_rise:")], set()),
]


@pytest.mark.parametrize("case", REFUSED, ids=case_ids(REFUSED))
def test_refused_at_the_exact_place(folder: Path, case: Refusal) -> None:
    refused(folder, case)


def test_a_criterion_without_a_file_is_missed(folder: Path) -> None:
    (folder / COST).unlink()
    _, problems = examine(folder)
    assert places(problems, "RU010") == [(f"{folder}/rules/weights.yaml", 1, 1)]
    assert "'cost'" in problems[0].message


def test_every_lint_has_a_refusing_sample() -> None:
    sources = [ROOT / "src" / "mmadvisor" / name for name in ("rules/lints.py", "examining.py")]
    codes = {code for path in sources for code in re.findall(r'"(RU\d{3})"', path.read_text())}
    assert codes == {code for code, _, _ in REFUSED}


def test_each_constant_that_is_reckoned_with_must_be_there(catalog: Catalog) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "mmadvisor").rglob("*.py"))
    assert set(RECKONING) == set(re.findall(r'\bconstant\("(\w+)"\)', source)) == set(catalog.rules.reckoning)
