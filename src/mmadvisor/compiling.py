"""What the wheel holds of a catalog folder: the catalog in one file, its ids, and the list without answers."""

from pathlib import Path

import msgspec

from mmadvisor.examining import read
from mmadvisor.model.catalog import Index
from mmadvisor.report.listing.summary import listing_of


def compiled_files(folder: Path) -> dict[str, bytes]:
    """Return a checked catalog by the names of the wheel's files; the same folder gives the same bytes.

    The catalog is MessagePack, which is read faster than JSON, and its ids are JSON in the form that `wordlists` reads.

    Raises:
        DataProblems: The catalog has problems.
    """
    catalog = read(folder)
    ids = {"programs": [row.id for row in catalog.programs], "fields": [row.id for row in catalog.fields.fields]}
    return {
        # In the order of the files: with sorted keys an installed program would list presets and topics differently.
        "catalog.msgpack": msgspec.msgpack.encode(catalog),
        "list.msgpack": msgspec.msgpack.encode(listing_of(Index(catalog))),
        "words.json": msgspec.json.encode(ids),
    }
