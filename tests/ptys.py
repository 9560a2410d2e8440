"""The real program in a real pseudo-terminal, with a home of its own; what it prints, and how it ends."""

import json
import re
import signal
import sys
import termios
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Self

import pexpect
import pyte

from makers import FROZEN
from mmadvisor.compiling import compiled_files
from running import BUILT_IN, surroundings

SECONDS = 20
UP, DOWN, ENTER, ESC, SPACE = "\x1b[A", "\x1b[B", "\r", "\x1b", " "
CTRL_C, CTRL_D, BACKSPACE = "\x03", "\x04", "\x7f"
ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[=>78]|\][^\x07]*\x07)")


START = """
import sys, pathlib, mmadvisor.loading
mmadvisor.loading.COMPILED = pathlib.Path(sys.argv.pop(1))
from mmadvisor.cli.boundary import main
main()
"""
"""Starts the program on a compiled catalog, as an installed one would: many starts are needed here."""


@cache
def compiled_catalog() -> str:
    """Return where the compiled catalog is."""
    path = Path(mkdtemp(prefix="mmadvisor-")) / "catalog.msgpack"
    path.write_bytes(compiled_files(FROZEN)["catalog.msgpack"])
    return str(path)


class Terminal:
    """A terminal with the program in it. What was seen once is not seen again: each look begins behind the last."""

    def __init__(
        self,
        home: Path,
        *words: str,
        rows: int = 24,
        columns: int = 80,
        command: str = "",
        env: Mapping[str, str] | None = None,
    ) -> None:
        home.mkdir(exist_ok=True)
        self.home = home
        self.screen = pyte.Screen(columns, rows)
        self.feed = pyte.Stream(self.screen)
        self.raw = ""
        self.mark = 0
        self.child = pexpect.spawn(
            *(("/bin/sh", ["-c", command]) if command else (sys.executable, ["-c", START, compiled_catalog(), *words])),
            env=surroundings(home, **(({} if command else BUILT_IN) | dict(env or {}))),
            cwd=str(home),
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.child.close(force=True)

    def press(self, *keys: str) -> None:
        """Press keys, with time for each to be taken as one: Esc alone is told from an arrow by what follows."""
        for key in keys:
            self.child.send(key)
            if key == ESC:
                time.sleep(0.15)

    def read(self) -> bool:
        """Take over what was printed; tell whether more may come."""
        try:
            text = self.child.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += text
        self.feed.feed(text)
        return True

    def see(self, words: str, seconds: float = SECONDS) -> None:
        """Wait until words are printed, wherever lines are broken."""
        wanted = squeezed(words)
        until = time.monotonic() + seconds
        while (found := squeezed(self.raw).find(wanted, self.mark)) < 0:
            assert time.monotonic() < until, f"not seen: {words}\n{self.shown()}"
            more = self.read()
            assert more or wanted in squeezed(self.raw)[self.mark :], f"ended without: {words}\n{self.shown()}"
        self.mark = found + len(wanted)

    def settle(self) -> None:
        """Read until nothing more comes for a moment."""
        before = -1
        while before != len(self.raw):
            before = len(self.raw)
            self.read()
            self.read()

    def shown(self) -> str:
        """Return what stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display).strip()

    def text(self) -> str:
        """Return all that was printed, without escapes."""
        return ESCAPES.sub("", self.raw).replace("\r", "")

    def resize(self, rows: int, columns: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def kill(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.child.kill(number)

    def echoes(self) -> bool:
        """Tell whether the terminal is as it was: it shows what is typed, and gives it line by line."""
        flags = termios.tcgetattr(self.child.child_fd)[3]
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)

    def end(self) -> int | None:
        """Wait for the end; return the exit code, None after a signal."""
        until = time.monotonic() + SECONDS
        while self.read():
            assert time.monotonic() < until, self.shown()
        self.child.wait()
        status: int | None = self.child.exitstatus
        return status

    def saved(self) -> dict[str, Any]:
        """Return what was kept in this home."""
        return saved_in(self.home)


def saved_in(home: Path) -> dict[str, Any]:
    """Return what was kept in a home; an empty mapping if nothing was."""
    path = home / "data" / "mmadvisor" / "answers.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def squeezed(text: str) -> str:
    """Return text without escapes and white space."""
    return "".join(ESCAPES.sub("", text).split())
