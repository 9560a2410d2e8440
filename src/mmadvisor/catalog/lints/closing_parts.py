"""CA049: what is said of a closing exam and of a project agrees with the rows of those kinds, and with the outcomes.

`capstone` means a project, something of one's own to show: an exam that is called a capstone is none.
"""

import re
from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.problems import Problem

CAPSTONE = re.compile(r"\bcapstone\b", re.IGNORECASE)


def check(folder: Folder) -> Iterator[Problem]:
    """Compare the assessment of every program with its exams and projects."""
    for file in folder.programs:
        kinds = {row.kind for row in file.value.courses}
        stated = file.value.assessment
        exam, project = (stated.final_exam, stated.capstone) if stated else (None, None)
        if project and "exam" in kinds and "project" not in kinds:
            hint = "set capstone to false if it is an exam; else add the project as a row of kind project"
            message = "a project, but the closing rows are exams alone"
            yield file.problem(("assessment", "capstone"), "CA049", message, hint)
        for row, said, key in (("exam", exam, "final_exam"), ("project", project, "capstone")):
            if row in kinds and not said:
                place = ("assessment", key) if said is False else ("assessment",) if stated else ("courses",)
                hint = f"say {key}: true under assessment, with its source"
                yield file.problem(place, "CA049", f"a row of kind {row}, but no {key}", hint, key=said is None)
        for number, says in enumerate(file.value.outcomes):
            if project is False and CAPSTONE.search(says):
                hint = "take it out; what is gone is told under remarks"
                yield file.problem(("outcomes", number), "CA049", "a capstone that the program does not have", hint)
