"""Closed lists of names that options take: the shell completes them, and a command checks by them."""

from collections.abc import Callable, Collection, Mapping
from typing import get_args

from mmadvisor.model.catalog import Index
from mmadvisor.model.program import Credential, MathLevel, Platform, StatusValue
from mmadvisor.report.listing.filters import SORTS

FIT = "fit"
LISTS: Mapping[str, Collection[str]] = {
    "platform": get_args(Platform),
    "credential": get_args(Credential),
    "status": get_args(StatusValue),
    "math": get_args(MathLevel),
    "order": (FIT, *SORTS),
}
LISTS_OF_CATALOG: Mapping[str, Callable[[Index], Collection[str]]] = {
    "country": lambda index: index.countries,
    "language": lambda index: index.languages,
}
