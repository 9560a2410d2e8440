"""What a batch counted, as tables in words."""

from collections.abc import Sequence
from typing import NamedTuple

from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import ANY_FIELD, NOT_ANSWERED, Counts

MOST = 15
NOTHING_NEAR = "No program on their subject and in their language is open"
FITS_ALL = "Something passes for everybody."
Cells = tuple[str, ...]


class Section(NamedTuple):
    """A table with a heading; its first column counts learners. `empty` stands for a table without rows."""

    title: str
    about: str
    headers: Cells
    rows: Sequence[Cells]
    empty: str


def opening(counts: Counts, index: Index) -> str:
    """Say over how many learners, and with which catalog."""
    catalog = index.catalog
    made = f"{plural(counts.learners, 'learner')}, catalog of {catalog.about.date}, rules {catalog.rules.version}."
    if not counts.left_out:
        return made
    verb = "was" if counts.left_out == 1 else "were"
    return f"{made} {plural(counts.left_out, 'row')} could not be read and {verb} left out."


def sections(counts: Counts, index: Index) -> list[Section]:
    """Return all tables."""
    return [find(counts, index) for find in (verdicts, firsts, topics, fields, obstacles)]


def verdicts(counts: Counts, index: Index) -> Section:
    """How many get which verdict."""
    rows = [
        (f"{number:,}", title, share(number, counts.learners), f"{counts.not_firm.get(code, 0):,}")
        for code, title in index.catalog.rules.titles.items()
        if (number := counts.verdicts.get(code, 0))
    ]
    about = (
        "Only if firm: these verdicts hold only if the first place holds in most weightings, which nobody tried. "
        "--draws 1000 tries them."
    )
    headers: Cells = ("Learners", "Verdict", "Share", "Only if firm")
    if not counts.not_firm:
        return Section("Verdicts", "", headers[:-1], [row[:-1] for row in rows], "No learner was judged.")
    return Section("Verdicts", about, headers, rows, "No learner was judged.")


def firsts(counts: Counts, index: Index) -> Section:
    """Which programs come first most often."""
    rows = []
    for name, number in largest(counts.firsts):
        program = index.programs[name]
        title = f"{program.title}, {index.provider(program)}"
        rows.append((f"{number:,}", title, program.credential, share(number, counts.learners)))
    headers = ("Learners", "Program", "Kind", "Share")
    return Section("First places", most_of(rows), headers, rows[:MOST], "Nothing passes for anybody.")


def most_of(rows: Sequence[Cells]) -> str:
    """Say that not all rows are shown."""
    return f"The {MOST} most frequent of {len(rows)}." if len(rows) > MOST else ""


def topics(counts: Counts, index: Index) -> Section:
    """Which topics fall short for first places, and the free courses that close the gap."""
    table = index.catalog.refreshers.topics
    rows = []
    for topic, tally in sorted(counts.topics.items(), key=lambda each: (-sum(each[1].values()), each[0])):
        never, rusty = tally.get("never", 0) + tally.get("none", 0), tally.get("rusty", 0) + tally.get("basic", 0)
        row = table[topic]  # type: ignore[index]  # topics are keys of the catalog they were counted with
        numbers = (sum(tally.values()), never, rusty, tally.get(NOT_ANSWERED, 0))
        short, *of_these = (f"{number:,}" for number in numbers)
        titles = {each.id: each.title for each in row.courses}
        rows.append((short, capital(row.label), *of_these, titles[row.learn], titles[row.renew]))
    headers = (
        "Learners",
        "Topic",
        "New to it",
        "Rusty",
        "Not answered",
        "Free course to learn",
        "Free course to renew",
    )
    about = (
        "What each learner's first place asks and the learner does not bring. "
        "Programming: new means none, rusty means basic."
    )
    return Section("Preparation", about, headers, rows, "No first place asks for more than its learner brings.")


def fields(counts: Counts, index: Index) -> Section:
    """In which fields nothing passes."""
    rows = []
    for name, number in largest(counts.fields_without):
        label = "any field" if name == ANY_FIELD else index.fields[name].label
        named = counts.fields[name]
        rows.append((f"{number:,}", label, f"{named:,}", share(number, named)))
    headers = ("Without a fit", "Field", "Named by", "Share of these")
    about = (
        f"No program passes for {plural(counts.nothing_passes, 'learner')}, "
        f"{share(counts.nothing_passes, counts.learners)} of all. Who named two fields counts in both. {most_of(rows)}"
    )
    return Section("Fields without a fit", about.strip() if rows else "", headers, rows[:MOST], FITS_ALL)


def obstacles(counts: Counts, _: Index) -> Section:
    """What keeps most programs out where nothing passes."""
    rows = [
        (f"{number:,}", capital(title), share(number, counts.nothing_passes))
        for title, number in largest(counts.obstacles)
    ]
    if left := counts.nothing_passes - sum(counts.obstacles.values()):
        rows.append((f"{left:,}", NOTHING_NEAR, share(left, counts.nothing_passes)))
    return Section("What stands in the way", "", ("Learners", "Main obstacle", "Share of these"), rows, FITS_ALL)


def largest(tally: dict[str, int]) -> list[tuple[str, int]]:
    """Return counts, largest first."""
    return sorted(tally.items(), key=lambda each: (-each[1], each[0]))


def share(number: int, whole: int) -> str:
    """Return a share in percent; a few of many are not nothing."""
    if not number or not whole:
        return "0%"
    return f"{number / whole:.0%}" if number / whole >= 0.01 else "under 1%"  # noqa: PLR2004 - one in a hundred


def plural(number: int, thing: str) -> str:
    """Return a number of things."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def capital(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]
