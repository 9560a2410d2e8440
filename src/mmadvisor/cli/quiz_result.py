"""The result on one screen, and what to do with it."""

from enum import Enum
from pathlib import Path

from mmadvisor.advise.outcome import Run
from mmadvisor.cli.extras import remedied
from mmadvisor.cli.first_screen import has_bars, has_links
from mmadvisor.cli.handouts import Extras, make_handout, plan_of_first
from mmadvisor.cli.output import put, say
from mmadvisor.cli.own_name import runnable
from mmadvisor.cli.prompting import Item, Prompter
from mmadvisor.cli.quiz_pages import show_page
from mmadvisor.cli.quiz_questions import SAYS_BACK
from mmadvisor.cli.show_advice import FORMATS, Length, deliver
from mmadvisor.cli.week_options import read_dates
from mmadvisor.errors import AdvisorError
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.report import advice_text, plan_text, screen, words
from mmadvisor.report.make_view import view_of

IN_DETAIL = 15
ROOM = 21
"""Lines of the first screen, above which a blank one stands, and below which the wish for a key."""
REPORT = "mmadvisor-report.html"


class Next(Enum):
    """What to do with a result."""

    DETAILS = "details"
    PLAN = "plan"
    FULL = "full"
    SAVE = "save"
    CHANGE = "change"
    END = "end"


def show_result(prompter: Prompter, advice: Advice, index: Index, code: str) -> None:
    """Show the first screen, and wait until it was read; all else is one step away."""
    view = view_of(advice, index, today(advice).start)
    place = screen.Place(
        width=prompter.width(),
        bars=has_bars() and not prompter.plain,
        links=has_links() and not prompter.plain,
        more=False,
        lines=ROOM,
    )
    show_page(prompter, lambda paper: screen.write(view, place, paper))
    prompter.pause()
    put(f"\nYour answers as a code, for quiz --code or recommend --code:\n{code}")


def what_next(prompter: Prompter, advice: Advice, run: Run) -> Next:
    """Offer details, a plan and a report until the person ends or changes an answer."""
    items = [
        Item(Next.DETAILS, "See why: one program in detail"),
        Item(Next.PLAN, "Plan the first place: dates, money, where to stop"),
        Item(Next.FULL, "Read all of it: every reason, and what was left out"),
        Item(Next.SAVE, "Save a report to a file"),
        Item(Next.CHANGE, "Change an answer"),
        Item(Next.END, "End"),
    ]
    while True:
        prompter.show("")
        reply = Next(prompter.choose("What next", items if advice.ranking else items[2:]))
        if reply is Next.DETAILS:
            show_details(prompter, advice, run.index)
        elif reply is Next.PLAN:
            show_plan(prompter, advice, run)
        elif reply is Next.SAVE:
            save_report(prompter, advice, run)
        elif reply is Next.FULL:
            show_all(prompter, advice, run.index)
        else:
            return reply


def show_all(prompter: Prompter, advice: Advice, index: Index) -> None:
    """Show the long form."""
    show_page(prompter, lambda paper: advice_text.write(advice, index.catalog.rules, paper))


def show_details(prompter: Prompter, advice: Advice, index: Index) -> None:
    """Show one program of the ranking, with all that speaks for and against it."""
    rows = [
        Item(row, f"{words.rank(row)}. {row.title} ({row.credential}, {row.provider})")
        for row in advice.ranking[:IN_DETAIL]
    ]
    row = prompter.choose("Program", [*rows, Item(None, "Back")])
    if row is not None:
        show_page(prompter, lambda paper: advice_text.write_program(row, index.catalog.rules, paper))
        put(runnable(f"\nAll that is known of it, with sources:\nmmadvisor show {row.id}"))


def show_plan(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Show the plan of the first place."""
    plan = plan_of_first(run, advice, today(advice))
    if plan is None:
        return
    show_page(prompter, lambda paper: plan_text.write(plan, paper))
    put(runnable(f"\nWith other dates, or as a calendar:\nmmadvisor plan {plan.id} -o plan.ics"))


def today(advice: Advice) -> Extras:
    """Return what a report of today is made with."""
    return Extras(*read_dates(None, None, advice.profile.start))


def save_report(prompter: Prompter, advice: Advice, run: Run) -> None:
    """Ask for a file name until a report is written, or the person goes back."""
    while True:
        typed = prompter.write("File", f"{', '.join(FORMATS)}; <: back", now=REPORT)
        if typed.lower() in SAYS_BACK:
            return
        path = Path(typed).expanduser()
        form = FORMATS.get(path.suffix.lower())
        if form is None:
            prompter.show(f"Please name a file that ends in {', '.join(FORMATS)}.")
            continue
        force = path.is_file()
        if force and not replaces(prompter, path):
            continue
        try:
            handout = make_handout(run, advice, [form], today(advice))
            deliver(handout, run.index, form, path, force=force, length=Length(len(advice.ranking)))
        except AdvisorError as error:
            say(remedied(error))
        else:
            return


def replaces(prompter: Prompter, path: Path) -> bool:
    """Ask whether to write over a file."""
    prompter.show(f"{path} is there already.")
    answers = [Item(value=True, title="Replace it"), Item(value=False, title="Back: name another")]
    return bool(prompter.choose("File", answers, now=False))
