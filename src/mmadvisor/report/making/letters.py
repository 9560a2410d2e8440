"""Letters ready to send: to who gives the courses, and to a degree that may count them.

They hold what the catalog knows and what it does not. Of the learner they tell a name, if one was given, and no more:
neither budget nor marks nor plans; who needs aid asks about it. What only the learner can say stands in brackets.
"""

import textwrap
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mmadvisor.errors import visible
from mmadvisor.facts.cost import dated_price, price_age_years
from mmadvisor.facts.credit import best_pathway, credit_rows
from mmadvisor.facts.recognition import asks_application, assessment
from mmadvisor.model.cost import Price
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.pathway import Pathway
from mmadvisor.reckoning.preparation import entry_known
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon
from mmadvisor.report.making.view_options import Basis
from mmadvisor.report.view import Letter
from mmadvisor.rules.sentences import number_in_words, usd_in_words

MOST = 6
WIDTH = 76
QUESTION = "   "
"""Under the first letter of a numbered question."""
SIGNED = "[your name]"
FRESH_YEARS = 0.5
"""A price read within so many years needs no question."""
ACCESSIBILITY = (
    "[If you need it: I study with ... (captions, a screen reader, more time in exams). Who arranges that, and by when "
    "do I have to ask?]"
)
IN_WRITING = "Could you answer in writing, or name the page on which it stands? Thank you."


def letters(basis: Basis, name: str, signed: str | None = None, *, credit_first: bool = False) -> tuple[Letter, ...]:
    """Return the letters for a program; none to a degree where none is known. `credit_first`: that question leads."""
    at = basis.situation(name)
    found = [to_school(at, signed), to_degree(at, signed)]
    return tuple(each for each in (reversed(found) if credit_first else found) if each is not None)


def to_school(at: Situation, signed: str | None) -> Letter | None:
    """Ask who gives the courses; None where nothing is open."""
    program, school, own = at.program, at.institution.name, own_language(at)
    asked = list(school_questions(at))[:MOST]
    if not asked:
        return None
    found = asking(
        f"{school}: the team of {program.title}",
        f"Before I pay: {program.title}",
        "team",
        f"I am thinking of taking {program.title}, your {kind(at)} ({program.url}).",
        asked,
        signed,
    )
    if not own:
        return found
    aside = f"[This letter is in English. The school teaches in {own}, so you may ask the same in {own}.]"
    return replace(found, lines=(aside, *found.lines))


def asking(to: str, subject: str, dear: str, thinking: str, asked: Iterable[str], signed: str | None) -> Letter:
    """Write a letter that asks: whom, what the learner thinks of, the questions."""
    lines = (
        f"Dear {dear},",
        f"{thinking} Before I pay I would like to know:",
        *(f"{number}. {each}" for number, each in enumerate(asked, 1)),
        ACCESSIBILITY,
        IN_WRITING,
        f"Kind regards, {signed or SIGNED}",
    )
    return Letter(to=to, subject=subject, lines=lines)


def kind(at: Situation) -> str:
    """Write the kind of credential as it stands in a sentence."""
    return "degree" if at.program.credential == "Degree" else at.program.credential


def own_language(at: Situation) -> str:
    """Name the language in which the school teaches, for a learner who reads that and no English; else nothing."""
    own = at.profile.languages
    shared = [each for each in at.program.languages if own and each in own]
    return at.index.catalog.questionnaire.languages[shared[0]] if own and "en" not in own and shared else ""


def school_questions(at: Situation) -> Iterator[str]:
    """Yield what only who gives the courses can answer, the weightiest first."""
    if at.program.status.value == "unknown":
        yield "Do you take new learners today?"
    for row in at.program.notices:
        if row.about == "lapsed":
            yield f"I have read: “{row.says.split('. ')[0].rstrip('.')}.” What holds today?"
    yield from price_questions(at)
    if asks_application(at.program):
        yield "By when does one apply, and how long does the answer take?"
    yield from study_questions(at)
    if at.program.credential == "Degree":
        if at.program.admission is None:
            yield "What does admission ask: first degree, marks, test of English, work?"
    elif at.profile.credit != "not-needed" and not credit_rows(at) and not (at.program.none and at.program.none.credit):
        yield "Does a degree of yours, or of a partner, count it? Which one, and for how much?"
    if reckon(at).done and all(row.about != "expiry" for row in at.program.prerequisites):
        yield "How long does a passed course stay good for the credential?"
    if all(row.about != "refund" for row in at.program.prerequisites):
        yield "Until when is a payment given back?"


