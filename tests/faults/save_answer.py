"""Saves one answer, as the quiz does after each question, as often as asked: `save_answer.py GOAL [TIMES]`."""

import sys

from mmadvisor.cli import store
from mmadvisor.errors import AdvisorError

if __name__ == "__main__":
    _, goal, *times = sys.argv
    try:
        for _ in range(int(times[0]) if times else 1):
            store.save({"goal": goal})
    except AdvisorError as error:
        sys.exit(str(error))
