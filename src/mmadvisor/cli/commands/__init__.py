"""One command a file; `cli/app.py` lists them."""
