"""From an advice to its forms: `view.py` is the one record of words, `making/` fills it, layouts beside it show it."""
