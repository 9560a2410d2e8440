"""Numbers packed into bits, and bits written in letters and digits that are hard to mistake.

The alphabet is Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U; small letters are
read like capitals, O as 0, I and L as 1.
"""

import zlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISTAKEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
BITS = 5
GROUP = 5


class Writer:
    """Collects numbers of given widths."""

    def __init__(self) -> None:
        self.value = 0
        self.length = 0

    def put(self, number: int, width: int) -> None:
        """Add a number from 0 to 2**width - 1.

        Raises:
            ValueError: It does not fit into the width.
        """
        if not 0 <= number < 1 << width:
            raise ValueError(f"{number} does not fit into {width} bits")
        self.value = self.value << width | number
        self.length += width

    def text(self) -> str:
        """Return the bits as characters, the last one filled up with zeros."""
        padding = -self.length % BITS
        value = self.value << padding
        count = (self.length + padding) // BITS
        return "".join(ALPHABET[value >> BITS * place & 31] for place in reversed(range(count)))


class Reader:
    """Hands numbers out again; behind the end there are zeros."""

    def __init__(self, text: str) -> None:
        self.value = 0
        for character in text:
            self.value = self.value << BITS | ALPHABET.index(character)
        self.left = len(text) * BITS

    def take(self, width: int) -> int:
        """Return the next number of a width.

        Raises:
            ValueError: There are not enough bits.
        """
        if width > self.left:
            raise ValueError("the code ends too early")
        self.left -= width
        return self.value >> self.left & (1 << width) - 1

    def rest(self) -> int:
        """Return what was not taken, as a number: zero where only padding is left."""
        return self.value & (1 << self.left) - 1


def check_of(text: str, length: int) -> str:
    """Return check characters of a text."""
    writer = Writer()
    writer.put(zlib.crc32(text.encode()) & (1 << BITS * length) - 1, BITS * length)
    return writer.text()


def grouped(text: str) -> str:
    """Write characters in groups with hyphens between."""
    return "-".join(text[at : at + GROUP] for at in range(0, len(text), GROUP))


def cleaned(text: str) -> str:
    """Return the characters of a code, however it was copied: without what stands before a colon, and without signs.

    Word processors make other dashes and quotes of the usual ones, and mails end a sentence with a stop.
    """
    code = text.rpartition(":")[2]
    return "".join(sign for sign in code.upper().translate(MISTAKEN) if sign.isalnum())
