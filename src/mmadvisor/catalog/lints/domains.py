"""CA051: sources are original pages; content farms and mirrors, as `about.yaml` lists them, are refused."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mmadvisor.catalog.files import Folder
from mmadvisor.model.catalog import About
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Look at the host of every address."""
    about = folder.get(About)
    refused = about.value.refused_sites if about else ()
    for file in folder.by_path().values():
        for where, url in file.parts:
            if where[-1] != "url" or not isinstance(url, str):
                continue
            try:
                host = (urlsplit(url).hostname or "").lower()
            except ValueError:  # a bracket that begins an address of numbers, and no such address
                yield file.problem(where, "CA051", "this address has no host", "copy it from the browser")
                continue
            if any(host == bad or host.endswith("." + bad) for bad in refused):
                hint = "cite the original page, or leave the fact out"
                yield file.problem(where, "CA051", f"{host} is not accepted as a source", hint)
