"""Numbers packed into bits, and bits written in letters and digits that are hard to mistake.

The alphabet is Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U; small letters are
read like capitals, O as 0, I and L as 1.
"""

import zlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISTAKEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
BITS = 5
GROUP = 5


def bits_of(number: int, width: int) -> str:
    """Return a number from 0 to 2**width - 1 as bits.

    Raises:
        ValueError: It does not fit into the width.
    """
    if not 0 <= number < 1 << width:
        raise ValueError(f"{number} does not fit into {width} bits")
    return f"{1 << width | number:b}"[1:]


def as_characters(bits: str) -> str:
    """Return bits as characters, the last one filled up with zeros."""
    return "".join(ALPHABET[int(bits[at : at + BITS].ljust(BITS, "0"), 2)] for at in range(0, len(bits), BITS))


class Reader:
    """Hands numbers out again."""

    def __init__(self, text: str) -> None:
        self.bits = "".join(bits_of(ALPHABET.index(character), BITS) for character in text)
        self.at = 0

    def take(self, width: int) -> int:
        """Return the next number of a width.

        Raises:
            ValueError: There are not enough bits.
        """
        self.at += width
        if self.at > len(self.bits):
            raise ValueError("the code ends too early")
        return int("0" + self.bits[self.at - width : self.at], 2)


def check_of(text: str, length: int) -> str:
    """Return check characters of a text."""
    return as_characters(bits_of(zlib.crc32(text.encode()) & (1 << BITS * length) - 1, BITS * length))


def grouped(text: str) -> str:
    """Write characters in groups with hyphens between."""
    return "-".join(text[at : at + GROUP] for at in range(0, len(text), GROUP))


def cleaned(text: str) -> str:
    """Return the characters of a code, however it was copied: without what stands before a colon, and without signs.

    Word processors make other dashes and quotes of the usual ones, and mails end a sentence with a stop.
    """
    code = text.rpartition(":")[2]
    return "".join(sign for sign in code.upper().translate(MISTAKEN) if sign.isalnum())
