"""What `lints/vocabulary.py` refuses, and what it lets pass."""

from samples import Edit, acceptances, frozen_text, program, refusals

LAW = frozen_text("fields.yaml", r"^  - id: law\n    label: .*\n")

test_refused = refusals(
    [
        ("CA021", [program("primary: finance ", "primary: §finanse ")], set()),
        ("CA021", [program("also: [accounting]", "also: [§acounting, §nothing]")], set()),
        ("CA021", [Edit("fields.yaml", LAW, LAW + "    neighbors: [§lore]\n")], set()),
        ("CA021", [Edit("occupations.yaml", "\nfields:\n", "\nfields:\n  nothing: §[]\n")], set()),
        ("CA022", [program("institution: mit ", "institution: §mti ")], {"CA092"}),
        ("CA023", [program("url_source: s1 ", "twin_of: §no-such-program\nurl_source: s1 ")], set()),
        ("CA024", [program("also: [accounting]", "also: [accounting, §finance, §accounting]")], set()),
        ("CA025", [Edit("fields.yaml", LAW, LAW + "    neighbors: [§finance]\n")], set()),
        ("CA036", [program("languages: [en] ", "languages: [§zz, en] ")], set()),
        ("CA036", [Edit("institutions.yaml", "country: US\n", "country: §UK\n")], set()),
    ]
)

test_accepted = acceptances(
    {
        "CA021: another field of the list": [program("primary: finance ", "primary: law ")],
        "CA023: a twin in the same folder": [program("url_source: s1 ", "twin_of: school-subject\nurl_source: s1 ")],
        "CA024: no further field": [program("  also: [accounting]", "  also: []")],
    }
)
