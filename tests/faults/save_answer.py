"""Saves one answer, as the quiz does after each question, as often as asked: `save_answer.py GOAL [TIMES]`."""

import sys

from mmadvisor.cli.own import saved_answers
from mmadvisor.errors import AdvisorError

if __name__ == "__main__":
    goal, *rest = sys.argv[1:]
    try:
        for _turn in range(int(rest[0]) if rest else 1):
            saved_answers.save({"goal": goal})
    except AdvisorError as error:
        sys.exit(str(error))
