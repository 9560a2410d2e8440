"""The array types of the package."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]


def frozen(values: npt.ArrayLike) -> Floats:
    """Copy `values` into a float64 array that nobody can write to."""
    array = np.array(values, dtype=np.float64)
    array.setflags(write=False)
    return array
