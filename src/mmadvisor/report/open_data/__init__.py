"""The catalog for other programs: tables with their sources as SQLite and CSV, and a graph in schema.org's words."""

from mmadvisor.report.open_data.files import FILES, rendered

__all__ = ["FILES", "rendered"]
