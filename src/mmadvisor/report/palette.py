"""One palette for every form that has colors of its own, and what a verdict's color means."""

from mmadvisor.model.common import VerdictCode
from mmadvisor.model.plan import StepKind
from mmadvisor.report.paper import Tone

TONES: dict[VerdictCode, Tone] = {
    "go-ahead": "go",
    "prepare-first": "care",
    "try-one-course": "care",
    "one-course": "care",
    "ask-first": "care",
    "another-route": "other",
    "read-free": "other",
    "not-now": "stop",
}
KINDS: dict[StepKind, str] = {
    "application": "care",
    "refresher": "go",
    "course": "accent",
    "project": "other",
    "revision": "soft",
    "exam": "care",
    "slack": "track",
}
"""The color of each kind of step in the strip of a plan."""
COLORS = {
    "paper": ("#ffffff", "#15191a"),
    "ink": ("#1a1c1e", "#e6e8e7"),
    "soft": ("#54595d", "#a9b0b0"),
    "line": ("#c9cdcf", "#434b4c"),
    "faint": ("#f2f5f4", "#1e2425"),
    "accent": ("#0b5351", "#7fd1c7"),
    "link": ("#0b4f8a", "#8fc3f2"),
    "go": ("#17663a", "#86d3a1"),
    "care": ("#8a4b08", "#f0b96b"),
    "other": ("#1f4f86", "#9cc4f0"),
    "stop": ("#555b60", "#b5bcc0"),
    "track": ("#dfe5e3", "#323a3a"),
}
"""Each by its use, on light paper and on dark."""
LIGHT, DARK = ({use: pair[each] for use, pair in COLORS.items()} for each in (0, 1))


def as_css() -> str:
    """Return both palettes as custom properties, the dark one for who prefers it, and a class for each meaning."""
    light, dark = ("".join(f"--{name}:{color};" for name, color in each.items()) for each in (LIGHT, DARK))
    colored = {each: each for each in ("track", *TONES.values())} | KINDS
    classes = "".join(f".{name}{{color:var(--{use})}}" for name, use in colored.items())
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n{classes}"
