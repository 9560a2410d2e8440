"""Time and money of one program for one learner: numbers, no dates, no words, no rules."""
