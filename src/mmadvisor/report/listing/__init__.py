"""Programs in rows: what `list` prints, filters and sorts by."""
