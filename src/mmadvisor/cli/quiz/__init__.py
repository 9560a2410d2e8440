"""The questionnaire and the math self-check, from the first question to what is done with the result."""
