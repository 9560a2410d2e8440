"""How this program was started, so that the commands in its hints run as they are printed.

Texts write a command as `'mmadvisor list'`, or on a line of its own. What a person reads goes through `runnable`.
"""

import re
import sys
from pathlib import Path

NAME = "mmadvisor"
COMMAND = rf"(?m)(^|'){NAME}(?= [a-z-]|')"
"""A command in quotes or at the beginning of a line, up to the end of our name."""


def own_name() -> str:
    """Return what starts this program once more in the shell that started it."""
    import shlex  # noqa: PLC0415 - few runs print a hint
    import shutil  # noqa: PLC0415

    started = Path(sys.argv[0])
    if started.name == "__main__.py":
        return f"{shlex.quote(sys.orig_argv[0])} -m {NAME}"
    on_path = shutil.which(NAME)
    if started.name != NAME or (on_path is not None and Path(on_path).absolute() == started.absolute()):
        return NAME
    return shlex.quote(sys.argv[0])


def runnable(text: str) -> str:
    """Return a text whose commands name this program as it was started."""
    if NAME not in text:
        return text
    name = own_name()
    return re.sub(COMMAND, lambda found: found[1] + name, text)
