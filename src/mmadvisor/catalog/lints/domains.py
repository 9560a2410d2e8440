"""CA051: sources are original pages; content farms and mirrors are refused."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mmadvisor.catalog.files import Folder
from mmadvisor.errors import Problem

REFUSED = (
    "100growthsteps.com",
    "digitaltechnology.institute",
    "docslib.org",
    "eatsip365.com",
    "fanyv88.com",
    "kinkydogging.com",
    "paperexplained.cn",
    "postmarksocial.com",
    "reddit.jaspervandalum.nl",
    "reg2.ncvps.org",
    "rich.report",
    "visualfoodie.com",
    "winenfood.com",
    "zaro.info",
)


def check(folder: Folder) -> Iterator[Problem]:
    """Look at the host of every address."""
    for file in folder.by_path().values():
        for where, url in file.parts:
            if where[-1] != "url" or not isinstance(url, str):
                continue
            try:
                host = (urlsplit(url).hostname or "").lower()
            except ValueError:  # a bracket that begins an address of numbers, and no such address
                yield file.problem(where, "CA051", "this address has no host", "copy it from the browser")
                continue
            if any(host == bad or host.endswith("." + bad) for bad in REFUSED):
                hint = "cite the original page, or leave the fact out"
                yield file.problem(where, "CA051", f"{host} is not accepted as a source", hint)
