"""Many learners together: what was counted over a batch."""

from collections import Counter
from collections.abc import Mapping

from mmadvisor.model.common import Out

ANY_FIELD = "any"
NOT_ANSWERED = "not answered"


class Counts(Out, frozen=True, kw_only=True):
    """Sums over learners.

    `verdicts` are those for first places that hold in all weightings; `not_firm` counts those of them that would be
    others if they held in none. `blank` counts rows of which every cell is empty. `fields` counts each field named,
    `fields_without` those of learners for whom nothing passes. `topics` counts topics that fall short for the first
    place, by the answer on that topic.
    """

    learners: int = 0
    left_out: int = 0
    blank: int = 0
    nothing_passes: int = 0
    verdicts: dict[str, int] = {}
    not_firm: dict[str, int] = {}
    firsts: dict[str, int] = {}
    obstacles: dict[str, int] = {}
    fields: dict[str, int] = {}
    fields_without: dict[str, int] = {}
    topics: dict[str, dict[str, int]] = {}

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            learners=self.learners + other.learners,
            left_out=self.left_out + other.left_out,
            blank=self.blank + other.blank,
            nothing_passes=self.nothing_passes + other.nothing_passes,
            verdicts=summed(self.verdicts, other.verdicts),
            not_firm=summed(self.not_firm, other.not_firm),
            firsts=summed(self.firsts, other.firsts),
            obstacles=summed(self.obstacles, other.obstacles),
            fields=summed(self.fields, other.fields),
            fields_without=summed(self.fields_without, other.fields_without),
            topics={
                topic: summed(self.topics.get(topic, {}), other.topics.get(topic, {}))
                for topic in sorted({*self.topics, *other.topics})
            },
        )


def summed(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """Add counts of the same names."""
    return dict(sorted((Counter(one) + Counter(other)).items()))
