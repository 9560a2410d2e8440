"""Words between the shell and typer, when Tab is pressed.

bash takes a word apart at `=` and `:`, and puts what it is offered behind the last of these, its blanks as they are.
zsh and fish replace the whole word, of which typer offers only the value where it begins with `--option=`.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from itertools import pairwise
from typing import NamedTuple

ASKS = "_MMADVISOR_COMPLETE"
"""Says in the environment which shell asks, and for what."""
BREAKS = frozenset("=:")
OPTION = re.compile(r"--[\w-]+=")
OF_ZSH = re.compile(r'^(_arguments [^"]*)?"')
"""What stands before a word in a line for zsh."""


class Joined(NamedTuple):
    """The words up to the cursor, and what bash keeps of the last one."""

    words: list[str]
    kept: str


@contextmanager
def shell_words() -> Iterator[None]:
    """Hand typer the words as they were typed, and the shell what it can put on its line."""
    shell = os.environ.get(ASKS, "")
    if not shell.startswith("complete_"):
        yield
        return
    retold = {"complete_bash": for_bash, "complete_zsh": for_zsh, "complete_fish": for_fish}.get(shell, for_others)()
    out = StringIO()
    try:
        with redirect_stdout(out):
            yield
    finally:
        sys.stdout.write("".join(map(retold, out.getvalue().splitlines(keepends=True))))


def for_bash() -> Callable[[str], str]:
    """Put the words together in the environment; return what to do with each offer."""
    place = os.environ.get("COMP_CWORD", "")
    words = os.environ.get("COMP_WORDS", "").split("\n")[: int(place) + 1 if place.isdecimal() else None]
    found = joined(words)
    if len(found.words) < len(words):
        os.environ.update(COMP_WORDS="\n".join(found.words), COMP_CWORD=str(len(found.words) - 1))
    kept = OPTION.sub("", found.kept, count=1)
    quoted = found.words[-1].startswith(("'", '"'))

    def retold(line: str) -> str:
        rest = line.removeprefix(kept)
        return rest if quoted else rest.replace(" ", "\\ ")

    return retold


def joined(words: list[str]) -> Joined:
    """Return words as they were before bash took them apart. An empty word is one of its own."""
    found, kept = words[:1], ""
    for last, word in pairwise(words):
        if is_break(word):
            kept = found[-1] + word
        elif is_break(last) and word:
            kept = found[-1]
        else:
            found, kept = [*found, word], ""
            continue
        found = [*found[:-1], found[-1] + word]
    return Joined(found, kept)


def is_break(word: str) -> bool:
    """Tell whether a word is all of signs at which bash breaks."""
    return word != "" and BREAKS.issuperset(word)


def for_zsh() -> Callable[[str], str]:
    """Return what to do with each offer."""
    return lambda line: OF_ZSH.sub(lambda found: found[0] + option_before(), line)


def for_fish() -> Callable[[str], str]:
    """Return what to do with each offer."""
    return lambda line: option_before() + line


def for_others() -> Callable[[str], str]:
    """Return what to do with each offer."""
    return str


def option_before() -> str:
    """Return `--option=` where the word at the cursor begins with it."""
    found = OPTION.match(os.environ.get("_TYPER_COMPLETE_ARGS", "").rpartition(" ")[2])
    return found[0] if found else ""
