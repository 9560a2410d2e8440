"""PDF: a typeset report. `typeset.py` makes it, `content.py` says what is in it, `template/` how it looks."""
