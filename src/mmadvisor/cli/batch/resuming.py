"""Results of a batch that is under way: a folder beside the output, with one file for each chunk that is done.

Each file is written whole or not at all, so that a batch that was stopped, however, goes on where it was.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from mmadvisor.cli.output import PRIVATE, write_whole
from mmadvisor.errors import AdvisorError

RUN = "run.json"
HANDOUTS = "handouts"
"""How many handouts are written, in the order of the learners."""
PART = re.compile(r"part-(\d{6,})\.arrow")
LEFTOVER = re.compile(r"\..*\.part")
"""Names of temporary files."""


class Fingerprint(msgspec.Struct, frozen=True):
    """What the parts were made from: same fingerprint, same parts."""

    program: str
    input: str
    catalog: str
    chunk: int
    draws: int
    columns: str = ""
    handouts: str = ""


class Parts:
    """The folder of one output."""

    def __init__(self, output: Path) -> None:
        self.folder = output.with_name(f"{output.name}.parts")

    def are_of(self, fingerprint: Fingerprint) -> bool:
        """Tell whether the folder is that of an earlier run of this very batch."""
        run = self.folder / RUN
        return run.is_file() and run.read_bytes() == msgspec.json.encode(fingerprint)

    def begin(self, fingerprint: Fingerprint, *, force: bool) -> frozenset[int]:
        """Open the folder, and return the numbers of the parts that are there already.

        Raises:
            AdvisorError: It holds parts of another batch, or something else; with `force`, such parts are removed.
        """
        if self.folder.is_symlink() or (self.folder.exists() and not self.folder.is_dir()):
            raise AdvisorError(f"{self.folder}: this is in the way; move it, or name another output")
        self.folder.mkdir(mode=PRIVATE, exist_ok=True)
        if not self.are_of(fingerprint):
            if (self.folder / RUN).is_file() and self.paths() and not force:
                raise AdvisorError(
                    f"{self.folder}: these are parts of a batch with another input, catalog, version or option; "
                    "add --force to start anew, or name another output"
                )
            self.clear()
            write_whole(self.folder / RUN, msgspec.json.encode(fingerprint))
        return frozenset(self.paths())

    def paths(self) -> dict[int, Path]:
        """Return the parts by number, in order."""
        found = {int(match[1]): path for path in self.folder.iterdir() if (match := PART.fullmatch(path.name))}
        return dict(sorted(found.items()))

    def put(self, number: int, part: bytes) -> None:
        """Keep a part."""
        write_whole(self.folder / f"part-{number:06}.arrow", part)

    def read(self) -> Iterator[bytes]:
        """Yield all parts in order, one in memory at a time."""
        for path in self.paths().values():
            yield path.read_bytes()

    @property
    def handouts(self) -> int:
        """How many handouts were written."""
        kept = self.folder / HANDOUTS
        return int(kept.read_bytes()) if kept.is_file() else 0

    def put_handouts(self, count: int) -> None:
        """Keep how many handouts are written."""
        write_whole(self.folder / HANDOUTS, b"%d" % count)

    def clear(self) -> None:
        """Remove the files that a batch leaves here, those of a write that was cut short too.

        Raises:
            AdvisorError: The folder holds something else.
        """
        own = [path for path in self.folder.iterdir() if PART.fullmatch(path.name) or LEFTOVER.fullmatch(path.name)]
        foreign = {path.name for path in self.folder.iterdir()} - {path.name for path in own} - {RUN, HANDOUTS}
        if foreign:
            raise AdvisorError(f"{self.folder}: this folder holds other files ({min(foreign)}); name another output")
        for path in (self.folder / RUN, self.folder / HANDOUTS, *own):
            path.unlink(missing_ok=True)

    def end(self) -> None:
        """Remove the folder; a file that somebody put there stays."""
        with suppress(AdvisorError, OSError):
            self.clear()
            self.folder.rmdir()
