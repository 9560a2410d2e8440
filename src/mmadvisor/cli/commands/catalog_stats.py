"""`catalog stats`: what the catalog holds, counted."""

from mmadvisor.cli.given import options


def stats(
    form: options.ShapeOption = "text",
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """Count programs, and what is known of them.

    Example: mmadvisor catalog stats --format json
    """
    from mmadvisor.advise import coverage
    from mmadvisor.cli.given.inputs import open_catalog
    from mmadvisor.cli.out.showing import show
    from mmadvisor.report.keepers.catalog_text import write_stats

    index = open_catalog(options.Edition(catalog, extend, no_notes=True))
    found = coverage.stats(index)
    show(form, found, lambda paper: write_stats(found, paper))
