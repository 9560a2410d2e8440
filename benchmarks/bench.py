"""How fast it is, side by side with others in one run: start-up, Tab, growing catalogs, draws.

`make bench` writes docs/benchmarks.md. Everything runs from a wheel in fresh environments under `.bench/`.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence

import draws
import scale
import startup
from surroundings import PLACE, ROOT, build, fresh, install
from table import Section, as_markdown, as_text

PAGE = ROOT / "docs" / "benchmarks.md"
PARTS = ("startup", "scale", "draws")
HEAD = """# Benchmarks

Written by `make bench`; do not edit. {machine}. Others may have been at work on the machine, so processor time counts,
and of several rounds the least.
"""


def main() -> None:
    """Measure, print tables, write the page, and fail if a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this alone, and write no page")
    parser.add_argument("--rounds", type=int, default=21, help="rounds of the start-up commands")
    parser.add_argument("--no-build", action="store_true", help="use the environments of the last run")
    arguments = parser.parse_args()
    wanted = arguments.only or PARTS
    if not arguments.no_build:
        set_up(wanted)
    measures: dict[str, Callable[[], Section]] = {
        "startup": lambda: startup.measure(arguments.rounds),
        "scale": scale.measure,
        "draws": draws.measure,
    }
    sections = []
    for part in wanted:
        sections.append(measures[part]())
        print(as_text(sections[-1]), end="\n\n", flush=True)
    if not arguments.only:
        page = [HEAD.format(machine=machine()), *map(as_markdown, sections)]
        PAGE.write_text("\n\n".join(each.strip() for each in page) + "\n", encoding="utf-8")
    missed = [name for section in sections for name in section.missed]
    if missed:
        sys.exit(f"over the bar: {'; '.join(missed)}")


def set_up(wanted: Sequence[str]) -> None:
    """Build the wheel, and make the environments that the parts need."""
    wheel = build()
    if not install(fresh(PLACE / "venv"), str(wheel)):
        sys.exit("the wheel cannot be installed")
    if "startup" in wanted:
        startup.set_up_peers()
    if "draws" in wanted:
        draws.set_up(wheel)


def machine() -> str:
    """Say what it was measured on, without naming anybody's machine."""
    return f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}"


if __name__ == "__main__":
    main()
