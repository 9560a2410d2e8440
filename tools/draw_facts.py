"""Draws facts at random, each with its source, for somebody to read again: `make draw`.

The draw is over sources, so that a long page weighs no more than a short one. Sources whose address stands in
`tools/read_again.txt` are left out; whoever has read one again adds it there. The same seed, list and catalog give the
same facts.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mmadvisor.catalog.files import File, read_folder
from mmadvisor.located import Plain, Where

ROOT = Path(__file__).resolve().parents[1]
READ_AGAIN = Path(__file__).with_name("read_again.txt")
OF_A_REFERENCE = frozenset({"source", "sources", "see", "load_source", "url_source", "audit_source"})
WIDTH = 300


class Fact(NamedTuple):
    """A record that names a source: where it stands, what it says, and the address and title of the source."""

    place: str
    says: str
    url: str
    title: str


def facts(file: File) -> Iterator[Fact]:  # type: ignore[type-arg]
    """Yield every record of a file that names one source."""
    data = file.located.data
    if not isinstance(data, dict) or not isinstance(sources := data.get("sources"), dict):
        return
    for where, record in records({key: value for key, value in data.items() if key != "sources"}, ()):
        source = sources.get(str(record["source"]))
        if isinstance(source, dict):
            line, _ = file.located.at(where)
            says = "; ".join(f"{key} {value}" for key, value in record.items() if key not in OF_A_REFERENCE)
            place = f"{file.shown}:{line} {'.'.join(map(str, where))}"
            yield Fact(place, says[:WIDTH], str(source["url"]), str(source["title"]))


def records(data: Plain, at: Where) -> Iterator[tuple[Where, dict[str, Plain]]]:
    """Yield every mapping with a source of its own, and its place."""
    if isinstance(data, list):
        for place, item in enumerate(data):
            yield from records(item, (*at, place))
    elif isinstance(data, dict):
        if isinstance(data.get("source"), str):
            yield at, data
        for key, value in data.items():
            yield from records(value, (*at, key))


def draw(every: list[Fact], done: frozenset[str], count: int, seed: int) -> list[Fact]:
    """Return one fact of each of so many sources that were not read again yet."""
    chance = random.Random(seed)  # noqa: S311 - a draw of facts, no secret
    by_source: dict[str, list[Fact]] = {}
    for fact in every:
        if fact.url not in done:
            by_source.setdefault(fact.url, []).append(fact)
    chosen = chance.sample(sorted(by_source), min(count, len(by_source)))
    return [chance.choice(by_source[url]) for url in chosen]


def addresses(path: Path) -> frozenset[str]:
    """Return the addresses of a list: the first word of each line that is no comment."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(line.split()[0] for line in lines if line.strip() and not line.startswith("#"))


def main() -> None:
    """Print the facts that were drawn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    chosen = parser.parse_args()
    folder, _ = read_folder(ROOT / "catalog", Path("catalog"))
    every = [fact for file in folder.by_path().values() for fact in facts(file)]
    for number, fact in enumerate(draw(every, addresses(READ_AGAIN), chosen.count, chosen.seed), start=1):
        print(f"{number}. {fact.place}\n   {fact.says}\n   {fact.title}: {fact.url}")


if __name__ == "__main__":
    main()
