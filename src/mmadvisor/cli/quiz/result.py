"""The result on one screen, and what to do with it: read on, write a report, note a fact of today."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import typer

from mmadvisor.advise.outcome import Run
from mmadvisor.advise.why import explain
from mmadvisor.cli.asking.prompting import BACK_KEY, Item, Prompter
from mmadvisor.cli.extras import remedied
from mmadvisor.cli.given.noting import take_note
from mmadvisor.cli.given.options import AdviceFormat
from mmadvisor.cli.given.week_options import read_dates
from mmadvisor.cli.out.first_screen import has_bars, has_links
from mmadvisor.cli.out.handouts import completed, plan_of_first
from mmadvisor.cli.out.show_advice import FORMATS, deliver
from mmadvisor.cli.output import print_text, say
from mmadvisor.cli.own.saved_answers import owner_of
from mmadvisor.cli.quiz.pages import show_page
from mmadvisor.cli.quiz.questions import SAYS_BACK, YES_NO
from mmadvisor.errors import AdvisorError, UsageProblem
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report.making.know_before_you_pay import conditions
from mmadvisor.report.making.letters import letter_lines, letters
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.making.view_options import Basis, spoken_of
from mmadvisor.report.terminal import advice_text, plan_text, screen, why_text

IN_DETAIL = 9
ROOM = 21
"""Lines of the first screen, above which a blank one stands, and below which the wish for a key."""
PRICES = frozenset({"price", "month_price"})
QUESTIONS = {
    "status": "Does it take learners today, open or closed?",
    "price": "What does the whole of it cost today, in US dollars?",
    "month_price": "What does a month of it cost today, in US dollars?",
    "hours_per_week": "How many hours a week does a course ask, for example 6-8?",
    "math": "What math does it expect, for example math.calculus=required math.proofs=none?",
}


class Next(Enum):
    """What to do with a result, in words; the first letter is its key."""

    RESULT = "result"
    WHY = "why"
    PLAN = "plan"
    LETTER = "letter"
    SAVE = "save"
    NOTE = "note a fact"
    CHANGE = "change"
    MORE = "more"
    END = "end"


KEYS = tuple(Item(each, each.value, each.value[0]) for each in Next)
NEED_A_PROGRAM = frozenset({Next.WHY, Next.PLAN, Next.LETTER, Next.NOTE})


def what_next(prompter: Prompter, advice: Advice, run: Run, *, notes: bool) -> Next:
    """Show the first screen, with all else one key away, until the person ends or changes an answer or a fact.

    `notes`: whether facts may be noted.
    """
    pages = {
        Next.RESULT: show_result,
        Next.WHY: show_why,
        Next.PLAN: show_plan,
        Next.LETTER: show_letter,
        Next.SAVE: save_report,
        Next.MORE: show_all,
    }
    out = (frozenset() if advice.ranking else NEED_A_PROGRAM) | (frozenset() if notes else {Next.NOTE})
    keys = [item for item in KEYS if item.value not in out]
    show_result(prompter, advice, run)
    shown = Next.RESULT
    while True:
        shown = Next(prompter.press(keys[1:] if shown is Next.RESULT else keys))
        if shown in pages:
            pages[shown](prompter, advice, run)
        elif shown is not Next.NOTE or note_fact(prompter, advice, run.index):
            return shown


def show_all(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Show the whole advice."""
    show_page(prompter, lambda paper: advice_text.write(advice, run.index.catalog.rules, paper))


