"""What `lints/front_pages.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA052", [program("url: https://example.org/list", "url: §https://example.org/")], set()),
        ("CA052", [program("url: https://example.org/list", "url: §https://example.org")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA052: a front page with its reason": [
            program("url: https://example.org/list", "url: https://example.org/\n    note: The site has one page."),
        ],
        "CA052: a page that is named by a query": [
            program("url: https://example.org/list", "url: https://example.org/?page=7"),
        ],
    }
)
