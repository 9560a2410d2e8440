"""Reads, checks, indexes and compiles the catalog."""
