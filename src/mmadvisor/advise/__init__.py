"""The pipeline: gates, findings, matrix, values, acceptability, verdict, what would change it.

`advise` in `pipeline.py` runs it; `outcome.py` holds a result on its way; each step has a file of its own.
"""
