"""`catalog sources`: every address that the catalog rests on."""

from mmadvisor.cli.given import options


def sources(
    form: options.TableShapeOption = "text",
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """List every address with what rests on it.

    Example: mmadvisor catalog sources --format csv
    """
    from mmadvisor.catalog.provenance import cited_parts
    from mmadvisor.cli.given.inputs import open_catalog
    from mmadvisor.cli.out.showing import show_table
    from mmadvisor.cli.output import say
    from mmadvisor.errors import counted
    from mmadvisor.report.keepers import sources_text

    index = open_catalog(options.Edition(catalog, extend, no_notes=True))
    found = cited_parts(index.catalog)
    show_table(form, found, lambda paper: sources_text.write(index, found, paper), lambda: sources_text.as_csv(found))
    say(f"{counted(len(found), 'page')}.")
