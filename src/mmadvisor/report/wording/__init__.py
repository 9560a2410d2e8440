"""Words in which an advice, a plan, answers and sources are told: each figure is worded in one place."""
