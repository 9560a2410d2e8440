"""One JSON file out of a catalog folder, for the wheel."""

from pathlib import Path

import msgspec

from mmadvisor.examining import read


def compiled(folder: Path) -> bytes:
    """Return a checked catalog as JSON; the same folder gives the same bytes.

    Raises:
        DataProblems: The catalog has problems.
    """
    # In the order of the files: sorted keys would make an installed program list presets and topics in another order.
    return msgspec.json.encode(read(folder))
