"""Good files damaged: bytes here and there, or values and keys of the data inside. For hypothesis."""

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

import yaml
from hypothesis import strategies as st

from hostile.files import FILES
from hostile.texts import HALF, TEXTS
from mmadvisor.located import parse_json, parse_yaml

DAMAGES = st.sampled_from([1, 1, 1, 2, 4])
"""Damages to one file: mostly one, lest an early check refuses all and the later ones are never tried."""
PIECES = [
    *(each.encode() for each in "-?:,[]{}#&*!|>'\"%@`\\\t\n\r 0~<."),
    *(b": ", b"- ", b"\n  ", b"\r\n", b"<<: ", b"---\n", b"...\n", b"&a ", b"*a", b"!!str ", b"? "),
    *(b"\\u0000", b"\\ud800", b"\x00", b"\x1b[31m", b"\x9b", b"\xff", b"\xc3", b"\xed\xa0\x80"),
    *(each.encode() for each in "\ufeff\u202e\u2028"),
    *(b"null", b"true", b"NO", b"NaN", b"-1", b"1e999", b"9" * 30, b"[" * 40, b"{a: " * 40, b"x" * 3000),
]
STRANGE: list[Any] = [
    *(None, True, False, "", 0, -1, 0.5, 1, 2, 100, 1e300, 2**53, -(2**53), 1e-300, [], {}, [[]], [None], {"a": None}),
    *("9999", "1900", "2099-12", "2026-13", "2026-11-31", "0000", "2026\n", "one\n", "US\n", "https://example.org/x\n"),
    *("https://[", "https://a:99999999/", "https://\u202e", "http://example.org", "javascript:alert(1)", "https://x"),
    *("{program.title}", "{first.program.title}", "{0}", "{", "}", "{{}}", "{program.title!r}", "{profile.goal:>9999}"),
    *(text for name, text in TEXTS.items() if name not in HALF),
]
"""Values put where they do not belong; some of them do, somewhere."""
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
NUMBERS = st.integers(-10, 10**7) | st.floats(0, 1) | st.floats(-1e6, 1e6)


class Input(NamedTuple):
    """A file to be read: its name within the folder, and what it holds."""

    name: str
    content: bytes


class Seed(NamedTuple):
    """A good file, and the data in it as JSON."""

    name: str
    content: bytes
    data: bytes

    def __repr__(self) -> str:
        return self.name


def seed(name: str, content: bytes) -> Seed:
    """Return a good file with its data."""
    parse = parse_json if name.endswith(".json") else parse_yaml
    located, problems = parse(content, name)
    assert located, problems
    return Seed(name, content, json.dumps(located.data).encode())


def damaged(seeds: Sequence[Seed]) -> st.SearchStrategy[Input]:
    """Return good files with some damage, hostile files under good names, and any bytes at all."""
    names = st.sampled_from([each.name for each in seeds])
    return st.one_of(
        damaged_data(seeds),
        damaged_data(seeds),
        damaged_bytes(seeds),
        st.builds(Input, names, st.sampled_from(list(FILES.values()))),
        st.builds(Input, names, st.binary(max_size=60)),
    )


@st.composite
def damaged_bytes(draw: st.DrawFn, seeds: Sequence[Seed]) -> Input:
    """Cut pieces out of a file, and put others in."""
    found = draw(st.sampled_from(seeds))
    content = found.content
    for _ in range(draw(DAMAGES)):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 20)))
        content = content[:start] + draw(st.sampled_from(PIECES) | st.binary(max_size=4)) + content[end:]
    return Input(found.name, content)


@st.composite
def damaged_data(draw: st.DrawFn, seeds: Sequence[Seed]) -> Input:
    """Change values and keys of a file's data; it stays good YAML or JSON, so that later checks are reached."""
    found = draw(st.sampled_from(seeds))
    root: dict[str, Any] = {"": json.loads(found.data)}
    for _ in range(draw(DAMAGES)):
        places = list(places_in(root))
        if not places:
            break
        container, key = places[draw(st.integers(0, len(places) - 1))]
        change(draw, container, key, places)
    return Input(found.name, written(draw, found.name, root.get("")))


Place = tuple[Any, Any]


def places_in(data: Any) -> Iterator[Place]:  # noqa: ANN401 - plain data
    """Yield every value in plain data as what holds it and its key or place there."""
    for key, value in list(data.items() if isinstance(data, dict) else enumerate(data)):
        yield data, key
        if isinstance(value, dict | list):
            yield from places_in(value)


def change(draw: st.DrawFn, container: Any, key: Any, places: list[Place]) -> None:  # noqa: ANN401 - plain data
    """Change one value in what holds it."""
    match draw(st.sampled_from(["strange", "number", "other", "gone", "again", "key"])):
        case "strange":
            container[key] = deepcopy(draw(st.sampled_from(STRANGE)))
        case "number":
            container[key] = draw(NUMBERS)
        case "other":
            other, at = places[draw(st.integers(0, len(places) - 1))]
            container[key] = deepcopy(other[at])
        case "gone":
            del container[key]
        case "again" if isinstance(container, list):
            container.append(deepcopy(container[key]))
        case "key" if isinstance(container, dict):
            container[str(draw(st.sampled_from(STRANGE)))] = container.pop(key)
        case _:
            container[key] = [container[key]]


def written(draw: st.DrawFn, name: str, data: Any) -> bytes:  # noqa: ANN401 - plain data
    """Write data as JSON, which is YAML too, or in YAML's own way."""
    if name.endswith(".json") or draw(st.booleans()):
        return json.dumps(data, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    return yaml.dump(data, Dumper=DUMPER, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")
