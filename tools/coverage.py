"""Writes docs/coverage.md: how complete the catalog is. `make coverage` runs it."""

from pathlib import Path

from mmadvisor.loading import load
from mmadvisor.report.coverage_page import render

PAGE = Path(__file__).resolve().parents[1] / "docs" / "coverage.md"


def main() -> None:
    """Write the page."""
    PAGE.write_bytes(render(load()))
    print(f"wrote {PAGE}")


if __name__ == "__main__":
    main()
