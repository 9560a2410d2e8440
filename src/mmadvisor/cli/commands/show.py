"""`show`: one program whole, with sources and dates."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options


def show(
    *,
    program: options.ProgramId,
    answers: options.Answers,
    form: options.ShapeOption = "text",
    sources: Annotated[bool, typer.Option("--sources", help="Show each of its sources with what rests on it.")] = False,
    edition: options.Edition,
) -> None:
    """Show everything known of one program, with sources and dates.

    Example: mmadvisor show mitx-supply-chain-management
    """
    from mmadvisor.cli.given.inputs import find_program, gather, load_quietly
    from mmadvisor.cli.given.week_options import read_dates
    from mmadvisor.cli.out.showing import show as put_out
    from mmadvisor.model.keeping import Shown, ShownSources
    from mmadvisor.model.profile import Profile
    from mmadvisor.report.making.view_options import Basis
    from mmadvisor.report.paper import Paper
    from mmadvisor.report.terminal import program_text

    index = load_quietly(edition)
    found = find_program(index, " ".join(program))
    origin = index.origin(found)
    if sources:
        from mmadvisor.catalog.provenance import cited_by_program
        from mmadvisor.report.keepers.catalog_text import write_sources

        cited = cited_by_program(index.catalog, found)
        record = ShownSources(catalog=index.reference, origin=origin, id=found.id, sources=cited)
        put_out(form, record, lambda paper: write_sources(index, cited, paper, found))
        return
    whole = Shown(catalog=index.reference, origin=origin, program=found)

    def write(paper: Paper) -> None:
        profile = gather(index, answers) or Profile()
        program_text.write(Basis(index, profile, read_dates(None, None, profile.start)[1]), found, paper)

    put_out(form, whole, write, paged=True)
