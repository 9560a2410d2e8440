"""What rules may ask: facts of a program, a learner, and the two together."""
