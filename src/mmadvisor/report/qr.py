"""Addresses as codes that a phone reads, for paper."""

import segno


def as_svg(address: str) -> str:
    """Return a code as the text of an SVG without a size of its own."""
    return str(segno.make(address, error="m", micro=False).svg_inline(border=1, omitsize=True, svgclass=None))
