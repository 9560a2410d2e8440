"""CA052: a source is the page that shows a fact; where only the front page is known, a note says so."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mmadvisor.catalog.files import Folder
from mmadvisor.model.common import Source
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Look at the path of every source's address."""
    for file in folder.by_path().values():
        sources: dict[str, Source] = getattr(file.value, "sources", {})
        for name, source in sources.items():
            if source.note is None and is_front_page(source.url):
                message = f"{source.url} is the front page of a site: nobody can find the fact again"
                hint = "name the page itself, or say in its note why not"
                yield file.problem(("sources", name, "url"), "CA052", message, hint)


def is_front_page(url: str) -> bool:
    """Tell whether an address names a site and nothing on it; one without a sound host is told of elsewhere (CA051)."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path in {"", "/"} and not parts.query and not parts.fragment
