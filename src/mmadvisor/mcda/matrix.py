"""The decision matrix: what every alternative is worth on every criterion, as intervals."""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct, field
from msgspec.structs import force_setattr

from mmadvisor.mcda.arrays import Floats, Ints
from mmadvisor.mcda.order import LEVELS


class DecisionMatrix(Struct, frozen=True, eq=False):
    """Values of m alternatives on n criteria; m may be 0.

    Arrays are copied on the way in as float64, and read-only afterwards.

    Attributes:
        ids: m different names. An alternative draws its unknown values from a stream of its name.
        low: (m, n) least values, 0 to 1.
        high: (m, n) greatest values, 0 to 1; equal to `low` where the value is known.
        cap: (m,) highest total that the alternative may reach, 0 to 1; 1.0 is no cap.
        level: (m,) whole numbers, 0 best: alternatives of a better level stand before all others. All 0 by default.

    Raises:
        ValueError: Shapes disagree, an id occurs twice, a number is NaN or outside 0..1, or low > high.
    """

    ids: tuple[str, ...]
    low: Floats
    high: Floats
    cap: Floats
    level: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def __post_init__(self) -> None:
        for name in ("low", "high", "cap"):
            array = np.array(getattr(self, name), dtype=np.float64)
            array.setflags(write=False)
            force_setattr(self, name, array)
        if not self.level.size:
            force_setattr(self, "level", np.zeros(len(self.ids), dtype=np.int64))
        m, n = len(self.ids), self.low.shape[-1] if self.low.shape else 0
        if len(set(self.ids)) != m:
            raise ValueError("two alternatives have the same id")
        if n == 0 or self.low.shape != (m, n):
            raise ValueError(f"low must be ({m}, at least 1), got {self.low.shape}")
        if self.high.shape != self.low.shape or self.cap.shape != (m,):
            raise ValueError(
                f"high must be {self.low.shape} and cap ({m},), got {self.high.shape} and {self.cap.shape}"
            )
        if self.level.shape != (m,) or not np.all((self.level >= 0) & (self.level < LEVELS)):
            raise ValueError(f"level must be ({m},) whole numbers from 0 to {LEVELS - 1}")
        for name, numbers in (("low", self.low), ("high", self.high), ("cap", self.cap)):
            # Written so that NaN fails too.
            if not np.all((numbers >= 0) & (numbers <= 1)):
                raise ValueError(f"{name} must lie between 0 and 1")
        if np.any(self.low > self.high):
            raise ValueError("low must not exceed high")

    @property
    def width(self) -> Floats:
        """(m, n) widths of the intervals; 0 where the value is known."""
        return self.high - self.low

    def of_level(self, level: int) -> "DecisionMatrix":
        """Return the alternatives of one level."""
        rows = np.flatnonzero(self.level == level)
        ids = tuple(self.ids[row] for row in rows)
        return DecisionMatrix(ids, self.low[rows], self.high[rows], self.cap[rows], self.level[rows])


def matrix_around(ids: Iterable[str], low: Floats, middle: Floats, cap: Floats, level: Ints) -> DecisionMatrix:
    """Return a matrix whose values are drawn evenly around the `middle` to reckon with, so that draws agree with it."""
    return DecisionMatrix(tuple(ids), low, np.clip(2 * middle - low, low, 1.0), cap, level)
