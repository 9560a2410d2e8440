"""CA082: the math self-check has every topic once, and each problem one right choice among different ones."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from mmadvisor.catalog.files import Folder
from mmadvisor.errors import did_you_mean
from mmadvisor.model.common import MathTopic
from mmadvisor.model.questions import MathCheck
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Check every topic and problem."""
    file = folder.get(MathCheck)
    if file is None:
        return
    count = Counter(row.topic for row in file.value.topics)
    for topic in get_args(MathTopic):
        if count[topic] != 1:
            yield file.problem(("topics",), "CA082", f"the topic {topic!r} stands here {count[topic]} times, not once")
    for place, row in enumerate(file.value.topics):
        for level, problem in (("easy", row.easy), ("harder", row.harder)):
            where = ("topics", place, level)
            shown = [choice.says for choice in problem.choices]
            if problem.answer not in shown:
                hint = did_you_mean(problem.answer, shown) or "repeat the words of the right choice"
                yield file.problem((*where, "answer"), "CA082", "the answer is none of the choices", hint)
            if len(set(shown)) < len(shown):
                yield file.problem((*where, "choices"), "CA082", "two choices read alike")
