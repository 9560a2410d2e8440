"""The list of all lints, in the order of their codes."""

from collections.abc import Callable, Iterable

from mmadvisor.catalog.files import Folder
from mmadvisor.catalog.lints import (
    addresses,
    advisers,
    closing_parts,
    course_codes,
    courses,
    credit_share,
    currencies,
    dates,
    domains,
    file_names,
    front_pages,
    history,
    learner_sources,
    load,
    math_check,
    months,
    near_duplicates,
    organizations,
    pathways,
    places,
    presence,
    prices,
    promises,
    refreshers,
    sentence_length,
    source_refs,
    status_age,
    tracks,
    vocabulary,
    wording,
)
from mmadvisor.problems import Problem

Lint = Callable[[Folder], Iterable[Problem]]

PROGRAM_LINTS: tuple[Lint, ...] = (
    file_names.check,
    source_refs.check,
    vocabulary.check,
    near_duplicates.check,
    courses.check,
    course_codes.check,
    tracks.check,
    load.check,
    months.check,
    closing_parts.check,
    credit_share.check,
    pathways.check,
    prices.check,
    domains.check,
    front_pages.check,
    learner_sources.check,
    status_age.check,
    history.check,
    places.check,
    dates.check,
    wording.check,
    promises.check,
    sentence_length.check,
)
"""Those that look at programs: a folder that only adds programs passes them too."""

LINTS: tuple[Lint, ...] = (
    *PROGRAM_LINTS,
    addresses.check,
    organizations.check,
    refreshers.check,
    math_check.check,
    advisers.check,
    currencies.check,
    presence.check,
)


def lint(folder: Folder) -> list[Problem]:
    """Run every lint."""
    return sorted(problem for check in LINTS for problem in check(folder))
