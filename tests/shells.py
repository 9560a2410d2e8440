"""A real shell in a real terminal, in which Tab completes our command."""

import itertools
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

import pexpect
import pyte

from browsers import program
from ptys import SECONDS
from running import surroundings

ROWS, COLUMNS = 40, 100
TAKE_BACK = "\x15"
COMMAND = """#!/bin/sh
exec {python} -m mmadvisor "$@"
"""
KINDS = {
    "bash": (
        ("--norc", "--noprofile", "-i"),
        "PS1='> '; bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'; bind 'set bell-style none'",
    ),
    "zsh": (("-f", "-i"), "PS1='> '; autoload -U compinit; compinit -u; unsetopt beep; LISTMAX=1000"),
    "fish": (("--no-config", "-i"), "function fish_prompt; echo -n '> '; end; set -g fish_autosuggestion_enabled 0"),
}
"""How each is started without settings of anybody, and what it is told first."""
ASKED = {"\x1b[c": "\x1b[?62;c", "\x1b[0c": "\x1b[?62;c", "\x1b[6n": "\x1b[1;1R"}
"""What a shell may ask its terminal, and what that says."""


class Shell:
    """A shell with a home of its own."""

    def __init__(self, kind: str, home: Path) -> None:
        words, first = KINDS[kind]
        place = home / "bin" / "mmadvisor"
        place.parent.mkdir(parents=True)
        place.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
        place.chmod(0o700)
        env = surroundings(home, PATH=f"{place.parent}:/usr/bin:/bin", TERM="xterm", LANG="C.UTF-8")
        asks = env | {"_MMADVISOR_COMPLETE": f"source_{kind}"}
        script = subprocess.run([place], env=asks, capture_output=True, check=True, timeout=SECONDS).stdout
        (home / "completion").write_bytes(script)
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.feed = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            program(kind), list(words), env=env, cwd=str(home), dimensions=(ROWS, COLUMNS), encoding="utf-8"
        )
        self.child.delaybeforesend = None
        self.turns = itertools.count(1)
        self.clear(f"{first}; source ./completion; ")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.child.close(force=True)

    def read(self) -> None:
        """Take over what was printed."""
        try:
            text = self.child.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return
        self.feed.feed(text)
        for question, answer in ASKED.items():
            if question in text:
                self.child.send(answer)

    def shown(self) -> str:
        """Return what stands on the screen; a blank at the cursor counts."""
        lines = [line.rstrip() for line in self.screen.display]
        cursor = self.screen.cursor
        lines[cursor.y] = lines[cursor.y].ljust(min(cursor.x, COLUMNS))
        return "\n".join(lines).rstrip("\n")

    def see(self, *words: str) -> None:
        """Wait until words stand on the screen."""
        until = time.monotonic() + SECONDS
        while not all(each in self.shown() for each in words):
            assert time.monotonic() < until, f"not seen: {words}\n{self.shown()}"
            self.read()

    def tab(self, line: str, *expected: str) -> None:
        """Type a line with a Tab behind it, wait for what is expected, and take the line back."""
        self.child.send(line)
        self.see(f"> {line}")
        self.child.send("\t")
        self.see(*expected)
        self.clear(TAKE_BACK)

    def clear(self, before: str) -> None:
        """Clear the screen, and wait for a prompt under a word that did not stand there yet."""
        word = f"turn {next(self.turns)}"
        self.child.send(f"{before}clear; echo {word}\r")
        self.see(f"{word}\n>")
