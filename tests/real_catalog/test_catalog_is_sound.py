"""The one test that a slip in the catalog fails, with its place; what needs a catalog that loads is then skipped."""

from real import examined


def test_catalog_is_sound() -> None:
    catalog, problems = examined()
    assert problems == [], "\n".join(str(problem) for problem in problems)
    assert catalog is not None
