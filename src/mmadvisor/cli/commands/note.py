"""`note`: facts that the learner read on a program's page, kept beside the catalog."""

from typing import TYPE_CHECKING, Annotated

import typer

from mmadvisor.cli.given import options
from mmadvisor.cli.given.completion import noted_facts, program_ids

if TYPE_CHECKING:
    from mmadvisor.model.catalog import Index


def note(
    program: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="Id of a program; all notes if left out.", autocompletion=program_ids),
    ] = None,
    facts: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY=VALUE]...", help="What its page says.", autocompletion=noted_facts),
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Day on which you read it; else today.")] = None,
    url: Annotated[
        str | None, typer.Option(metavar="URL", help="Page on which you read it; else that of the program.")
    ] = None,
    forget: Annotated[bool, typer.Option("--forget", help="Delete these notes.")] = False,
    today: options.Today = None,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """Keep what you read on a program's page today: price, hours, math and more.

    Your notes take the place of what the catalog says, wherever you use mmadvisor on this
    machine. What can be noted: status (open, closed); price, course_price and month_price in
    US dollars; hours_per_week; months; pacing (self, instructor); read_free (yes, no);
    programming (none, basic, intermediate); math.calculus and other topics (required,
    helpful, none).

    Example: mmadvisor note mitx-supply-chain-management price=1195 hours_per_week=8-10
    """
    from mmadvisor.cli.given.inputs import find_program
    from mmadvisor.cli.given.noting import take_note
    from mmadvisor.cli.output import say
    from mmadvisor.cli.own import note_store
    from mmadvisor.errors import UsageProblem, counted
    from mmadvisor.loading import load

    if not facts and (on or url):
        raise UsageProblem("--on and --url go with what you read: add KEY=VALUE, for example price=1195")
    if forget:
        if facts:
            raise UsageProblem("--forget deletes all notes on a program; leave out KEY=VALUE")
        gone = note_store.forget(program)
        say(f"{counted(gone, 'note')} deleted." if gone else "There are no such notes.")
        return
    if program is not None and facts:
        take_note(find_program(load(catalog, extend), program), facts, on, url, today)
    notes = note_store.kept_notes()
    index = load(catalog, extend, notes=notes)
    if program is None and (unknown := sorted({each.program for each in notes} - set(index.programs))):
        say(f"Not in this catalog, and left out: {', '.join(unknown)}.")
    print_notes(index, None if program is None else find_program(index, program).id)


def print_notes(index: "Index", program: str | None) -> None:
    """Print the notes on one program or on all, and which of them gave way to the catalog."""
    from mmadvisor.cli.output import print_text, say
    from mmadvisor.report.wording import note_words

    rows = [(row, ".") for row in index.edition.notes]
    rows += [(row, ": the catalog read it later, and goes before.") for row in index.edition.older]
    found = [f"{row.title}: {note_words.fact(row)}{end}" for row, end in rows if program in {None, row.id}]
    if found:
        print_text("\n".join(found))
    else:
        say("There are no notes" + ("." if program is None else " on this program."))
