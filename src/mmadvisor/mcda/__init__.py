"""Decision analysis on plain numbers: value functions, weights, additive value, rank acceptability.

Knows nothing of programs or learners. `value` and `ranking` need no numpy, so nothing is imported here:
a command that only reads rules must not pay for it.
"""
