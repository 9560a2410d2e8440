"""The catalog of this repository, for the few tests that are about it; all others read the frozen one of `makers`.

A catalog that does not load fails one test, which says where: `test_catalog_is_sound`. All others are skipped, be it
as a whole file or one by one.
"""

from functools import cache

import pytest
from hypothesis import strategies as st

import learners
from makers import ROOT
from mmadvisor.advise.outcome import Outcome
from mmadvisor.examining import examine
from mmadvisor.loading import CHECKOUT
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Catalog, Index
from mmadvisor.model.profile import Profile
from mmadvisor.problems import Problem

REAL = ROOT / CHECKOUT
UNSOUND = "catalog does not load, see test_catalog_is_sound"


@cache
def examined() -> tuple[Catalog | None, list[Problem]]:
    """Return the catalog, None if it has an error, and all its problems."""
    return examine(REAL, CHECKOUT)


@cache
def real_index() -> Index:
    """Return the catalog; where it does not load, skip the test, or the file that asks for it as it is imported."""
    catalog, _ = examined()
    if catalog is None:
        pytest.skip(UNSOUND, allow_module_level=True)
    return Index(catalog)


def fields() -> list[str]:
    """Return the ids of all fields."""
    return sorted(real_index().fields)


def realistic() -> st.SearchStrategy[Profile]:
    """Learners as they come, who may name any field."""
    return learners.realistic(fields())


def extreme() -> st.SearchStrategy[Profile]:
    """Learners at the ends of what may be answered, who may name any field."""
    return learners.extreme(fields())


def unshared() -> st.SearchStrategy[Profile]:
    """Learners whose hours, months and budget nobody else has, who may name any field."""
    return learners.unshared(fields())


def profiles() -> st.SearchStrategy[Profile]:
    """Learners of all kinds, who may name any field."""
    return learners.profiles(fields())


def advised(profile: Profile, index: Index | None = None, *, seed: int = 1, draws: int = 100) -> Advice:
    """Return an advice on the catalog, with few draws."""
    return learners.advised(profile, index or real_index(), seed=seed, draws=draws)


def judged(profile: Profile, index: Index | None = None) -> Outcome:
    """Return a result before it is put into words and before any draw."""
    return learners.judged(profile, index or real_index())
