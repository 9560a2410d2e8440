"""Frozen records: catalog, profile, rules, facts, advice. Knows nothing above it."""
