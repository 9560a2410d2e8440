"""One batch: its options, its parts and progress, the handouts of all learners."""
