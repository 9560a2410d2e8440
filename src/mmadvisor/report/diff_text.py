"""The difference of two advices as text."""

from typing import Any

from mmadvisor.model.comparison import AnswerChange, Diff, Move
from mmadvisor.report.paper import Paper

MOST_MOVES = 15


def write(diff: Diff, paper: Paper) -> None:
    """Write what changed, causes first."""
    old, new = diff.verdict
    paper.heading(f"Verdict: {new}, as before" if old == new else f"Verdict: {new}; it was {old}")
    write_changes("Answers", diff.answers, paper)
    write_changes("Editions", diff.editions, paper, blank="none")
    write_changes("Weights", diff.weights, paper, blank="does not count")
    paper.heading("Ranking")
    for move in diff.moves[:MOST_MOVES]:
        paper.line(move_in_words(move), indent=2, bullet="-")
    if len(diff.moves) > MOST_MOVES:
        paper.line(f"{len(diff.moves) - MOST_MOVES} more: --format json lists all.", indent=2)
    if not diff.moves:
        paper.line("No rank and no value changed.", indent=2)
    if diff.facts:
        paper.heading("What is said of the programs")
        for fact in diff.facts:
            paper.line(f"{fact.id}, {fact.criterion}: {fact.new} It was: {fact.old}", indent=2, bullet="-")


def write_changes(title: str, changes: list[AnswerChange], paper: Paper, blank: str = "not answered") -> None:
    """Write changes of one kind; nothing where there are none."""
    if changes:
        paper.heading(title)
        for change in changes:
            paper.line(
                f"{change.key}: {in_words(change.old, blank)} -> {in_words(change.new, blank)}", indent=2, bullet="-"
            )


def in_words(value: Any, blank: str) -> str:  # noqa: ANN401 - an answer of any kind
    """Write one answer."""
    if value is None:
        return blank
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key} {each}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(" = ".join(each) if isinstance(each, list | tuple) else str(each) for each in value) or "any"
    return f"{value:g}" if isinstance(value, float) else str(value)


def move_in_words(move: Move) -> str:
    """Write what happened to one program."""
    if move.old_rank is None:
        return f"{move.title}: new, rank {move.new_rank}, value {move.new_value} [{move.id}]"
    if move.new_rank is None:
        reason = f" {move.reason}" if move.reason else ""
        return f"{move.title}: rank {move.old_rank} before, now left out.{reason} [{move.id}]"
    return (
        f"{move.title}: rank {move.old_rank} -> {move.new_rank}, value {move.old_value} -> {move.new_value} [{move.id}]"
    )
