"""Markdown: a report or a plan with footnotes for sources."""
