"""Names of files from names of people: safe on every system, each given once, the same again."""

import re
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile.texts import TEXTS
from mmadvisor.batch.file_names import FileNames, safe_name

ENDING = ".html"
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
"""What Windows reads as a device: https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""
DANGEROUS = set('<>:"/\\|?*$`;&!\n\r\t\0')


@given(st.lists(st.text(max_size=300) | st.sampled_from([*TEXTS.values(), "a", "A", "a-2", "ﬁ", "fi"]), max_size=12))
def test_names_are_safe_and_given_once(texts: list[str]) -> None:
    names = [FileNames(ENDING).of(row, text) for row, text in enumerate(texts, start=1)]
    together = FileNames(ENDING)
    given_once = [together.of(row, text) for row, text in enumerate(texts, start=1)]
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in given_once}) == len(texts)
    for name in [*names, *given_once]:
        assert PurePosixPath(name).name == PureWindowsPath(name).name == name
        assert not DANGEROUS & set(name)
        assert name.endswith(ENDING)
        assert name[0] not in " .-"
        assert len(name.encode()) <= 255
        assert not DEVICE.match(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zoë O'Brien, Jr.", "Zoë O_Brien_ Jr"),
        ("ana@example.org", "ana@example.org"),
        ("../../etc/passwd", "etc_passwd"),
        ("-rf *", "rf"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("王小明", "王小明"),
        ("...", ""),
        ("é" * 200, "é" * 60),
    ],
)
def test_as_much_of_a_name_stays_as_is_safe(text: str, name: str) -> None:
    assert safe_name(text) == name
