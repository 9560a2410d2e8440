"""The base of everything that is printed."""

from msgspec import Struct


class Out(Struct, frozen=True, kw_only=True):
    """Base of everything that is printed: immutable, by keyword."""
