"""Commands side by side: our own, an empty Typer app of the same typer, and well-known programs beside them.

Each round starts every command once, so that a busy moment hits all alike. What counts is the least processor time
of the rounds: whoever else is at work on the machine can only add to it.
"""

from typing import NamedTuple

from surroundings import PEERS, PLACE, PROFILE, PYTHON, SCRIPT, fresh, install, seconds
from table import Section

EMPTY_APP = """import typer

app = typer.Typer()


@app.command()
def nothing() -> None:
    pass


app()
"""
BASE = "empty Typer app"
VERSION = "`mmadvisor --version`"
PROGRAMS = {"copier": "copier", "commitizen": "cz", "llm": "llm", "httpie": "http"}
"""Package -> its command."""
COMPLETIONS = ("mmadvisor show mitx", "mmadvisor list --field da", "mmadvisor recommend --set go")


class Timed(NamedTuple):
    """A command, the environment that it needs beside the usual one, and its bar against the one it is held to."""

    command: list[str]
    more: dict[str, str]
    bar: float | None = None
    against: str = BASE


def set_up_peers() -> None:
    """Install the well-known programs, each into an environment of its own; one that cannot be is left out."""
    for package in PROGRAMS:
        install(fresh(PEERS / package), package)


def own_commands() -> dict[str, Timed]:
    """Return our own commands, and what they are compared with."""
    (PLACE / "empty_app.py").write_text(EMPTY_APP, encoding="utf-8")
    advise = [str(SCRIPT), "recommend", "--profile", str(PROFILE), "--draws", "10000"]
    return {
        "bare Python": Timed([str(PYTHON), "-c", "pass"], {}),
        BASE: Timed([str(PYTHON), str(PLACE / "empty_app.py")], {}),
        VERSION: Timed([str(SCRIPT), "--version"], {}, 1.3),
        "`mmadvisor --help`": Timed([str(SCRIPT), "--help"], {}),
        "`mmadvisor list`": Timed([str(SCRIPT), "list"], {}, 1.5),
        "`mmadvisor recommend`, 10,000 draws": Timed(advise, {}, 3.5),
        **{f"Tab after `{line}`": Timed([str(SCRIPT)], asking(line), 1.5, VERSION) for line in COMPLETIONS},
    }


def asking(line: str) -> dict[str, str]:
    """Return the environment in which bash asks for what may follow."""
    words = line.split(" ")
    return {"_MMADVISOR_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}


def installed(package: str) -> bool:
    """Tell whether a well-known program can be measured."""
    return (PEERS / package / "bin" / PROGRAMS[package]).exists()


def peer_commands() -> dict[str, Timed]:
    """Return the commands of the well-known programs that are there."""
    return {
        f"`{PROGRAMS[package]} {option}` ({package})": Timed(
            [str(PEERS / package / "bin" / PROGRAMS[package]), option],
            {"HOME": str(PLACE / "home")},
        )
        for package in PROGRAMS
        if installed(package)
        for option in (("version", "--help") if package == "commitizen" else ("--version", "--help"))
    }


def measure(rounds: int) -> Section:
    """Time all commands."""
    (PLACE / "home").mkdir(exist_ok=True)
    commands = own_commands() | peer_commands()
    best = dict.fromkeys(commands, (float("inf"), float("inf")))
    for warm_up in (True, *[False] * rounds):
        for name, timed in commands.items():
            found = seconds(timed.command, timed.more)
            if not warm_up:
                best[name] = (min(best[name][0], found[0]), min(best[name][1], found[1]))
    rows, missed = [], []
    for name, timed in commands.items():
        ratio, held = best[name][0] / best[BASE][0], best[name][0] / best[timed.against][0]
        if timed.bar is not None and held > timed.bar:
            missed.append(name)
        bar = "" if timed.bar is None else f"{timed.bar}" if timed.against == BASE else f"{timed.bar} of `--version`"
        rows.append((name, f"{best[name][0] * 1000:.0f}", f"{best[name][1] * 1000:.0f}", f"{ratio:.2f}", bar))
    absent = [package for package in PROGRAMS if not installed(package)]
    return Section(
        "Start-up",
        f"Least of {rounds} rounds, each of which starts every command once. The ratio is of processor time (user and "
        "system) to that of an empty Typer app of the same typer. Tab: bash asks for ids, fields and answers.",
        ("command", "processor ms", "clock ms", "ratio", "bar"),
        rows,
        missed,
        f"Could not be installed here: {', '.join(absent)}." if absent else "",
    )
