"""What is typed behind a command: options, answers, names, days and notes, read and checked."""
