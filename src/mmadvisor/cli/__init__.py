"""Commands, prompts and the one error boundary."""
