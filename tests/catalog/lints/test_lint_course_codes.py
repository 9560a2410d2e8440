"""What `lints/course_codes.py` refuses, and what it lets pass."""

from makers import make_courses, make_program
from mmadvisor.catalog.files import File, Folder
from mmadvisor.catalog.lints import course_codes
from mmadvisor.located import Located
from samples import program, refusals

test_refused = refusals(
    [
        ("CA035", [program("code: FINx-exam", "code: §school-subject")], set()),
        ("CA035", [program("code: FINx-exam", "code: §FINx;exam")], set()),
    ]
)


def test_a_course_code_is_shared_by_programs_of_one_institution_alone() -> None:
    def found(*institutions: str) -> list[str]:
        courses = make_courses((4, None))
        rows = [make_program(f"p{at}", institution=each, courses=courses) for at, each in enumerate(institutions)]
        files = [File(row.id, row.id, Located(None, {}, {}), row) for row in rows]
        return [problem.path for problem in course_codes.check(Folder({}, files, []))]

    assert found("mit", "mit") == []
    assert found("mit", "umd", "mit") == ["p1"]
