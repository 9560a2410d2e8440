"""A dated plan: refreshers, courses in order, exam, money, stop points, warnings, calendar."""
