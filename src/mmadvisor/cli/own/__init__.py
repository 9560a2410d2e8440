"""The learner's own folder: saved answers and notes."""
