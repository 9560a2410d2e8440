"""Text on paper for a terminal: the first screen, and what commands on single programs print."""
