"""What `lints/domains.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA051", [program("url: https://example.org/list", "url: §https://rich.report/list")], set()),
        ("CA051", [program("url: https://example.org/list", "url: §https://www.ZARO.info/list")], set()),
        ("CA051", [program("url: https://example.org/list", "url: §https://[list")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA051: a host that only ends alike": [program("url: https://example.org/list", "url: https://notzaro.info/x")],
        "CA051: refused hosts in a path": [
            program("url: https://example.org/list", "url: https://example.org/zaro.info")
        ],
    }
)
