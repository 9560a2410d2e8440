"""Words of the method that no learner reads by default: the list of `docs/words.md`, and what finds them in a text."""

import re
from functools import cache

from makers import ROOT

CODE = r"\([A-Z]{2}\d{3}\)"
VALUE = r"value \d+ of 100"
ADDRESS = re.compile(r"https?://\S+")


@cache
def inner() -> re.Pattern[str]:
    """Return what finds one of the words, whole or with an ending, or the code of a rule."""
    page = (ROOT / "docs" / "words.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- `(.+)`$", page.partition("## Inner words")[2], flags=re.MULTILINE)
    assert listed
    words = "|".join(rf"(?<![\w-]){re.escape(word)}(?:s|ed|ing|ings)?(?![\w-])" for word in listed)
    return re.compile(f"(?i:{words}|{VALUE})|{CODE}")


def inner_words(text: str) -> list[str]:
    """Return the lines that hold one; addresses and ids in commands are no words."""
    lines = [ADDRESS.sub("", line) for line in text.splitlines()]
    return [line for line in lines if inner().search(line)]
