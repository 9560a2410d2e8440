"""Largest remainders: 60 seats for the states of 1790, after https://electowiki.org/wiki/Hamilton_method.

The page gives each state's people, the whole part of its quotient, and which eight states get one seat more.
(Its last table prints 5 seats for New York, which is one of the eight and has a whole part of 5 already.)
"""

from mmadvisor.mcda.ranks_and_rounding import allot

STATES = {
    "Virginia": (630_560, 10),
    "Massachusetts": (475_327, 7),
    "Pennsylvania": (432_879, 7),
    "North Carolina": (353_523, 5),
    "New York": (331_589, 5),
    "Maryland": (278_514, 4),
    "Connecticut": (236_841, 3),
    "South Carolina": (206_236, 3),
    "New Jersey": (179_570, 2),
    "New Hampshire": (141_822, 2),
    "Vermont": (85_533, 1),
    "Georgia": (70_835, 1),
    "Kentucky": (68_705, 1),
    "Rhode Island": (68_446, 1),
    "Delaware": (55_540, 0),
}
ONE_MORE = {
    "New Jersey",
    "Connecticut",
    "Delaware",
    "Massachusetts",
    "North Carolina",
    "Maryland",
    "New York",
    "Virginia",
}


def test_seats() -> None:
    people = sum(population for population, _ in STATES.values())
    quotas = [population * 60 / people for population, _ in STATES.values()]
    expected = [whole + (state in ONE_MORE) for state, (_, whole) in STATES.items()]
    assert people == 3_615_920
    assert allot(quotas, 60) == expected
