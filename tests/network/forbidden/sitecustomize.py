"""Ends the process at once if anything opens a socket to the outside; Python imports this file as it starts."""

import os
import sys
from typing import Any

FORBIDDEN = 99


def watch(event: str, details: tuple[Any, ...]) -> None:
    """Let pairs of sockets within the process pass, which event loops wake themselves with; stop all else."""
    if not event.startswith("socket."):
        return
    local = event == "socket.__new__" and details[1] == 1  # AF_UNIX; importing socket is not ours to do
    if not local:
        os.write(2, f"network: {event} {details!r}\n".encode())
        os._exit(FORBIDDEN)


sys.addaudithook(watch)
