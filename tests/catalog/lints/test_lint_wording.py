"""What `lints/wording.py` refuses, and what it lets pass."""

from samples import acceptances, program, refusals

test_refused = refusals(
    [
        ("CA071", [program("  - price today", "  - §price today, as s12 says")], set()),
        ("CA072", [program("  - Value a bond", "  - §Unlock cutting-edge finance")], set()),
        ("CA072", [program("note: Pass mark 60 percent.", "note: §A World-Class exam.")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA071: letters and digits that are no source": [
            program("  - price today", "  - price of a class s, 3s or S5")
        ],
        "CA072: advertising inside of a name": [program("title: First Course", "title: World-Class Finance")],
    }
)
