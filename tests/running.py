"""Runs the real program in a process of its own, with a home of its own: as a person, a script or a terminal would."""

import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from unittest.mock import patch

from makers import FROZEN, ROOT, frozen_index
from mmadvisor.cli.boundary import guarded
from mmadvisor.model.catalog import Index

PROGRAM = (sys.executable, "-m", "mmadvisor")
EXAMPLE = ROOT / "examples" / "career-changer.yaml"
SECONDS = 60
"""No command takes this long, however busy the machine is; one that hangs is stopped."""
BOLD = re.compile(r"\x1b\[[01]m")
BUILT_IN = {"MMADVISOR_CATALOG": ""}
"""More of the environment, for the catalog that is built in."""
NEVER_SHOWN = ("Traceback (most recent call last)", "\x1b", "\x9b", "\x07", "\x00", "\u202e", "\u2066", "\u200f")


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def lines(self) -> list[str]:
        """Lines of standard error."""
        return self.err.splitlines()


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """Return an environment with a private home, the frozen catalog, and nothing else that changes what is printed."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "STATE", "CONFIG", "CACHE")}
    usual = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "MMADVISOR_CATALOG": str(FROZEN)}
    return {**kept, **usual, "HOME": str(home), **places, **more}


def run(
    home: Path,
    *words: str | Path,
    text: str | None = None,
    env: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Ran:
    """Run the program with these words.

    Args:
        home: The home folder of the run; it stays empty unless something is kept there.
        words: What stands on the command line.
        text: What standard input holds; nothing by default.
        env: More of the environment.
        folder: The folder it runs in; `home` by default.
    """
    done = subprocess.run(
        [*PROGRAM, *words],
        input=(text or "").encode(),
        capture_output=True,
        check=False,
        timeout=SECONDS,
        cwd=folder or home,
        env=surroundings(home, **(env or {})),
    )
    return seen(done.returncode, done.stdout, done.stderr)


def inside(home: Path, *words: str | Path, env: Mapping[str, str] | None = None, index: Index | None = None) -> Ran:
    """Run the program within this process, on a catalog that was read before: for long lists of small cases."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with (
        chdir(home),
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "argv", ["mmadvisor", *map(str, words)]),
        patch.dict(os.environ, surroundings(home, **(BUILT_IN | dict(env or {}))), clear=True),
        patch("mmadvisor.loading.built_in", lambda: (index or frozen_index()).catalog),
    ):
        code = guarded()
    written = []
    for stream in (out, err):
        stream.flush()
        written.append(stream.detach().getvalue())
    return seen(code, *written)


def seen(code: int, out: bytes, err: bytes) -> Ran:
    """Return what a run left, after a look that nothing in it could frighten a reader or control a terminal."""
    texts = [each.decode(errors="surrogateescape").replace("\r\n", "\n") for each in (out, err)]
    for text in texts:
        for mark in NEVER_SHOWN:
            assert mark not in text, text
    return Ran(code, texts[0], texts[1], out)


def left_in(folder: Path) -> list[str]:
    """Return the names of all files below a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


@dataclass(frozen=True)
class Screen:
    """What a terminal was sent, and the text on it."""

    code: int
    sent: str
    text: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Lines of the text."""
        return self.text.splitlines()


def in_terminal(
    home: Path,
    columns: int,
    *words: str | Path,
    env: Mapping[str, str] | None = None,
    program: Sequence[str] = tuple(PROGRAM),
) -> Screen:
    """Run the program with standard output in a terminal of so many columns; all but bold text must be plain."""
    reader, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    received = bytearray()

    def read() -> None:
        with suppress(OSError):  # the other end was closed
            while part := os.read(reader, 65536):
                received.extend(part)

    listener = Thread(target=read)
    listener.start()
    done = subprocess.run(
        [*program, *words],
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=subprocess.PIPE,
        check=False,
        timeout=SECONDS,
        cwd=home,
        env=surroundings(home, **(env or {})),
    )
    os.close(terminal)
    listener.join(SECONDS)
    os.close(reader)
    sent = received.decode(errors="replace").replace("\r\n", "\n")
    text = BOLD.sub("", sent)
    seen(done.returncode, text.encode(), done.stderr)
    return Screen(done.returncode, sent, text, done.stderr.decode())
