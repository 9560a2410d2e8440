"""What sets a catalog apart, in words."""

from makers import make_index
from mmadvisor.model.advice import CatalogRef
from mmadvisor.report.wording.words import edition

PLAIN = CatalogRef(date="2026-11", programs=3)


def test_nothing_is_said_of_the_catalog_as_it_is() -> None:
    assert edition(PLAIN) == []
    assert edition(make_index().reference) == []


def test_each_difference_is_a_sentence() -> None:
    changed = CatalogRef(date="2025-06", programs=3, added=("a", "b"), replaced=("c",), as_of="2025-06")
    assert edition(changed) == [
        "As of June 2025: what was found later is left out. The rules are those of today.",
        "Added to the catalog by --extend: a, b.",
        "Put by --extend in place of the catalog's own: c.",
    ]
    assert changed.origins() == {"a": "added", "b": "added", "c": "replaced"}
