"""What `lints/presence.py` refuses, and what it lets pass."""

from pathlib import Path

from mmadvisor.examining import examine
from samples import PROGRAM, Edit, acceptances, places, refusals

test_refused = refusals(
    [
        (
            "CA092",
            [
                Edit(
                    "institutions.yaml",
                    "institutions:\n",
                    "institutions:\n  - id: §spare-u\n    name: Spare\n    country: US\n",
                )
            ],
            set(),
        ),
        (
            "CA093",
            [Edit("institutions.yaml", "\nsources:", "\n  - id: §mit\n    name: Again\n    country: US\nsources:")],
            set(),
        ),
    ]
)

test_accepted = acceptances(
    {
        "CA091: one program is enough": [],
        "CA092: every institution is used": [],
    }
)


def test_a_folder_without_programs_is_refused(folder: Path) -> None:
    (folder / PROGRAM).unlink()
    _, problems = examine(folder)
    assert places(problems, "CA091") == [(f"{folder}/about.yaml", 1, 1)]
    assert {problem.code for problem in problems} == {"CA091", "CA092", "CA095"}
