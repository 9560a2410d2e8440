"""Words and numbers that several renderers share."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mmadvisor.model.advice import Advice, CatalogRef, Contribution, PathwayView, Ranked, SourceRef
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.rules import RuleBook
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording import note_words
from mmadvisor.rules.sentences import listing, number_in_words

DISCLAIMER = (
    "This is advice, not a promise: no admission, salary or credit follows from it. It sells nothing, is paid by "
    "nobody, and is not meant for choosing among people. Ask the school in writing before you pay."
)

NOTHING_CHANGES = (
    "No single change that we tried, of hours, budget, deadline, one math topic, priorities or credit wish, would "
    "change the first place or the verdict."
)
NOTHING_TO_ASK = "No single fact that is not known is likely to change the first place."
METHODS = "Do other methods agree?"
LOOK_INTO = "Degrees to look into"

NOT_KNOWN = "Not known"
KNOWN = ((0.8, "most"), (0.5, "some"), (0.0, "little"))
RANKING_HEADERS = ("Rank", "Program", "Kind", "Fit", "Points", "Places", "In first 3", "Known")
RANKING_LEGEND = (
    "Points: 0 to 100, with their range where facts are not known. Places: in 9 of 10 ways to weigh your wishes. = "
    "means a tie. Known: how much of what matters to you is known; what is not counts in the middle of what it may be."
)


def ordinal(number: int) -> str:
    """Write 1st, 2nd, 3rd, 4th, 11th."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def coded(text: str, rule: str | None, *, codes: bool) -> str:
    """Write a sentence, with the code of its rule where codes are wished for."""
    return f"{text} ({rule})" if codes and rule else text


def cut(text: str, most: int) -> str:
    """Cut a text that is longer than its place."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def rank(row: Ranked) -> str:
    """Write a rank; `=` marks a shared one. Empty where too little is known of the learner to rank."""
    return "" if row.rank is None else f"{row.rank}{'=' if row.tied else ''}"


def percent(share: float) -> str:
    """Write a share as a whole percentage; what is not quite all or nothing is not written as such."""
    whole = round(share * 100)
    if whole == 0 and share > 0:
        return "under 1%"
    if whole == 100 and share < 1:  # noqa: PLR2004 - percent
        return "over 99%"
    return f"{whole}%"


def band(rules: RuleBook, row: Ranked) -> str:
    """Write the band of a program."""
    label = next(each.label for each in rules.bands if each.id == row.band)
    return f"{label}, thin evidence" if row.thin_evidence else label


def obstacles(advice: Advice, rules: RuleBook) -> list[tuple[str, int]]:
    """Count the excluded programs by the first gate that keeps each out, most frequent first."""
    titles = {gate.id: gate.title for gate in rules.gates}
    count = Counter(row.reasons[0].rule for row in advice.excluded)
    ranked = sorted(count.items(), key=lambda each: (-each[1], each[0]))
    return [(titles.get(gate, gate), number) for gate, number in ranked]


def criterion_title(rules: RuleBook, name: str) -> str:
    """Return the title of a criterion; a deduction by a cap has a name of its own."""
    return next((each.title for each in rules.criteria if each.id == name), "Limit")


def weights_in_words(advice: Advice, rules: RuleBook) -> str:
    """Write the weights, most important first."""
    parts = (f"{criterion_title(rules, row.criterion).lower()} {percent(row.weight)}" for row in advice.weights)
    return ", ".join(parts)


def chosen_in_words(advice: Advice) -> str:
    """Say who chose the weights."""
    chosen = [row for row in advice.weights if row.chosen_by == "learner"]
    if len(chosen) == len(advice.weights):
        return "in the order you chose"
    if chosen:
        return "what you named comes first, then the usual order for your goal"
    goal = advice.profile.goal
    if advice.profile.priorities:
        return "all alike, as none of the criteria you named counts with your other answers"
    if goal is None or goal == "not-sure":
        return "all alike, as you named neither a goal nor priorities"
    return "not chosen by you: the usual order for your goal. Name your own by --set priorities=..."


def firmness(row: Ranked, *, alone: bool) -> str:
    """Say how firm a place is; of one that passes alone there is nothing to say."""
    if alone:
        return "the only one that passes"
    places = (
        f"always {ordinal(row.rank_low)}"
        if row.rank_low == row.rank_high
        else f"{ordinal(row.rank_low)} to {ordinal(row.rank_high)} in 9 of 10 ways to weigh your wishes"
    )
    return f"{places}; {'never first' if row.first_share == 0 else f'first in {percent(row.first_share)}'}"


def ranking_cells(rules: RuleBook, row: Ranked) -> tuple[str, ...]:
    """Write a row of the table of best matches, under `RANKING_HEADERS`."""
    return (
        rank(row),
        f"{row.title}, {row.provider}",
        row.credential,
        band(rules, row),
        f"{row.value} ({number_in_words(row.value_low, row.value_high, 'count')})",
        number_in_words(row.rank_low, row.rank_high, "count"),
        percent(row.top3_share),
        known_share(row),
    )


def to_ask(advice: Advice) -> str | None:
    """Say which blank matters most; that none does only where the first place has none at all."""
    if advice.key_unknown is not None:
        return advice.key_unknown.says
    blanks = any(row.questions or row.gaps for row in advice.ranking[:1])
    return None if blanks else NOTHING_TO_ASK


class Points(NamedTuple):
    """Points of a program with what they are for; `part` is None where they stand for all that is not known."""

    points: int
    title: str
    says: str
    part: Contribution | None

    @property
    def sources(self) -> list[SourceRef]:
        """What the sentence rests on."""
        return self.part.sources if self.part else []


def points_of(parts: Sequence[Contribution], rules: RuleBook) -> Iterator[Points]:
    """Yield what speaks for a program, the most points first; all that is not known in one, as it is no reason."""
    known = sorted((each for each in parts if each.known), key=lambda each: -each.points)
    yield from (Points(each.points, criterion_title(rules, each.criterion), each.says, each) for each in known)
    blank = [each for each in parts if not each.known]
    if blank:
        titles = dict.fromkeys(criterion_title(rules, each.criterion).lower() for each in blank)
        says = f"{listing(list(titles))}, counted in the middle of what may be."
        yield Points(sum(each.points for each in blank), NOT_KNOWN, says, None)


def known_share(row: Ranked) -> str:
    """Say how much of what matters to the learner is known of a program."""
    return next(word for least, word in KNOWN if row.evidence_share >= least)


def pathway(row: PathwayView) -> str:
    """Write a degree behind a program, with how hard it is to get into."""
    label = f"{row.label}. " if row.label else ""
    share = f", counts for {percent(row.share)} of it" if row.share is not None else ""
    state = "" if row.status == "active" else ", whether still in force is not known"
    return f"{row.degree}, {row.institution}{share}{state}: {label}{row.says}"


def write_edition(catalog: CatalogRef, paper: Paper) -> None:
    """Write what sets a catalog apart from the one that was read."""
    paper.points(edition(catalog), bullet="", indent=0)


def edition(catalog: CatalogRef) -> list[str]:
    """Say what sets a catalog apart from the one that was read; nothing where nothing does."""
    lines = []
    if catalog.as_of:
        lines.append(
            f"As of {date_in_words(catalog.as_of)}: what was found later is left out. The rules are those of today."
        )
    if catalog.added:
        lines.append(f"Added to the catalog by --extend: {', '.join(catalog.added)}.")
    if catalog.replaced:
        lines.append(f"Put by --extend in place of the catalog's own: {', '.join(catalog.replaced)}.")
    return [*lines, *note_words.used(catalog.notes)]
