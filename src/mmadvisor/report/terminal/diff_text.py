"""The difference of two advices as text: the answer in a sentence, then what changed and what that did."""

from typing import Any

from mmadvisor.model.advice import Advice
from mmadvisor.model.comparison import AnswerChange, Diff, Move
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording.words import percent

MOST_MOVES = 15


def write(diff: Diff, old: Advice, new: Advice, paper: Paper) -> None:
    """Write what changed, causes first."""
    paper.line(sentence(old, new))
    write_changes("Answers", diff.answers, paper)
    write_changes("Editions", diff.editions, paper, blank="none")
    shares = [AnswerChange(key=row.key, old=share(row.old), new=share(row.new)) for row in diff.weights]
    write_changes("What counts how much", shares, paper, blank="does not count")
    paper.heading("Your list")
    for move in diff.moves[:MOST_MOVES]:
        paper.line(move_in_words(move), indent=2, bullet="-")
    if len(diff.moves) > MOST_MOVES:
        paper.line(f"{len(diff.moves) - MOST_MOVES} more: --format json lists all.", indent=2)
    if not diff.moves:
        paper.line("It stays as it was.", indent=2)
    titles = {row.id: row.title for advice in (old, new) for row in advice.ranking}
    if diff.facts:
        paper.heading("What is said of the programs")
        for fact in diff.facts:
            title = f"{titles.get(fact.id, fact.id)}, {fact.criterion.replace('-', ' ')}"
            paper.line(f"{title}: {fact.new} It was: {fact.old}", indent=2, bullet="-")


def sentence(old: Advice, new: Advice) -> str:
    """Say whether the answer changes."""
    before, after = answer_lines(old), answer_lines(new)
    return f"The answer stays: {after}." if before == after else f"The answer changes from {before} to {after}."


def answer_lines(advice: Advice) -> str:
    """Write a verdict and the program of which it speaks."""
    row = next((each for each in advice.ranking if each.id == advice.verdict.about), None)
    return f'"{advice.verdict.title}"' + (f" with {row.title}, {row.provider}" if row is not None else "")


def write_changes(title: str, changes: list[AnswerChange], paper: Paper, blank: str = "not answered") -> None:
    """Write changes of one kind; nothing where there are none."""
    if changes:
        paper.heading(title)
        for change in changes:
            before, after = in_words(change.old, blank), in_words(change.new, blank)
            paper.line(f"{words_of(change.key)}: {before} -> {after}", indent=2, bullet="-")


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


def share(weight: float | None) -> str | None:
    """Write a weight as a percentage."""
    return None if weight is None else percent(weight)


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
