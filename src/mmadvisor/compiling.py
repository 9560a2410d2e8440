"""What the wheel holds of a catalog folder: the catalog in one file, and a small file of its ids."""

from pathlib import Path

import msgspec

from mmadvisor.examining import read


def compile_catalog(folder: Path) -> bytes:
    """Return a checked catalog as MessagePack, which is read faster than JSON; the same folder gives the same bytes.

    Raises:
        DataProblems: The catalog has problems.
    """
    # In the order of the files: sorted keys would make an installed program list presets and topics in another order.
    return msgspec.msgpack.encode(read(folder))


def word_lists(catalog: bytes) -> bytes:
    """Return the ids of a compiled catalog as JSON, in the form that `wordlists` reads."""
    plain = msgspec.msgpack.decode(catalog)
    ids = {
        "programs": [row["id"] for row in plain["programs"]],
        "fields": [row["id"] for row in plain["fields"]["fields"]],
    }
    return msgspec.json.encode(ids)
