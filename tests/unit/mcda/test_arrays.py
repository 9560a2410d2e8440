import numpy as np
import pytest

from mmadvisor.mcda.arrays import frozen


def test_copy_is_independent_of_its_source() -> None:
    source = np.array([0.1, 0.2])
    copy = frozen(source)
    source[0] = 9.0
    assert copy.tolist() == [0.1, 0.2]


def test_copy_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        frozen([0.1])[0] = 1.0


def test_whole_numbers_become_float64() -> None:
    assert frozen([[1, 0]]).dtype == np.float64
