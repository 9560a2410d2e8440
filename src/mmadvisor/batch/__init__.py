"""Many learners at once: the same facts and rules, looked up once for each combination of answers that they read."""
