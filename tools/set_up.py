"""Makes an environment from a lock, and says how far it is: `python3 tools/set_up.py FOLDER LOCK`.

The first thing that runs in a fresh checkout. It needs nothing but Python with its own pip, and takes packages from
wherever pip is set up to take them; each file is checked against the hashes of the lock.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOVES = sys.stderr.isatty()
"""Whether one line can be written over and over; elsewhere each step gets a line of its own."""
FAILED, STOPPED = 1, 130
LAST_LINES = 12
MANY = 50
MANY = 50
NEXT_PACKAGE = ("Collecting ", "Requirement already satisfied: ", "Ignoring ")
"""How pip's lines begin when it turns to the next package."""
UNPACKING = "Installing collected packages"


class StepError(Exception):
    """A step went wrong, and this is what it said last."""


def set_up(folder: Path, lock: Path, base: Path | str = sys.executable) -> None:
    """Make an environment of a Python, or bring it up to a lock that has changed.

    Raises:
        StepError: A step went wrong.
    """
    began = time.monotonic()
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = (str(python), "-m", "pip", "--disable-pip-version-check", "install", "--progress-bar", "off")
    number = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    say(f"Setting up {folder}, once: {number} packages, {'half ' if number < MANY else ''}a minute or more.")
    if not has_pip(python):
        step("making an environment")
        for _ in lines_of(str(base), "-m", "venv", "--clear", str(folder)):
            pass
    step("fetching packages")
    seen = 0
    for line in lines_of(*pip, "--require-hashes", "--requirement", str(lock)):
        seen += line.startswith(NEXT_PACKAGE)
        if MOVES:
            step("unpacking packages" if line.startswith(UNPACKING) else f"fetching packages: {seen} of {number}")
    step("putting mmadvisor in")
    for _ in lines_of(*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)):
        pass
    say(f"Ready after {time.monotonic() - began:.0f} seconds.")


def has_pip(python: Path) -> bool:
    """Tell whether an environment is whole; a stop while it was made leaves half of one."""
    if not python.exists():
        return False
    return subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def lines_of(*command: str) -> Iterator[str]:
    """Run a command and yield what it says.

    Raises:
        StepError: It ended with an error.
    """
    said: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            yield line
    if process.returncode:
        raise StepError("".join(said[-LAST_LINES:]))


def say(text: str) -> None:
    """Write a line that stays."""
    sys.stderr.write(f"\r\x1b[K{text}\n" if MOVES else f"{text}\n")


def step(text: str) -> None:
    """Write what is being done now."""
    sys.stderr.write(f"\r\x1b[K  {text} ..." if MOVES else f"  {text} ...\n")
    sys.stderr.flush()


def guarded(work: Callable[[], int | None]) -> int:
    """Do some work; return what to exit with, after a word about what went wrong."""
    try:
        return work() or 0
    except StepError as error:
        say(f"{error}\nThat did not work. Packages come from where pip looks for them: 'pip config list' shows it.")
        return FAILED
    except KeyboardInterrupt:
        say("Stopped. The next time goes on from here.")
        return STOPPED


if __name__ == "__main__":
    sys.exit(guarded(lambda: set_up(Path(sys.argv[1]), Path(sys.argv[2]))))
