"""Program files in one form: order of keys, quotes, width; values and comments stay."""

from mmadvisor.catalog.formatting.file import formatted, reformatted, rewritten

__all__ = ["formatted", "reformatted", "rewritten"]
