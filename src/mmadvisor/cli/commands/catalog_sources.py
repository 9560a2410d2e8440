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
    from mmadvisor.cli.out.showing import show
    from mmadvisor.cli.output import say
    from mmadvisor.errors import counted
    from mmadvisor.model.keeping import Cited
    from mmadvisor.report.keepers.catalog_text import as_csv, write_sources

    index = open_catalog(options.Edition(catalog, extend, no_notes=True))
    found = cited_parts(index.catalog)
    show(form, found, lambda paper: write_sources(index, found, paper), lambda: as_csv(Cited, found))
    say(f"{counted(len(found), 'page')}.")
