"""Age limits: as promised, and the same wherever one is used."""

from typing import get_args

from mmadvisor.model.catalog import Catalog
from mmadvisor.model.checking import FactKind


def test_limits_are_those_of_the_guidelines(catalog: Catalog) -> None:
    limits = {kind: catalog.freshness.of(kind).months for kind in get_args(FactKind)}
    assert limits == {"status": 12, "price": 24, "pathway": 24, "structure": 36}


def test_each_limit_has_a_reason(catalog: Catalog) -> None:
    assert all(catalog.freshness.of(kind).why.endswith(".") for kind in get_args(FactKind))
