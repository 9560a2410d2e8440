"""Second step: which criteria count for this learner, and how much."""

from functools import cached_property, lru_cache

from msgspec import Struct

from mmadvisor.facts.answers import answer_of
from mmadvisor.model.facts import Fact
from mmadvisor.model.profile import CriterionId, Priority, Profile
from mmadvisor.model.rules import Criterion, RuleBook
from mmadvisor.rules.conditions import evaluate


class Weighing(Struct, frozen=True, dict=True):
    """Criteria in order of importance, in groups of ties; `chosen` are those that the learner named.

    `in_book` are all of them in the order of the rule book.
    """

    groups: tuple[tuple[Criterion, ...], ...]
    chosen: frozenset[CriterionId]
    in_book: tuple[CriterionId, ...]

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria that count, most important first."""
        return tuple(criterion for group in self.groups for criterion in group)

    @cached_property
    def weight_of(self) -> dict[CriterionId, float]:
        """Weight of each criterion, in the order in which weighted sums are added up: that of the rule book.

        The same for every learner, so that one and many agree to the last bit.
        """
        weights = {criterion.id: weight for criterion, weight in zip(self.criteria, self.weights, strict=True)}
        return {name: weights[name] for name in self.in_book}

    @property
    def sizes(self) -> tuple[int, ...]:
        """Sizes of the groups of ties."""
        return tuple(len(group) for group in self.groups)

    @property
    def weights(self) -> tuple[float, ...]:
        """Central weights, by the order of `criteria`."""
        return central_weights(self.sizes)


@lru_cache  # most changes of an answer leave the groups as they are
def central_weights(sizes: tuple[int, ...]) -> tuple[float, ...]:
    """Return the rank-order centroids of groups of so many criteria."""
    from mmadvisor.mcda.weights import rank_order_centroid  # noqa: PLC0415 - numpy, for ranking alone

    return tuple(float(weight) for weight in rank_order_centroid(sizes))


def weigh(rules: RuleBook, profile: Profile) -> Weighing:
    """Return the weighing of a learner: what the learner named, and behind it the order of the goal.

    Whether a criterion counts depends on the answers alone, so that all programs are weighed alike.
    """

    def get(name: str) -> Fact:
        return answer_of(profile, name)

    counting = {row.id: row for row in rules.criteria if evaluate(row.applies, get) is not False}
    stated = profile.priorities or ()
    chosen = frozenset(each for group in stated for each in members(group))
    preset = rules.presets[profile.goal or "not-sure"].order
    order = [
        *(members(group) for group in stated),
        *(tuple(each for each in members(group) if each not in chosen) for group in preset),
    ]
    found = tuple(kept for group in order if (kept := tuple(counting[each] for each in group if each in counting)))
    ids = {criterion.id for group in found for criterion in group}
    return Weighing(found, chosen, tuple(name for name in counting if name in ids))


def members(group: Priority) -> tuple[CriterionId, ...]:
    """Return the criteria of one place in the order: one, or several that tie."""
    return group if isinstance(group, tuple) else (group,)
