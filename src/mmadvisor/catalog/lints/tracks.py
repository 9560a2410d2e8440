"""CA040: the electives that a plan takes unless others are wished for are those of one track."""

from collections.abc import Iterator

from mmadvisor.catalog.files import Folder
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Look for a track that holds the first electives, where a source names the courses of one."""
    for file in folder.programs:
        pool, tracks = file.value.electives, [set(track.of) for track in file.value.tracks if track.of]
        if pool is None or not tracks:
            continue
        first = pool.of[: pool.choose]
        if not any(track.issuperset(first) for track in tracks):
            message = f"no track has {' and '.join(first)} together, and a plan takes these first"
            hint = "put the electives of a track that is known first; what no track has leads to no credential"
            yield file.problem(("electives", "of"), "CA040", message, hint)
