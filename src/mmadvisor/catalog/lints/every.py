"""The list of all lints, in the order of their codes."""

from collections.abc import Callable, Iterable

from mmadvisor.catalog.files import Folder
from mmadvisor.catalog.lints import (
    courses,
    credit_share,
    domains,
    file_names,
    history,
    math_check,
    presence,
    refreshers,
    source_refs,
    status_age,
    vocabulary,
    wording,
)
from mmadvisor.errors import Problem

Lint = Callable[[Folder], Iterable[Problem]]

PROGRAM_LINTS: tuple[Lint, ...] = (
    file_names.check,
    source_refs.check,
    vocabulary.check,
    courses.check,
    credit_share.check,
    domains.check,
    status_age.check,
    history.check,
    wording.check,
)
"""Those that look at programs: a folder that only adds programs passes them too."""

LINTS: tuple[Lint, ...] = (*PROGRAM_LINTS, refreshers.check, math_check.check, presence.check)


def lint(folder: Folder) -> list[Problem]:
    """Run every lint."""
    return sorted(problem for check in LINTS for problem in check(folder))
