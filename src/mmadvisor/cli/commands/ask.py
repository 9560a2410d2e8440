"""`ask`: letters ready to send, to a school or to an employer."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options


def ask(
    *,
    program: options.ProgramId,
    employer: Annotated[
        bool, typer.Option("--employer", help="A request to an employer who may pay, in place of a school.")
    ] = False,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Who signs.")] = None,
    answers: options.Answers,
    output: options.Output = None,
    force: options.Force = False,
    start: options.Start = None,
    today: options.Today = None,
    edition: options.Edition,
) -> None:
    """Write the letters that ask what is not known of a program, ready to send.

    Example: mmadvisor ask mitx-finance --employer -o letter.txt
    """
    from mmadvisor import __version__
    from mmadvisor.cli.given.inputs import find_program, gather, open_catalog
    from mmadvisor.cli.given.week_options import read_dates
    from mmadvisor.cli.output import check_file, print_text, say, write_file
    from mmadvisor.model.profile import Profile
    from mmadvisor.planning.make_plan import make_plan
    from mmadvisor.planning.wishes import Wishes
    from mmadvisor.report.making.employer_letter import to_employer
    from mmadvisor.report.making.letters import letter_lines, letters
    from mmadvisor.report.making.view_options import Basis

    if output is not None:
        check_file(output, force=force)
    index = open_catalog(edition)
    found = find_program(index, " ".join(program))
    profile = gather(index, answers, today, start) or Profile()
    _, first = read_dates(today, start, profile.start)
    basis = Basis(index, profile, first)
    if employer:
        plan = make_plan(index, __version__, found, profile, Wishes(first, assume_hours=True))
        written = [to_employer(basis, plan, name)]
    else:
        written = [*letters(basis, found.id, name)]
    if not written:
        say("Nothing that only the school can answer is open.")
        return
    text = "\n\n---\n\n".join("\n".join(letter_lines(each)) for each in written)
    if output is None:
        print_text(text)
    else:
        write_file(output, f"{text}\n".encode(), force=force)
        say(f"Wrote {output}.")
