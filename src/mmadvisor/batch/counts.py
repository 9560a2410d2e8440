"""What a cohort needs, counted: sums that can be added from chunk to chunk."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from mmadvisor.batch.conditions import YES
from mmadvisor.batch.judge import Judged
from mmadvisor.batch.result_columns import hanging, texts
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.cohort import ANY_FIELD, NOT_ANSWERED, Counts


def count(judged: Judged) -> Counts:
    """Count one block of results."""
    results, block = judged.results, judged.results.block
    codes = [rule.code for rule in results.sheets.index.catalog.rules.verdicts]
    nothing = np.flatnonzero(results.scores.count == 0)
    return Counts(
        learners=block.count,
        nothing_passes=len(nothing),
        verdicts=tallied(texts(codes, judged.verdict.rule)),
        not_firm=tallied(texts(codes, judged.verdict.rule[hanging(judged)])),
        firsts=tallied(results.sheets.programs[each].id for each in results.scores.program[results.first].tolist()),
        obstacles=tallied(results.obstacles[learner] for learner in nothing.tolist()),
        fields=named_fields(judged, np.arange(block.count)),
        fields_without=named_fields(judged, nothing),
        topics=missing_topics(judged),
    )


def tallied(words: Iterable[str | None]) -> dict[str, int]:
    """Count words, in alphabetical order."""
    return dict(sorted(Counter(word for word in words if word is not None).items()))


def named_fields(judged: Judged, learners: Ints) -> dict[str, int]:
    """Count the fields that learners named, each by itself."""
    found: Counter[str] = Counter()
    for fields, number in numbers_of("fields", judged, learners):
        found.update(dict.fromkeys(fields or (ANY_FIELD,), number))
    return dict(sorted(found.items()))


def missing_topics(judged: Judged) -> dict[str, dict[str, int]]:
    """Count the topics that fall short for first places, by what learners answered on each."""
    results = judged.results
    column = results.of_ranked("fit.missing_topics", results.first)
    found: dict[str, dict[str, int]] = {}
    for topic, row in results.sheets.index.catalog.refreshers.topics.items():
        short = results.with_first[column.truths("is", row.label.lower()) == YES]
        tally: Counter[str] = Counter()
        for answer, number in numbers_of(topic if topic == "programming" else "math", judged, short):
            tally[(answer if topic == "programming" else answer.get(topic)) or NOT_ANSWERED] += number
        if tally:
            found[topic] = dict(sorted(tally.items()))
    return found


def numbers_of(key: str, judged: Judged, learners: Ints) -> Iterator[tuple[Any, int]]:
    """Yield each answer that some of these learners gave, and how many did."""
    block = judged.results.block
    for place, number in enumerate(np.bincount(block.codes[key][learners]).tolist()):
        if number:
            yield block.coding.values[key][place], number
