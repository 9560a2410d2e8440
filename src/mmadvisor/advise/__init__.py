"""The pipeline: gates, findings, matrix, values, acceptability, verdict, what would change it.

`advise` in `pipeline.py` runs it; each step has a file of its own.
"""
