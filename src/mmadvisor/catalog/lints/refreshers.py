"""CA081: each topic names a course to learn it and one to renew it, with hours and free of charge."""

from collections.abc import Iterator
from typing import get_args

from mmadvisor.catalog.files import Folder
from mmadvisor.errors import did_you_mean
from mmadvisor.model.common import MathTopic
from mmadvisor.model.context import RefresherList
from mmadvisor.problems import Problem


def check(folder: Folder) -> Iterator[Problem]:
    """Check every topic."""
    file = folder.get(RefresherList)
    if file is None:
        return
    for topic in (*get_args(MathTopic), "programming"):
        if topic not in file.value.topics:
            yield file.problem(("topics",), "CA081", f"the topic {topic!r} is missing", key=True)
    for topic, row in file.value.topics.items():
        courses = {course.id: course for course in row.courses}
        for key, name in (("learn", row.learn), ("renew", row.renew)):
            where = ("topics", topic, key)
            course = courses.get(name)
            if course is None:
                message = f"there is no course {name!r} under this topic"
                yield file.problem(where, "CA081", message, did_you_mean(name, courses))
            elif course.hours is None or not course.free:
                yield file.problem(where, "CA081", f"{name!r} needs hours, and must be free to study")
