"""From an advice or a handout to the one record that layouts show: `make_view.py` and `make_report.py` fill it."""
