"""Checks on a whole catalog, one file each; `LINTS` in `every.py` lists them.

A lint takes the folder that was read and yields problems with their place. Codes: CA and three digits.
"""