def study_questions(at: Situation) -> Iterator[str]:
    """Ask when it runs and what it demands."""
    if at.program.pacing is None:
        yield "Do the courses run on fixed dates? If so, when do they start next, and how often?"
    elif at.program.pacing != "self":
        yield "When do the courses start next, and how often do they run?"
    if reckon(at).study().hours_per_week is None:
        yield "How many hours a week do the courses take?"
    if not assessment(at).known:
        yield "How is the work checked: by an exam, a supervised exam, a project?"
    if not entry_known(at):
        yield "Which math and programming does the first course expect?"


def price_questions(at: Situation) -> Iterator[str]:
    """Ask for the price of the whole unless it was read lately, how it is split, and for aid where that is needed."""
    whole = Situation(at.program, replace(at.profile, completed=None), at.index)
    cost, price = reckon(whole).study().cost_usd, dated_price(whole)
    paid = reckon(whole).money
    unsplit = paid.first is None or paid.charges[0].what == "whole"
    split = "how is it paid: at once, by term or by course?" if unsplit else ""
    if cost is None or price is None or not is_told(whole, price):
        dated = f" ({date_in_words(price.as_of)})" if price and price.as_of else ""
        read = f"I have read a price of {usd_in_words(cost)}{dated}. " if cost and price else ""
        asks = "What does the whole cost today, with exams and any closing project"
        yield f"{read}{asks}{f', and {split}' if split else '?'}"
    elif split:
        yield f"I know the price of the whole; {split}"
    if at.profile.needs_aid:
        yield "Is there aid for who cannot pay all of it? How much, on what conditions, and by when does one ask?"


def is_told(at: Situation, price: Price) -> bool:
    """Tell whether a price needs no question: read lately, and on a page that names what it is for, on a known day."""
    age = price_age_years(at)
    lately = age.known and age.high is not None and age.high <= FRESH_YEARS
    return lately and not at.program.sources[price.source].approximate


def to_degree(at: Situation, signed: str | None) -> Letter | None:
    """Ask the admissions office of a degree that may count it; None where no degree is known."""
    program = at.program
    row = best_pathway(at) or next((each for each in program.credit if each.status != "closed"), None)
    if program.credential == "Degree" or row is None:
        return None
    named = row.degree if row.named else "one of your degrees"
    return asking(
        f"{row.institution}: admissions office",
        f"{program.title}, {program.credential} of {at.institution.name}: does it count?",
        "admissions office",
        f"I am thinking of earning the {program.credential} in {program.title} of {at.institution.name} "
        f"({program.url}), and of applying to {named} afterwards.",
        degree_questions(row),
        signed,
    )


def degree_questions(row: Pathway) -> Iterator[str]:
    """Yield what only the school of the degree can answer."""
    if row.share:
        when = f" in {date_in_words(row.as_of)}" if row.as_of else ""
        share = number_in_words(row.share, row.share, "share")
        yield f"A page said{when} that it counts for {share} of the degree. Is that so today?"
    else:
        yield "Does it count today, and for how many credits of how many?"
    yield "What does admission ask: first degree, marks, test of English, work?"
    if row.left is None or row.left_months is None:
        yield "What does the rest of the degree cost, and how long does it take?"
    if row.campus is None:
        yield "How much of the rest is taught on campus?"
    yield "How long after it is finished does it count?"


def letter_lines(letter: Letter) -> Iterator[str]:
    """Yield the lines of a letter, an empty one between paragraphs."""
    yield visible(f"To: {letter.to}")
    yield visible(f"Subject: {letter.subject}")
    for paragraph in letter.lines:
        hanging = QUESTION if paragraph[:1].isdigit() else ""
        if not hanging or paragraph.startswith("1."):
            yield ""
        yield from textwrap.wrap(
            visible(paragraph), WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
        )
