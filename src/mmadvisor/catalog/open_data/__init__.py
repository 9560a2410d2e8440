"""The catalog for other programs: tables with their sources as SQLite and CSV, and a graph in schema.org's words."""
