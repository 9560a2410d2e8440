"""CA073: no sentence promises anything: no admission, no job, no pay, no credit."""

import re
from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.catalog.lints.wording import sentences
from mmadvisor.problems import Problem

PROMISE = re.compile(
    r"\b(you(?:r \w+)? will (?:get|earn|find|receive|be admitted|land)"
    r"|(?:graduates|learners|completers) will (?:get|earn|find)"
    r"|will get (?:a|an|the) (?:job|raise|degree|credit|place)|guarantees?|ensures? (?:you|a job|admission)"
    r"|is sure to|without fail|never fails)\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(no|not|nor|never|without|neither|nobody|cannot|n't)\b[^.;:]*$", re.IGNORECASE)
"""'No school guarantees a place' is the opposite of a promise."""


def check(folder: Folder) -> Iterator[Problem]:
    """Read every sentence of every program file."""
    for file, where, text in sentences(folder):
        for found in PROMISE.finditer(text):
            if not DENIED.search(text[: found.start()]):
                hint = "say what a source says happened, and under which condition"
                yield file.problem(where, "CA073", f"{found[0]!r} is a promise", hint)
                break
