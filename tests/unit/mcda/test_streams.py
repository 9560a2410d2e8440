import pytest

from mmadvisor.mcda.streams import stream


def test_same_arguments_same_numbers() -> None:
    assert stream(1, "a", 2).random(3).tolist() == stream(1, "a", 2).random(3).tolist()


def test_numbers_are_the_same_in_every_process_and_version() -> None:
    # A change here changes every shown share: it belongs in the changelog.
    assert stream(1, "weights").integers(0, 1000, 4).tolist() == [823, 96, 458, 110]
    assert stream(1, "a", 0).integers(0, 1000, 4).tolist() == [20, 358, 26, 945]


def test_seed_name_and_place_each_make_another_stream() -> None:
    streams = [stream(1, "a"), stream(2, "a"), stream(1, "b"), stream(1, "a", 0), stream(1, "a", 1)]
    assert len({float(rng.random()) for rng in streams}) == len(streams)


def test_negative_seed_is_refused() -> None:
    with pytest.raises(ValueError, match="non-negative"):
        stream(-1, "a")
