"""What a command shows or writes: the first screen, reports, plans, records."""
