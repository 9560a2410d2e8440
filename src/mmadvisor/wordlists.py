"""Ids of programs and fields for the shell to complete: quick, as it asks at every press of Tab.

An installed package holds them in a small file of their own. A catalog folder is not read for them either: its files
are named after the programs, and the fields stand in one file.
"""

import json
import re
from pathlib import Path

COMPILED = Path(__file__).parent / "_compiled" / "words.json"
ID = re.compile(r"[a-z0-9-]+")
"""What an id may be made of: whatever else lies in a folder is no word for a command line."""


def program_ids(folder: Path | None = None, extend: Path | None = None) -> list[str]:
    """Return the ids of all programs of a catalog, sorted; the arguments are those of `loading.load`.

    Nothing that is wrong with a folder matters here: what cannot be read is left out.
    """
    inside = folder is None and COMPILED.is_file()
    found = set(read_compiled()["programs"]) if inside else names_in(folder or checkout())
    return sorted(found | (names_in(extend) if extend else set()))


def field_ids(folder: Path | None = None) -> list[str]:
    """Return the ids of all fields of a catalog, in its order; none if its file cannot be read."""
    if folder is None and COMPILED.is_file():
        return read_compiled()["fields"]
    from mmadvisor.catalog.files import read_file  # noqa: PLC0415 - an installed package has no file to read
    from mmadvisor.model.context import FieldList  # noqa: PLC0415 - as above

    path = (folder or checkout()) / "fields.yaml"
    file, _ = read_file(path, str(path), FieldList)
    return [field.id for field in file.value.fields] if file else []


def read_compiled() -> dict[str, list[str]]:
    """Return the word lists of an installed package."""
    words: dict[str, list[str]] = json.loads(COMPILED.read_bytes())
    return words


def names_in(folder: Path) -> set[str]:
    """Return the ids that a folder's program files are named after."""
    return {path.stem for path in (folder / "programs").glob("*.yaml") if ID.fullmatch(path.stem)}


def checkout() -> Path:
    """Return the catalog folder of the checkout that this code runs in."""
    from mmadvisor.loading import checkout_folder  # noqa: PLC0415 - an installed package holds the words

    return checkout_folder()
