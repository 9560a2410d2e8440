"""CA074: no sentence is longer than 40 words."""

import re
from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.catalog.lints.wording import sentences
from mmadvisor.problems import Problem

MOST_WORDS = 40
END = re.compile(r"(?<=[.!?;])\s+")
"""A semicolon gives the reader the same rest as a full stop."""


def check(folder: Folder) -> Iterator[Problem]:
    """Count the words of every sentence of every program file."""
    for file, where, text in sentences(folder):
        longest = max(len(sentence.split()) for sentence in END.split(text))
        if longest > MOST_WORDS:
            message = f"a sentence of {longest} words; at most {MOST_WORDS} are easy to read"
            yield file.problem(where, "CA074", message, "make two of it")
