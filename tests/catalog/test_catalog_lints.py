"""Each lint on programs and what surrounds them: refused at the exact place, and accepted where it looks alike."""

import re
from pathlib import Path

import pytest
from test_figure_lints import REFUSED as OF_FIGURES

from makers import ROOT, make_courses, make_program
from mmadvisor.catalog.codes import CODES
from mmadvisor.catalog.files import File, Folder
from mmadvisor.catalog.lints import addresses, course_codes
from mmadvisor.examining import examine
from mmadvisor.located import Located
from samples import PROGRAM, Edit, Refusal, case_ids, frozen_text, places, program, put, refused

LEARN = frozen_text("refreshers.yaml", r"learn: \S+")
LEARN_COURSE = frozen_text("refreshers.yaml", rf"      - id: {LEARN.removeprefix('learn: ')}\n(?:        .*\n)+")
PROOFS = frozen_text("refreshers.yaml", r"^  proofs:\n(?:    .*\n)+")
LAW = frozen_text("fields.yaml", r"^  - id: law\n    label: .*\n")
SECOND_PATHWAY = """\
  - institution: Harvard Extension School
    degree: ALM Finance
    not_said: [bachelor, campus, english, own_degree, similar_degree, left]
    condition: Admission is needed.
    status: unknown
    source: s1
"""
IN_WORDS = program("    condition: Admission and a", "    condition: §Admission and a")
IN_WORDS_ENGLISH = program("    condition: Admission and a", "    condition: §A test of English and a")
AT_FIRST_ROW = program("  - institution: Harvard Extension", "  - §institution: Harvard Extension")
AT_ENDORSEMENT = program("  - organization: General Electric", "  - §organization: General Electric")
AT_COUNTRIES = Edit("advisers.yaml", "\ncountries:\n", "\n§countries:\n")
AT_CURRENCIES = Edit("currencies.yaml", "\ncurrencies:", "\n§currencies:")
MATH_LIKE = 'choices:\n        - {says: "3", value: "3"}\n        - {says: "5", value: "5"}'


