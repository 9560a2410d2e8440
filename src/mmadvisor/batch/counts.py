"""What a cohort needs, counted: sums that can be added from chunk to chunk."""

from collections import Counter
from collections.abc import Iterable

import numpy as np

from mmadvisor.batch.columns import hanging, texts
from mmadvisor.batch.judge import Judged
from mmadvisor.batch.truths import YES
from mmadvisor.mcda.arrays import Ints
from mmadvisor.model.cohort import ANY_FIELD, NOT_ANSWERED, Counts

MISSING = "fit.missing_topics"


def count(judged: Judged) -> Counts:
    """Count one block of results."""
    results, block = judged.results, judged.results.block
    rules = results.sheets.index.catalog.rules
    codes = [rule.code for rule in rules.verdicts]
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
    block = judged.results.block
    values = block.coding.values["fields"]
    found: Counter[str] = Counter()
    for place, number in enumerate(np.bincount(block.codes["fields"][learners], minlength=len(values)).tolist()):
        if number:
            found.update(dict.fromkeys(values[place] or (ANY_FIELD,), number))
    return dict(sorted(found.items()))


def missing_topics(judged: Judged) -> dict[str, dict[str, int]]:
    """Count the topics that fall short for first places, by what learners answered on each."""
    results, block = judged.results, judged.results.block
    column = results.of_ranked(MISSING, results.first)
    topics = results.sheets.index.catalog.refreshers.topics
    found: dict[str, dict[str, int]] = {}
    for topic, row in topics.items():
        short = results.with_first[column.truths("is", row.label.lower()) == YES]
        key = topic if topic == "programming" else "math"
        answers = block.coding.values[key]
        words = [(each if key == topic else each.get(topic)) or NOT_ANSWERED for each in answers]
        numbers = np.bincount(block.codes[key][short], minlength=len(answers)).tolist()
        tally: Counter[str] = Counter()
        for word, number in zip(words, numbers, strict=True):
            tally[word] += number
        if tally.total():
            found[topic] = dict(sorted((+tally).items()))
    return found
