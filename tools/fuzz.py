"""Tries damaged and hostile inputs by the ten thousand, each kind that somebody hands to the program.

`make fuzz` runs it. The oracle stands in `tests/hostile`: an input is taken and then used, or refused at a place
and in words that harm no terminal, within seconds and within memory. A failure is made small and printed with its
traceback; a hang or a crash leaves the input in `.fuzz/last`.
"""

import argparse
import faulthandler
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, seed, settings

from hostile.damage import Input
from hostile.targets import Target, targets, tried

INPUTS = 60_000
"""Inputs in all, if nothing else is asked for."""
ROUND = 1000
"""Inputs from one seed of hypothesis; beyond some thousands it slows down, as it remembers them all."""
HANGS_AFTER = 60
"""Seconds for one input, after which the run ends with a traceback."""
MEMORY = 2 * 2**30
"""Bytes that the whole run may take."""
SHARES = {"program": 4, "rules": 4, "profile": 3, "advice": 2, "questionnaire": 2}
"""Parts of all inputs that a kind gets; one where none is named."""
LAST = Path(".fuzz/last")


def main() -> None:
    """Run, and print counts and rates."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=INPUTS, help=f"inputs in all, {INPUTS} by default")
    parser.add_argument("--kind", action="append", help="only this kind; can be repeated")
    parser.add_argument("--seed", type=int, default=1, help="another seed tries other inputs")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    LAST.parent.mkdir(exist_ok=True)
    chosen = {name: target for name, target in targets().items() if name in (options.kind or targets())}
    parts = sum(SHARES.get(name, 1) for name in chosen)
    failed, every, began = [], Counter[str](), time.monotonic()
    for name, target in chosen.items():
        count, start = Counter[str](), time.monotonic()
        try:
            for number in range(-(-options.inputs * SHARES.get(name, 1) // parts // ROUND)):
                one_round(target, count, options.seed * 100_000 + number)
        except Exception as error:  # noqa: BLE001 - every failure is shown, and the other kinds go on
            failed.append(name)
            sys.excepthook(type(error), error, error.__traceback__)
        print(line(name, count, time.monotonic() - start), flush=True)
        every += count
    print(line("all", every, time.monotonic() - began))
    print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


def one_round(target: Target, count: Counter[str], number: int) -> None:
    """Try so many inputs from one seed."""
    with TemporaryDirectory() as folder:

        @seed(number)
        @settings(
            max_examples=ROUND,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        @given(target.inputs)
        def attempt(found: Input) -> None:
            LAST.write_bytes(found.content)
            faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
            taken = tried(target, found, Path(folder))
            count["taken" if taken else "refused"] += 1

        attempt()
        faulthandler.cancel_dump_traceback_later()


def line(name: str, count: Counter[str], seconds: float) -> str:
    """Return one line of the result."""
    total = count.total()
    rate = total / seconds if seconds else 0
    return f"{name:20} {total:6} inputs: {count['refused']:6} refused, {count['taken']:5} taken; {rate:5.0f} a second"


if __name__ == "__main__":
    main()
