"""A note on its way from what was typed to the learner's folder."""

from mmadvisor.cli.given.note_values import read_note
from mmadvisor.cli.given.week_options import own_day, read_date
from mmadvisor.cli.own import note_store
from mmadvisor.errors import UsageProblem
from mmadvisor.model.program import ENDED, Program


def take_note(
    program: Program, facts: list[str], on: str | None = None, url: str | None = None, today: str | None = None
) -> None:
    """Keep what a learner read on a page of a program.

    Raises:
        UsageProblem: The day is none or has not come, a fact does not fit, or the program takes no learners.
        AdvisorError: It cannot be written.
    """
    now = own_day(today)
    day = read_date("--on", on) if on else now
    if day > now:
        raise UsageProblem(f"--on: {day} has not come yet")
    note = read_note(program.id, day.isoformat(), url, facts)
    if program.status.value in ENDED and note.facts.status != "open":
        raise UsageProblem(f"{program.title} is said to have ended; if its page takes learners, add status=open")
    note_store.keep(note)
