"""Random streams that do not disturb one another."""

import hashlib

import numpy as np


def stream(seed: int, name: str, *place: int) -> np.random.Generator:
    """Open the random stream of a name, and of a place under that name.

    The numbers depend on the arguments alone: not on the process (as the built-in `hash` would), nor on what
    other streams exist or have given, so that an alternative keeps its draws whoever else is ranked.

    Args:
        seed: Seed of the whole analysis, not negative.
        name: What the stream is for, such as the id of an alternative.
        place: Position under the name, such as a column; streams with and without a place differ.

    Raises:
        ValueError: `seed` or a place is negative.
    """
    digest = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, digest], spawn_key=place)))
