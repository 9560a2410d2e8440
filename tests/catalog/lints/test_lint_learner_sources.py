"""What `lints/learner_sources.py` refuses, and what it lets pass."""

from samples import program, refusals

test_refused = refusals(
    [
        ("CA053", [program("kind: provider", "kind: §learner")], set()),
    ]
)
