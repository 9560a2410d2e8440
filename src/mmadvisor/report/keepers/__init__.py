"""Pages for keepers of the catalog: how complete and how old it is, sources, method and rules."""
