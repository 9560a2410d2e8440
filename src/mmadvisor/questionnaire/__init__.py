"""Questions, answers, and which question comes next."""
