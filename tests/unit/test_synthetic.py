"""Made-up programs for measuring: valid, varied, and the same from the same seed."""

from pathlib import Path

import msgspec

from learners import judged
from makers import frozen_index
from mmadvisor.examining import with_programs
from mmadvisor.model.profile import Profile
from synthetic import synthetic_index


def test_they_pass_every_check_of_a_catalog(tmp_path: Path) -> None:
    made = synthetic_index(frozen_index(), 60, seed=7).catalog.programs
    (tmp_path / "programs").mkdir()
    for program in made:
        (tmp_path / "programs" / f"{program.id}.yaml").write_bytes(msgspec.json.encode(program))
    index = with_programs(frozen_index().catalog, tmp_path)
    assert index.reference.extended == 60
    assert [index.programs[program.id] for program in made] == list(made)


def test_seed_and_number_alone_decide() -> None:
    few, many, other = (synthetic_index(frozen_index(), *how).catalog.programs for how in ((5, 1), (9, 1), (5, 2)))
    assert few == many[:5]
    assert few != other


def test_they_differ_from_one_another() -> None:
    result = judged(Profile(hours_per_week=8, budget_usd=1000), synthetic_index(frozen_index(), 200, seed=1))
    assert 20 < len(result.excluded) < 180
    assert len({round(row.value, 6) for row in result.ranked}) > len(result.ranked) / 2
