"""One palette for every form that has colors of its own, and what a verdict's color means."""

from mmadvisor.model.common import VerdictCode
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
LIGHT = {
    "paper": "#ffffff",
    "ink": "#1a1c1e",
    "soft": "#54595d",
    "line": "#c9cdcf",
    "faint": "#f2f5f4",
    "accent": "#0b5351",
    "link": "#0b4f8a",
    "go": "#17663a",
    "care": "#8a4b08",
    "other": "#1f4f86",
    "stop": "#555b60",
    "track": "#dfe5e3",
}
DARK = {
    "paper": "#15191a",
    "ink": "#e6e8e7",
    "soft": "#a9b0b0",
    "line": "#434b4c",
    "faint": "#1e2425",
    "accent": "#7fd1c7",
    "link": "#8fc3f2",
    "go": "#86d3a1",
    "care": "#f0b96b",
    "other": "#9cc4f0",
    "stop": "#b5bcc0",
    "track": "#323a3a",
}


def as_css() -> str:
    """Return both palettes as custom properties, the dark one for screens of who prefers it."""
    light, dark = ("".join(f"--{name}:{color};" for name, color in each.items()) for each in (LIGHT, DARK))
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}"
