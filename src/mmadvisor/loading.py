"""Finds the catalog, compiled into the package, as files of a checkout or in a folder that is named; and schemas."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mmadvisor.model.catalog import Catalog, Index
from mmadvisor.model.learner_notes import LearnerNote
from mmadvisor.problems import DataProblems, Problem

if TYPE_CHECKING:
    from mmadvisor.model.listing import Listing

COMPILED = Path(__file__).parent / "_compiled" / "catalog.msgpack"
TEMPLATE = "TEMPLATE.yaml"
CHECKOUT = Path("catalog")
"""Where the catalog stands in a checkout."""


def load(
    folder: Path | None = None,
    extend: Path | None = None,
    as_of: str | None = None,
    notes: Sequence[LearnerNote] = (),
) -> Index:
    """Return the catalog; its edition says what sets it apart from the built-in one.

    Args:
        folder: A catalog folder instead of the built-in catalog.
        extend: A folder with `programs/*.yaml` that add to the catalog, or replace a program of the same id.
        as_of: A month, `YYYY-MM`: the catalog as it was known then.
        notes: What a learner noted; it takes the place of older facts.

    Raises:
        DataProblems: With every problem of every file.
        UsageProblem: `as_of` is no month, or later than the catalog.
    """
    if folder is None and extend is None:
        index = Index(built_in())
    else:
        from mmadvisor.examining import read, with_programs  # noqa: PLC0415 - the built-in catalog was checked before

        catalog = built_in() if folder is None else read(existing(folder))
        index = Index(catalog) if extend is None else with_programs(catalog, existing(extend))
    if as_of is not None:
        from mmadvisor.catalog.as_of import as_of as catalog_as_of  # noqa: PLC0415 - few runs look back

        index = Index(catalog_as_of(index.catalog, as_of), replace(index.edition, as_of=as_of))
        notes = [note for note in notes if note.on[: len(as_of)] <= as_of]
    if notes:
        from mmadvisor.catalog.noted import note_facts  # noqa: PLC0415 - few learners note anything

        found = note_facts(index.catalog, notes)
        index = Index(found.catalog, replace(index.edition, notes=found.used, older=found.older))
    return index


def existing(folder: Path) -> Path:
    """Return a folder that somebody named.

    Raises:
        DataProblems: It is no folder: one problem, instead of one for each file that a catalog has.
    """
    if folder.is_dir():
        return folder
    message = "this is a file, not a folder" if folder.exists() else "there is no such folder"
    raise DataProblems([Problem(str(folder), 0, 0, "CA090", message)])


def folder_in_use(folder: Path | None) -> tuple[Path, Path]:
    """Return the catalog folder that somebody named, else that of the checkout, with its path as it is shown."""
    return (existing(folder), folder) if folder else (checkout_folder(), CHECKOUT)


def built_in() -> Catalog:
    """Return the compiled catalog of an installed package, or that of the checkout this code runs in."""
    if COMPILED.is_file():
        from msgspec import msgpack  # noqa: PLC0415 - a checkout has no compiled catalog

        return msgpack.decode(COMPILED.read_bytes(), type=Catalog)
    from mmadvisor.examining import read  # noqa: PLC0415 - an installed package has no files to read

    return read(checkout_folder(), CHECKOUT)


def ready_list() -> "Listing | None":
    """Return the list of the built-in catalog for who gave no answers; None in a checkout, where it is not ready."""
    path = COMPILED.with_name("list.msgpack")
    if not path.is_file():
        return None
    from msgspec import msgpack  # noqa: PLC0415 - as above

    from mmadvisor.model.listing import Listing  # noqa: PLC0415 - for lists alone

    return msgpack.decode(path.read_bytes(), type=Listing)


def template() -> str:
    """Return the annotated program file that new ones are made from."""
    folder = COMPILED.parent if COMPILED.is_file() else checkout_folder()
    return (folder / TEMPLATE).read_text(encoding="utf-8")


def schemas() -> dict[str, Path]:
    """Return the published JSON Schemas by name: files of the package, or of the documents of the checkout."""
    folder = COMPILED.parent if COMPILED.is_file() else checkout_folder().parent / "docs"
    return {path.name.partition(".")[0]: path for path in sorted(folder.glob("*.schema.json"))}


def checkout_folder() -> Path:
    """Return the catalog folder beside the source tree.

    Raises:
        DataProblems: There is neither a compiled catalog nor a checkout.
    """
    root = Path(__file__).resolve().parents[2]
    if not (root / "pyproject.toml").is_file():
        message, hint = "this installation holds no catalog", "install mmadvisor again, or name one by --catalog"
        raise DataProblems([Problem("catalog", 0, 0, "CA000", message, hint)])
    return root / CHECKOUT
