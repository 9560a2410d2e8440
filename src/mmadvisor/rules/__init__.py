"""Conditions and rules as data: read, checked, applied."""
