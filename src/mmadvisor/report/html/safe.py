"""Data made fit for a page: text without harmful characters, links to the web alone, hashes for what may run."""

import base64
import hashlib

from mmadvisor.errors import visible


def as_markup(value: object) -> object:
    """Return what stands in for a value on the page; jinja2 escapes it afterwards.

    Characters that control terminals or turn text around are written as escapes, line ends as spaces. Markup of our
    own stays as it is.
    """
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    return visible(" ".join(value.split()))


def is_link(url: str) -> bool:
    """Tell whether an address may be a link."""
    return url.startswith("https://") and visible(url) == url


def allowed(text: str) -> str:
    """Return how a Content Security Policy names an inline style or script: by the hash of its text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
