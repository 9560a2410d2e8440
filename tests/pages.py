"""Pages that are made from the code, kept up to date as `syrupy` keeps expected texts: by `--snapshot-update`."""

from typing import Any

from syrupy.data import SnapshotCollections
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from makers import ROOT


class Page(SingleFileSnapshotExtension):
    """A file of the repository that stands where readers look for it; its name is its path."""

    @classmethod
    def get_location(cls, *, test_location: Any, index: Any) -> str:  # noqa: ANN401, ARG003 - as syrupy calls it
        """Return the path of the file."""
        return str(ROOT / index)

    @classmethod
    def matches_test_location(cls, **_: Any) -> bool:  # noqa: ANN401
        """Any test may make any page."""
        return True

    def discover_snapshots(self, **_: Any) -> SnapshotCollections:  # noqa: ANN401
        """Return nothing: what stands beside a page was written by hand, and is not for syrupy to delete."""
        return SnapshotCollections()