REFUSED: list[Refusal] = [
    ("CA001", [program("id: school-subject ", "id: §other-name ")], set()),
    ("CA002", [Edit("rules/criteria/cost.yaml", "id: cost\n", "id: §outcomes\n")], {"RU010"}),
    ("CA011", [program("source: s1                    # says", "source: §s9  # says")], set()),
    ("CA011", [program("load_source: s2 ", "load_source: §s9 ")], set()),
    ("CA011", [program("  see: [s2]                       # further", "  see: [s2, §s9]  # further")], set()),
    ("CA011", [program("1,200 USD.\n    sources: [s2]", "1,200 USD.\n    sources: [§s8, §s9]")], set()),
    (
        "CA012",
        [
            program(
                "  s1:\n    url: https://example.org/list",
                "  §s3:\n    url: https://example.org/third\n    title: Third\n    publisher: Example\n"
                "    kind: press\n  s1:\n    url: https://example.org/list",
            )
        ],
        set(),
    ),
    ("CA021", [program("primary: finance ", "primary: §finanse ")], set()),
    ("CA021", [program("also: [accounting]", "also: [§acounting, §nothing]")], set()),
    ("CA021", [Edit("fields.yaml", LAW, LAW + "    neighbors: [§lore]\n")], set()),
    ("CA021", [Edit("occupations.yaml", "\nfields:\n", "\nfields:\n  nothing: §[]\n")], set()),
    ("CA022", [program("institution: mit ", "institution: §mti ")], {"CA092"}),
    ("CA023", [program("url_source: s1 ", "twin_of: §no-such-program\nurl_source: s1 ")], set()),
    ("CA024", [program("also: [accounting]", "also: [accounting, §finance, §accounting]")], set()),
    ("CA025", [Edit("fields.yaml", LAW, LAW + "    neighbors: [§finance]\n")], set()),
    ("CA027", [program("- institution: Harvard Extension", "- institution: §Harvard Extention")], {"CA095"}),
    ("CA028", [Edit("institutions.yaml", "body: NECHE", "body: §NECHI")], {"CA095"}),
    ("CA029", [program("organization: General Electric", "organization: §General Electrics")], {"CA095"}),
    ("CA036", [program("languages: [en] ", "languages: [§zz, en] ")], set()),
    ("CA036", [Edit("institutions.yaml", "country: US\n", "country: §UK\n")], set()),
    ("CA053", [program("kind: provider", "kind: §learner")], set()),
    ("CA121", [program("  - until: 2022-05", "  - until: §2026-11")], set()),
    (
        "CA122",
        [
            program(
                "  - until: 2022-05\n",
                "  - §until: 2019-01\n    source: s2\n  - until: 2022-05\n",
            )
        ],
        set(),
    ),
    ("CA123", [program("status: {value: open, as_of: 2021-09", "status: {value: open, as_of: §2022-06")], set()),
    ("CA123", [program("usd: [1200, 1200], as_of: 2021-09", "usd: [1200, 1200], as_of: §2023-01")], set()),
    (
        "CA124",
        [
            program(
                "    source: s2                    # says that, or until when",
                "    source: s2\n  - until: 2022-05\n    §title: Other Name\n    source: s2  # says",
            )
        ],
        set(),
    ),
    ("CA031", [program("code: FINx-exam", "code: §FIN1x")], {"CA033"}),
    ("CA035", [program("code: FINx-exam", "code: §school-subject")], set()),
    ("CA035", [program("code: FINx-exam", "code: §FINx;exam")], set()),
    ("CA032", [program("after: [FIN1x]  ", "after: [§FIN2x]  ")], set()),
    ("CA032", [program("  choose: 1\n  of: [FIN1x, ", "  choose: 1\n  of: [FIN1x, §third-course, ")], set()),
    ("CA032", [program("    of: [FIN1x, second-course]    #", "    of: [FIN1x, §third-course]    #")], set()),
    ("CA032", [program("  choose: 1\n", "  choose: §3\n")], set()),
    (
        "CA033",
        [
            program("\ncourses: ", "\n§courses: "),
            program("title: First Course\n", "title: First Course\n    after: [FINx-exam]\n"),
        ],
        set(),
    ),
    ("CA032", [program("    courses: [FIN1x, second-course] ", "    courses: [FIN1x, §third-course] ")], set()),
    (
        "CA034",
        [
            program("    about: order\n", "    about: §expiry\n"),
            program("    enforced: false ", "    enforced: §false "),
        ],
        set(),
    ),
    (
        "CA034",
        [program("    about: expiry  ", "    about: refund  "), program("    months: 60", "    months: §60")],
        set(),
    ),
    ("CA049", [program("capstone: false", "capstone: §true")], set()),
    ("CA049", [program("final_exam: true", "final_exam: §false")], set()),
    ("CA049", [program("  - Value a bond\n", "  - §Deliver a Capstone\n")], set()),
    ("CA049", [program("  final_exam: true\n", ""), program("\nassessment:  ", "\n§assessment:  ")], set()),
    ("CA045", [program("    bachelor: required\n    not_said: [", "    not_said: [bachelor, "), IN_WORDS], set()),
    ("CA045", [IN_WORDS_ENGLISH], set()),
    ("CA045", [program("    condition: Admission and a", "    condition: §No credit is named. A")], set()),
    ("CA040", [program("  of: [FIN1x, second-course]\n", "  of: §[FINx-exam, FIN1x]\n")], set()),
    ("CA046", [program("not_said: [campus, english, ", "not_said: [english, "), AT_FIRST_ROW], set()),
    (
        "CA046",
        [program("    bachelor: required\n    not_said: [", "    §bachelor: required\n    not_said: [bachelor, ")],
        set(),
    ),
    ("CA047", [program("    place: Massachusetts, United States\n", ""), AT_ENDORSEMENT], set()),
    ("CA051", [program("url: https://example.org/list", "url: §https://rich.report/list")], set()),
    ("CA051", [program("url: https://example.org/list", "url: §https://www.ZARO.info/list")], set()),
    ("CA051", [program("url: https://example.org/list", "url: §https://[list")], set()),
    ("CA071", [program("  - price today", "  - §price today, as s12 says")], set()),
    ("CA072", [program("  - Value a bond", "  - §Unlock cutting-edge finance")], set()),
    ("CA072", [program("note: Pass mark 60 percent.", "note: §A World-Class exam.")], set()),
    ("CA073", [program("  - Value a bond", "  - §Graduates will find a job as an analyst")], set()),
    ("CA073", [program("note: Pass mark 60 percent.", "note: §Not hard; it guarantees credit.")], set()),
    ("CA074", [program("  - Value a bond", f"  - §Value{' a bond or' * 13} a bond")], set()),
    ("CA074", [program("note: Pass mark 60 percent.", f"note: §One mark. It is{' at least' * 19} 60 percent.")], set()),
    ("CA081", [Edit("refreshers.yaml", PROOFS, ""), Edit("refreshers.yaml", "\ntopics:\n", "\n§topics:\n")], {"CA012"}),
    ("CA081", [Edit("refreshers.yaml", LEARN, "learn: §no-such-course")], set()),
    (
        "CA081",
        [
            Edit("refreshers.yaml", LEARN, LEARN.replace("learn: ", "learn: §")),
            Edit("refreshers.yaml", LEARN_COURSE, LEARN_COURSE.replace("free: true", "free: false")),
        ],
        set(),
    ),
    (
        "CA081",
        [
            Edit("refreshers.yaml", LEARN, LEARN.replace("learn: ", "learn: §")),
            Edit("refreshers.yaml", LEARN_COURSE, LEARN_COURSE.replace("        hours: [", "        # hours: [")),
        ],
        set(),
    ),
    ("CA082", [Edit("math_check.yaml", 'answer: "5"', 'answer: §"6"')], set()),
    ("CA082", [Edit("math_check.yaml", MATH_LIKE, MATH_LIKE.replace('- {says: "3"', '§- {says: "5"'))], set()),
    (
        "CA082",
        [
            Edit("math_check.yaml", "topics:\n  - topic: algebra", "topics:\n  §§- topic: algebra"),
            Edit("math_check.yaml", "- topic: statistics", "- topic: probability"),
        ],
        set(),
    ),
    ("CA083", [AT_COUNTRIES, Edit("advisers.yaml", "[AR, CI", "[CI")], set()),
    ("CA083", [AT_COUNTRIES, Edit("advisers.yaml", "[AR, CI", "[AR, AU, CI")], set()),
    ("CA084", [AT_CURRENCIES, Edit("currencies.yaml", "[sfr,", "[€,")], set()),
    ("CA084", [AT_CURRENCIES, Edit("currencies.yaml", "[sfr,", "[Sfr,")], set()),
    ("CA083", [Edit("advisers.yaml", "  accounting:\n", "  §acounting:\n")], set()),
    (
        "CA092",
        [
            Edit(
                "institutions.yaml",
                "institutions:\n",
                "institutions:\n  - id: §spare-u\n    name: Spare\n    country: US\n",
            )
        ],
        set(),
    ),
    (
        "CA093",
        [Edit("institutions.yaml", "\nsources:", "\n  - id: §mit\n    name: Again\n    country: US\nsources:")],
        set(),
    ),
    ("CA095", [Edit("organizations.yaml", "[NECHE]", "[NECHE, §NECHE, §Spare]")], set()),
    (
        "CA095",
        [
            program(
                "recognition:   ",
                "recognition:\n  - {organization: Acme, kind: hires, says: It hires., source: s2}\n  #",
            ),
            Edit("organizations.yaml", "[General Electric]", "[General Electric, §Acme]"),
        ],
        set(),
    ),
]


