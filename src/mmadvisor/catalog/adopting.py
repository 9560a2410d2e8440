"""What was noted of a program's page, taken into the program's file: each fact with its source, the old in `history`.

A value that `history` has no place for is never written over: who keeps the catalog decides what becomes of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from msgspec.structs import replace

from mmadvisor.catalog.files import PROGRAMS, File, Folder, plain_data
from mmadvisor.catalog.months import is_later, month_before
from mmadvisor.catalog.noted import newest, read_at
from mmadvisor.catalog.page_facts import KEYS, MONTH, Stamp
from mmadvisor.errors import UsageProblem, did_you_mean, quote
from mmadvisor.located import Plain, Where
from mmadvisor.model.catalog import About
from mmadvisor.model.common import Source, SourceKind
from mmadvisor.model.cost import Cost, PastCost
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.learner_notes import LearnerNote
from mmadvisor.model.program import Past, Program
from mmadvisor.problems import DataProblems, Problem

PRICES = frozenset({"price", "course_price", "month_price"})
NAME_IT = "add --url, and for a page of another site than the program's --publisher and --kind"
BY_HAND = "enter it by hand, as GUIDELINES.md says"


class Page(NamedTuple):
    """What a note does not say of its page. None: the program's own pages are of its platform or `school`."""

    school: str

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    kind: SourceKind | None = None


def program_file(files: Folder, unread: Iterable[Problem], name: str, folder: Path) -> File[Program]:
    """Return the file of a program.

    Raises:
        DataProblems: It cannot be read.
        UsageProblem: The folder has none of this name.
    """
    file = next((each for each in files.programs if each.name == name), None)
    if file is not None:
        return file
    path = str(folder / PROGRAMS / f"{name}.yaml")
    if own := [problem for problem in unread if problem.path == path]:
        raise DataProblems(own)
    hint = did_you_mean(name, [each.name for each in files.programs])
    raise UsageProblem(f"there is no program {quote(name)} in {folder / PROGRAMS}{f' ({hint})' if hint else ''}")


def school_of(files: Folder, file: File[Program]) -> str:
    """Return the name of the institution of a program."""
    own = file.value.institution
    return next((row.name for _, _, row in files.institutions() if row.id == own), own)


def too_late(files: Folder, notes: Iterable[LearnerNote]) -> Problem | None:
    """Return the problem that a note is later than the catalog, whose ages count from its own month."""
    about, last = files.get(About), max(note.on[:MONTH] for note in notes)
    if about is None or not is_later(last, about.value.date):
        return None
    message = f"a note is of {last}, later than this catalog"
    return about.problem(("date",), "CA113", message, f"set the date to {last} first: ages are counted from it")


def adopted(file: File[Program], notes: Sequence[LearnerNote], page: Page) -> tuple[Program, list[str], list[Problem]]:
    """Return a program with what was noted, the keys of these facts, and what stands against it.

    What its file read later than they did stays as it is.
    """
    before = program = file.value
    keys: list[str] = []
    problems: list[Problem] = []
    for key, (note, value) in newest(notes).items():
        month = note.on[:MONTH]
        read = read_at(before, key)
        if is_later(read, month):
            continue
        faults = list(lost(before, key))
        if read == month:
            faults.append(((), f"it was read in {month}, too"))
        if key in PRICES and PRICES.intersection(keys):
            faults.append((("cost",), "another price was noted, too"))
        said = f"{key} that was noted: "
        problems += [file.problem(where, "CA113", said + message, BY_HAND) for where, message in faults]
        source = source_of(before, note, page)
        if source is None:
            message = f"the note of {date_in_words(note.on)}: nobody knows on which page, and whose, it was read"
            problems.append(file.problem(("sources",), "CA113", message, NAME_IT))
        if faults or source is None:
            continue
        name, sources = named(program, source) if key != "pacing" else ("", program.sources)  # it names none
        program = KEYS[key].put(replace(program, sources=sources), value, Stamp(name, month, ""))
        program = replace(program, history=(*program.history, *past(before, key, month)))
        keys.append(key)
    return program, keys, list(dict.fromkeys(problems))


def data_of(file: File[Program], program: Program) -> dict[str, Plain]:
    """Return what the file of a program should say; what did not change stays as it was written."""
    data = file.located.data
    assert isinstance(data, dict)  # noqa: S101 - it became a program
    old, new = plain_data(file.value), plain_data(program)
    return data | {key: with_whole_numbers(value) for key, value in new.items() if value != old.get(key)}


def with_whole_numbers(value: Plain) -> Plain:
    """Return data with numbers as people write them: `8` and not `8.0`."""
    if isinstance(value, dict):
        return {key: with_whole_numbers(each) for key, each in value.items()}
    if isinstance(value, list):
        return [with_whole_numbers(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def lost(program: Program, key: str) -> Iterator[tuple[Where, str]]:
    """Yield what a fact would take the place of that `history` cannot hold."""
    if key in PRICES:
        yield from lost_prices(program, key)
    elif key == "hours_per_week":
        if not program.courses:
            yield (), "no course is named that could have these hours"
        for place, row in enumerate(program.courses):
            if row.hours_per_week:
                yield ("courses", place, "hours_per_week"), "a course has hours already"
    elif key != "status" and (KEYS[key].before(program) is not None or any(KEYS[key].records(program))):
        outer = key.partition(".")[0]
        yield ("cost", "audit_free") if key == "read_free" else (outer,), "the file has it already"


def lost_prices(program: Program, key: str) -> Iterator[tuple[Where, str]]:
    """Yield the prices that a new one would take the place of and `history` cannot hold."""
    cost = program.cost or Cost()
    kept = {"final"} if key == "course_price" else set()
    for part in ("covers", "final", "by_income"):
        if getattr(cost, part) and part not in kept:
            yield ("cost", part), "this would no longer hold beside it"
    for place, row in enumerate(program.courses):
        for part in ("price", "exam_fee", "second_try"):
            if getattr(row, part) and (key != "course_price" or row.kind == "course"):
                yield ("courses", place, part), "this would no longer hold beside it"


def past(program: Program, key: str, month: str) -> Iterator[Past]:
    """Yield what held until the month before, for `history`."""
    until, cost = month_before(month), program.cost or Cost()
    prices = {part: price for part in PastCost.__struct_fields__ if (price := getattr(cost, part)) is not None}
    if key == "status":
        yield Past(until=until, source=program.status.source, status=program.status)
    elif key in PRICES and prices:
        yield Past(until=until, source=next(iter(prices.values())).source, cost=PastCost(**prices))


def source_of(program: Program, note: LearnerNote, page: Page) -> Source | None:
    """Return the page of a note as a source; None where its address, or whose it is, nobody knows."""
    url = note.url or page.url
    if url is None:
        return None
    publisher, kind = page.publisher, page.kind
    if (publisher is None or kind is None) and host(url) == host(program.url):
        publisher, kind = (page.school, "provider") if program.platform == "own" else (program.platform, "platform")
    if publisher is None or kind is None:
        return None
    return Source(url=url, title=page.title or program.title, publisher=publisher, kind=kind, dated=note.on[:MONTH])


def host(url: str) -> str:
    """Return the site of an address."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def named(program: Program, source: Source) -> tuple[str, dict[str, Source]]:
    """Return the sources with a new one, and its name; one that is there already keeps its own."""
    known = next((name for name, row in program.sources.items() if row == source), None)
    if known is not None:
        return known, program.sources
    numbers = [int(name[1:]) for name in program.sources if name[1:].isdecimal()]
    name = f"s{max(numbers, default=0) + 1}"
    return name, {**program.sources, name: source}
