"""Runs the program over and over in processes of its own, and sends each a signal before its next touch of a folder.

Called as `killer.py FOLDER SIGNAL WORDS...`. The first process gets the signal before it opens, makes, renames or
removes anything in the folder, the second one step later, and so on, until one ends by itself. Prints one line of
JSON for each: how it ended, and what it left. `save` as the only word saves answers instead of running a command.
"""

import itertools
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from makers import frozen_index
from mmadvisor import loading
from mmadvisor.cli.boundary import guarded
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.own.saved_answers import ANSWERS

BEFORE = b"what was here before\n"
TOUCHES = {"open", "os.rename", "os.remove", "os.chmod", "os.mkdir", "os.truncate", "tempfile.mkstemp"}


def main(folder: Path, number: signal.Signals, words: list[str]) -> None:
    """Send the signal ever later, and print what is left each time."""
    target = folder / (words[-1] if words != ["save"] else ANSWERS)
    catalog = frozen_index().catalog
    for step in itertools.count(1):
        for each in folder.iterdir():
            each.unlink()
        target.write_bytes(BEFORE)
        child = os.fork()
        if child == 0:
            with patch.object(loading, "built_in", lambda: catalog):
                run(folder, step, number, words)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        left = {each.name: each.read_bytes().hex() for each in folder.iterdir()}
        sys.stdout.write(json.dumps({"code": code, "left": left}) + "\n")
        if code == 0:
            return


def run(folder: Path, step: int, number: signal.Signals, words: list[str]) -> None:
    """Run once; the signal comes before the touch of that number."""
    touches = itertools.count(1)

    def watch(event: str, details: tuple[Any, ...]) -> None:
        if event in TOUCHES and str(folder) in str(details) and next(touches) == step:
            os.kill(os.getpid(), number)

    sys.addaudithook(watch)
    os.chdir(folder)
    if words == ["save"]:
        with patch.object(saved_answers, "saved_path", lambda: folder / ANSWERS):
            saved_answers.save({"goal": "advance"})
            os._exit(0)
    sys.argv = ["mmadvisor", *words[:-1], str(folder / words[-1])]
    os._exit(guarded())


if __name__ == "__main__":
    main(Path(sys.argv[1]), signal.Signals[sys.argv[2]], sys.argv[3:])