@pytest.mark.parametrize("case", REFUSED, ids=case_ids(REFUSED))
def test_refused_at_the_exact_place(folder: Path, case: Refusal) -> None:
    problems = refused(folder, case)
    assert all(problem.message for problem in problems)


ACCEPTED = {
    "CA001 and CA002: the sample as it stands": [],
    "CA011: one source for several facts": [program("load_source: s2 ", "load_source: s1 ")],
    "CA012: a source that only a pathway sees": [program("    see: [s1]", "    see: [s1, s2]")],
    "CA021: another field of the list": [program("primary: finance ", "primary: law ")],
    "CA023: a twin in the same folder": [program("url_source: s1 ", "twin_of: school-subject\nurl_source: s1 ")],
    "CA024: no further field": [program("  also: [accounting]", "  also: []")],
    "CA027: one pathway twice": [
        program("    see: [s1]\nrecognition:", f"    see: [s1]\n{SECOND_PATHWAY}recognition:"),
    ],
    "CA032: a course after two others": [program("after: [FIN1x]  ", "after: []  ")],
    "CA040: of no track the courses are known": [
        program("  of: [FIN1x, second-course]\n", "  of: [FINx-exam, FIN1x]\n"),
        program("    of: [FIN1x, second-course]    #", "    #"),
    ],
    "CA045: no credit of a route to apply": [
        program("    condition: Admission and a", "    kind: apply\n    condition: No credit is named. A"),
    ],
    "CA049: an outcome that is a project of others": [
        program("  - Value a bond\n", "  - Value a project\n"),
    ],
    "CA049: a project beside the exam": [
        program("  value: 3\n", "  value: 4\n"),
        program("capstone: false", "capstone: true"),
        program("electives:  ", "  - {code: own-work, title: Own Work, kind: project, source: s1}\nelectives:  "),
    ],
    "CA045: a word that is only like one of English": [
        program("    condition: Admission and a", "    condition: Admission to a school of Englishtown and a"),
    ],
    "CA046: of a program that takes nobody": [
        program("value: open   ", "value: retired"),
        program("    not_said: [campus, english, own_degree, similar_degree, left]\n", ""),
    ],
    "CA047: an endorsement that holds anywhere": [
        program("    place: Massachusetts, United States\n", ""),
        program("to graduates in one state.", "to graduates."),
    ],
    "CA051: a host that only ends alike": [program("url: https://example.org/list", "url: https://notzaro.info/x")],
    "CA051: refused hosts in a path": [program("url: https://example.org/list", "url: https://example.org/zaro.info")],
    "CA071: letters and digits that are no source": [program("  - price today", "  - price of a class s, 3s or S5")],
    "CA072: advertising inside of a name": [program("title: First Course", "title: World-Class Finance")],
    "CA073: the opposite of a promise": [
        program(
            "note: Pass mark 60 percent.", "note: The exam is no guarantee of credit and never guarantees a place."
        ),
    ],
    "CA074: two sentences of forty words together": [
        program("note: Pass mark 60 percent.", f"note: It is{' at least' * 17} 60. It is{' at least' * 18} 60."),
    ],
    "CA091: one program is enough": [],
    "CA092: every institution is used": [],
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(folder: Path, name: str) -> None:
    put(folder, *ACCEPTED[name])
    catalog, problems = examine(folder)
    assert problems == []
    assert catalog is not None


def test_a_folder_without_programs_is_refused(folder: Path) -> None:
    (folder / PROGRAM).unlink()
    _, problems = examine(folder)
    assert places(problems, "CA091") == [(f"{folder}/about.yaml", 1, 1)]
    assert {problem.code for problem in problems} == {"CA091", "CA092", "CA095"}


SECOND_TITLES = {
    "the same": ("Name of the Program", True),
    "other letters": ("name of the programs", True),
    "another order of the words": ("Program of the Name", True),
    "more in brackets": ("Name of the Program (Spanish edition)", True),
    "another program": ("Name of the Other Thing", False),
}


@pytest.mark.parametrize("name", SECOND_TITLES)
def test_nearly_the_same_title(folder: Path, name: str) -> None:
    title, alike = SECOND_TITLES[name]
    second = folder / "programs" / "second.yaml"
    text = (folder / PROGRAM).read_text(encoding="utf-8").replace("id: school-subject ", "id: second ")
    second.write_text(text.replace("title: Name of the Program", f"title: {title}"), encoding="utf-8")
    _, problems = examine(folder)
    assert places(problems, "CA026") == ([(f"{folder}/{PROGRAM.replace('school-subject', 'second')}", 7, 8)] * alike)
    assert {problem.code for problem in problems} <= {"CA026"}
    second.write_text(second.read_text(encoding="utf-8") + "twin_of: school-subject\n", encoding="utf-8")
    assert examine(folder)[1] == []


SECOND_ADDRESSES = {
    "its own": ("https://example.org/second", []),
    "that of the first": ("https://example.org/first", ["CA054"]),
    "not known": (addresses.NOT_KNOWN, []),
}


@pytest.mark.parametrize("name", SECOND_ADDRESSES)
def test_an_address_of_two_programs(folder: Path, name: str) -> None:
    url, codes = SECOND_ADDRESSES[name]
    text = (folder / PROGRAM).read_text(encoding="utf-8")
    own = text.replace(f"\nurl: {addresses.NOT_KNOWN}", "\nurl: https://example.org/first", 1)
    (folder / PROGRAM).write_text(own, encoding="utf-8")
    second = folder / "programs" / "second.yaml"
    other = text.replace("id: school-subject ", "id: second ").replace("title: Name of the Program", "title: Another")
    second.write_text(other.replace(f"\nurl: {addresses.NOT_KNOWN}", f"\nurl: {url}", 1), encoding="utf-8")
    _, problems = examine(folder)
    assert [problem.code for problem in problems] == codes
    assert {(Path(problem.path).name, problem.line) for problem in problems} <= {("second.yaml", 12)}
    second.write_text(second.read_text(encoding="utf-8") + "twin_of: school-subject\n", encoding="utf-8")
    assert examine(folder)[1] == []


def test_every_lint_has_a_refusing_sample() -> None:
    lints = ROOT / "src" / "mmadvisor" / "catalog" / "lints"
    codes = {code for path in lints.glob("*.py") for code in re.findall(r'"(CA\d{3})"', path.read_text())}
    assert codes - {code for code, _, _ in (*REFUSED, *OF_FIGURES)} == {"CA091", "CA026", "CA054"}
    assert codes <= CODES.keys()


def test_a_course_code_is_shared_by_programs_of_one_institution_alone() -> None:
    def found(*institutions: str) -> list[str]:
        courses = make_courses((4, None))
        rows = [make_program(f"p{at}", institution=each, courses=courses) for at, each in enumerate(institutions)]
        files = [File(row.id, row.id, Located(None, {}, {}), row) for row in rows]
        return [problem.path for problem in course_codes.check(Folder({}, files, []))]

    assert found("mit", "mit") == []
    assert found("mit", "umd", "mit") == ["p1"]