def show_result(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Show the first screen."""
    view = view_of(advice, run.index, first_day_of(advice))
    place = screen.Place(
        width=prompter.size().columns,
        bars=has_bars() and not prompter.plain,
        links=has_links() and not prompter.plain,
        cards=prompter.plain,
        more=False,
        lines=ROOM,
    )
    show_page(prompter, lambda paper: screen.write(view, place, paper))


def show_why(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Show one of the best programs, with all that speaks for and against it."""
    row = pick(prompter, [Item(row, f"{row.title}, {row.provider}") for row in advice.ranking[:IN_DETAIL]])
    if row is not None:
        why = explain(run, advice.profile, run.index.programs[row.id])
        basis = basis_of(run, advice)
        after = "", "All that is known of it, with sources:", f"mmadvisor show {row.id}"
        show_page(prompter, lambda paper: why_text.write(why, basis, paper), *after)


def pick(prompter: Prompter, items: Sequence[Item]) -> Any:  # noqa: ANN401 - an item's value
    """Return the value of the line that is chosen, or of the only one; None for going back."""
    if len(items) == 1:
        return items[0].value
    return prompter.choose("Which one", [*items, Item(None, "Back", BACK_KEY)])


def show_plan(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Show the plan of the first place."""
    plan = plan_of_first(run, advice, first_day_of(advice))
    if plan is None:
        return
    before = conditions(basis_of(run, advice).situation(plan.id))
    after = "", "With other dates, or as a calendar:", f"mmadvisor plan {plan.id} -o plan.ics"
    show_page(prompter, lambda paper: plan_text.write(plan, paper, before), *after)


def show_letter(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Show the letters that ask what is not known of the first place."""
    first = spoken_of(advice)
    written = letters(basis_of(run, advice), first)
    if not written:
        print_text("Nothing that only the school can answer is open.")
        return
    after = "As a file; with --employer, to somebody who may pay:", f"mmadvisor ask {first} -o letter.txt"
    lines = [line for letter in written for line in (*letter_lines(letter), "")]
    show_page(prompter, lambda paper: paper.points(lines, bullet="", indent=0), *after)


def basis_of(run: Run, advice: Advice) -> Basis:
    """Return what the words on single programs are made from."""
    return Basis(run.index, advice.profile, first_day_of(advice))


def first_day_of(advice: Advice) -> date:
    """Return the first day of study."""
    return read_dates(None, None, advice.profile.start)[1]


def save_report(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Ask for a file name until a report is written, or the person goes back."""
    while True:
        typed = prompter.write("File", f"{', '.join(FORMATS)}; <: back", now="mmadvisor-report.html")
        if typed.lower() in SAYS_BACK:
            return
        path = Path(typed).expanduser()
        form = FORMATS.get(path.suffix.lower())
        if form is None:
            prompter.correct(f"Please name a file that ends in {', '.join(FORMATS)}.")
            continue
        force = path.is_file()
        if force and not replaces(prompter, path):
            continue
        try:
            made, start = (day.isoformat() for day in read_dates(None, None, advice.profile.start))
            handout = Handout(advice=advice, owner=owner_of(None), made=made, start=start)
            deliver(completed(run, handout, [form]), run.index, form, path, force=force, top=len(advice.ranking))
        except AdvisorError as error:
            say(remedied(error))
        else:
            say(f"It lies at {path.resolve()}.")
            if form in {AdviceFormat.html, AdviceFormat.pdf} and prompter.choose("Open it", YES_NO, now=False):
                typer.launch(path.resolve().as_uri())
            return


def replaces(prompter: Prompter, path: Path) -> bool:
    """Ask whether to write over a file."""
    prompter.show(f"{path} is there already.")
    answers = [Item(value=True, title="Replace it"), Item(value=False, title="Back: name another", key=BACK_KEY)]
    return bool(prompter.choose("File", answers, now=False))


def facts_to_note(advice: Advice, index: Index) -> list[Item]:
    """Return the facts worth a look, and the price of the program of which the verdict speaks: its id, and the key."""
    found = [Item((row.id, row.key), f"{row.title}: {row.what}") for row in advice.worth_a_look]
    first = index.programs[spoken_of(advice)]
    if not any(row.id == first.id and row.key in PRICES for row in advice.worth_a_look):
        found.append(Item((first.id, "price"), f"{first.title}: what it costs"))
    return found


def note_fact(prompter: Prompter, advice: Advice, index: Index) -> bool:
    """Ask what a page says today of one of these facts, and keep it; tell whether anything was noted."""
    fact = pick(prompter, facts_to_note(advice, index))
    if fact is None:
        return False
    name, key = fact
    program = index.programs[name]
    prompter.show(f"Open the page of {program.title}: {program.url}")
    prompter.show(f"{QUESTIONS[key]} Or another fact, as hours_per_week=6-8.")
    while True:
        typed = prompter.write("It says", "<: back")
        if not typed or typed.lower() in SAYS_BACK:
            return False
        try:
            take_note(program, typed.split() if "=" in typed else [f"{key}={typed}"], url=program.url)
        except UsageProblem as error:
            prompter.correct(str(error))
        else:
            return True
