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

BREAKS = frozenset("=:")
OPTION = re.compile(r"--[\w-]+=")
OF_ZSH = re.compile(r'^(_arguments [^"]*)?"')
"""What stands before a word in a line for zsh."""


@contextmanager
def shell_words(shell: str) -> Iterator[None]:
    """Hand typer the words as they were typed, and the shell what it can put on its line."""
    if not shell.startswith("complete_"):
        yield
        return
    retold = retelling(shell)
    out = StringIO()
    try:
        with redirect_stdout(out):
            yield
    finally:
        sys.stdout.write("".join(map(retold, out.getvalue().splitlines(keepends=True))))


def retelling(shell: str) -> Callable[[str], str]:
    """Return what to do with each offer for a shell."""
    match shell:
        case "complete_bash":
            return for_bash()
        case "complete_zsh":
            return lambda line: OF_ZSH.sub(lambda found: found[0] + option_before(), line)
        case "complete_fish":
            return lambda line: option_before() + line
        case _:
            return str


def for_bash() -> Callable[[str], str]:
    """Put the words together in the environment; return what to do with each offer."""
    place = os.environ.get("COMP_CWORD", "")
    words = os.environ.get("COMP_WORDS", "").split("\n")[: int(place) + 1 if place.isdecimal() else None]
    found, kept = join_words(words)
    if len(found) < len(words):
        os.environ.update(COMP_WORDS="\n".join(found), COMP_CWORD=str(len(found) - 1))
    kept = OPTION.sub("", kept, count=1)
    quoted = found[-1].startswith(("'", '"'))

    def retold(line: str) -> str:
        rest = line.removeprefix(kept)
        return rest if quoted else rest.replace(" ", "\\ ")

    return retold


def join_words(words: list[str]) -> tuple[list[str], str]:
    """Return words as they were before bash took them apart, and what it keeps of the last one.

    An empty word is one of its own.
    """
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
    return found, kept


def is_break(word: str) -> bool:
    """Tell whether a word is all of signs at which bash breaks."""
    return word != "" and BREAKS.issuperset(word)


def option_before() -> str:
    """Return `--option=` where the word at the cursor begins with it."""
    found = OPTION.match(os.environ.get("_TYPER_COMPLETE_ARGS", "").rpartition(" ")[2])
    return found[0] if found else ""
