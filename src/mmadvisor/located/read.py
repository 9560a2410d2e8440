"""The ways in: a file, or text that is already here."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from mmadvisor.located.build import Builder
from mmadvisor.located.data import Located
from mmadvisor.located.problems_and_limits import LIMITS, Limits, ReadingStoppedError, Report
from mmadvisor.located.source import Text, decode, read_bytes
from mmadvisor.problems import Problem

UNFINISHED_MERGE = re.compile(r"^<{7} .*^>{7} ", re.MULTILINE | re.DOTALL)
KEEP_ONE = "keep one of both versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
Reading: TypeAlias = tuple[Located | None, list[Problem]]
"""Data and no problem, or None and at least one."""


def read_yaml(path: Path, *, shown: str, limits: Limits = LIMITS) -> Reading:
    """Read a YAML file, or a JSON file if its name ends in `.json`.

    `shown` is the path as problems print it. Nothing is raised for any content or path: whatever is wrong
    comes back as problems, as many at once as the file allows, sorted by position.
    """
    report = Report(shown, limits)
    try:
        source = read_bytes(path, report)
    except ReadingStoppedError:
        return None, report.problems
    parse = parse_json if path.suffix.lower() == ".json" else parse_yaml
    return parse(source, shown, limits)


def parse_yaml(source: str | bytes, shown: str, limits: Limits = LIMITS) -> Reading:
    """Read YAML that is already in memory; as `read_yaml`, nothing is raised."""
    from mmadvisor.located.yaml_parts import feed_yaml  # noqa: PLC0415 - PyYAML is slow to import, JSON needs none

    return _parse(source, shown, limits, feed_yaml)


def parse_json(source: str | bytes, shown: str, limits: Limits = LIMITS) -> Reading:
    """Read JSON that is already in memory; as `read_yaml`, nothing is raised."""
    from mmadvisor.located.json_parts import feed_json  # noqa: PLC0415 - as above, the other way round

    return _parse(source, shown, limits, feed_json)


def _parse(source: str | bytes, shown: str, limits: Limits, feed: Callable[[Text, Builder, Report], None]) -> Reading:
    report = Report(shown, limits)
    builder = Builder(report)
    try:
        text = decode(source, report)
        if merge := UNFINISHED_MERGE.search(text.characters):
            report.stop("YA001", text.position(merge.start()), "a merge was left unfinished here", KEEP_ONE)
        feed(text, builder, report)
    except ReadingStoppedError:
        return None, sorted(report.problems)
    return (None, sorted(report.problems)) if report.problems else (builder.finish(), [])
