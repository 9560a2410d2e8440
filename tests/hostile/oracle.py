"""What must hold for every input whatever: it is taken or refused, in time, and in words that stand at a place."""

import re
import time
from collections.abc import Callable

from hostile.texts import FORBIDDEN
from mmadvisor.errors import AdvisorError
from mmadvisor.problems import DataProblems

SECONDS = 5.0
"""Processor time that one input may take at most; none should take a tenth of it."""
LONGEST = 1500
"""Characters of one problem at most."""


def is_taken(read: Callable[[], None], content: bytes, path: str) -> bool:
    """Read an input; tell whether it was taken rather than refused.

    `content` is what the file holds, and `path` the file as problems name it.

    Raises:
        AssertionError: It was too slow, or the complaint is no good.
        Exception: Whatever else the reader raised: each is a bug.
    """
    began = time.process_time()
    try:
        read()
    except AdvisorError as error:
        check_complaint(error, content, path)
        return False
    finally:
        took = time.process_time() - began
        assert took < SECONDS, f"{took:.1f} s"
    return True


def check_complaint(error: AdvisorError, content: bytes, path: str) -> None:
    """Check that an error says something, at a place that exists, and harms no terminal."""
    text = str(error)
    assert text.strip()
    assert not re.search(FORBIDDEN, text)
    if not isinstance(error, DataProblems):
        assert len(text) <= LONGEST
        return
    assert error.problems
    lines = max(1, len(re.split(rb"\r\n|\r|\n", content)))
    for problem in error.problems:
        assert len(str(problem)) <= LONGEST
        assert re.fullmatch(r"[A-Z]{2}[0-9]{3}", problem.code)
        assert (problem.line == 0) == (problem.column == 0)
        if problem.path == path:
            assert 0 <= problem.line <= lines
