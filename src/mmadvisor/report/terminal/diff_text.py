"""The difference of two advices as text: the answer in a sentence, then what changed and what that did."""

from collections.abc import Callable
from typing import Any

from mmadvisor.model.advice import Advice
from mmadvisor.model.comparison import AnswerChange, Diff, Move
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording.words import percent

MOST_MOVES = 15


def write(diff: Diff, old: Advice, new: Advice, paper: Paper) -> None:
    """Write what changed, causes first."""
    before, after = answer_lines(old), answer_lines(new)
    told = f"stays: {after}." if before == after else f"changes from {before} to {after}."
    paper.line(f"The answer {told}")
    write_changes("Answers", diff.answers, paper)
    write_changes("Editions", diff.editions, paper, blank="none")
    write_changes("What counts how much", diff.weights, paper, blank="does not count", number=percent)
    paper.heading("Your list")
    paper.points(map(move_in_words, diff.moves[:MOST_MOVES]))
    if len(diff.moves) > MOST_MOVES:
        paper.line(f"{len(diff.moves) - MOST_MOVES} more: --format json lists all.", indent=2)
    if not diff.moves:
        paper.line("It stays as it was.", indent=2)
    titles = {row.id: row.title for advice in (old, new) for row in advice.ranking}
    facts = (
        f"{titles.get(fact.id, fact.id)}, {fact.criterion.replace('-', ' ')}: {fact.new} It was: {fact.old}"
        for fact in diff.facts
    )
    paper.points(facts, "What is said of the programs")


def answer_lines(advice: Advice) -> str:
    """Write a verdict and the program of which it speaks."""
    row = next((each for each in advice.ranking if each.id == advice.verdict.about), None)
    return f'"{advice.verdict.title}"' + (f" with {row.title}, {row.provider}" if row is not None else "")


def write_changes(
    title: str,
    changes: list[AnswerChange],
    paper: Paper,
    blank: str = "not answered",
    number: Callable[[float], str] = "{:g}".format,
) -> None:
    """Write changes of one kind; nothing where there are none."""
    rows = ((words_of(row.key), *(in_words(each, blank, number) for each in (row.old, row.new))) for row in changes)
    paper.points((f"{key}: {old} -> {new}" for key, old, new in rows), title)


def in_words(value: Any, blank: str, number: Callable[[float], str]) -> str:  # noqa: ANN401 - an answer of any kind
    """Write one answer."""
    if value is None:
        return blank
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key} {each}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(" = ".join(each) if isinstance(each, list | tuple) else str(each) for each in value) or "any"
    return number(value) if isinstance(value, float) else str(value)


def words_of(key: str) -> str:
    """Write a key in words."""
    return key if key.startswith(("added by", "replaced by")) else key.replace("_", " ").replace("-", " ")


def move_in_words(move: Move) -> str:
    """Write what happened to one program."""
    if move.old_rank is None:
        return f"{move.title}: new, number {move.new_rank}"
    if move.new_rank is None:
        return f"{move.title}: number {move.old_rank} before, now left out.{f' {move.reason}' if move.reason else ''}"
    if move.old_rank == move.new_rank:
        fits = "more" if (move.new_value or 0) > (move.old_value or 0) else "less"
        return f"{move.title}: number {move.new_rank} as before, {fits} fitting"
    return f"{move.title}: number {move.old_rank} before, now {move.new_rank}"
