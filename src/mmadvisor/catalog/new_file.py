"""A new program file: the template with an id, what must be there to be filled in, and the rest commented out."""

import re
from typing import get_args

from msgspec.structs import fields

from mmadvisor.errors import UsageProblem, quote
from mmadvisor.model.common import Id
from mmadvisor.model.program import Program

REQUIRED = frozenset(field.name for field in fields(Program) if field.required)
KEY = re.compile(r"^([a-z_]+):")
FILLED = re.compile(r"^( *[a-z_]+:) *([^ #{].*?)( *#.*)?$")
"""A key with an example value and perhaps a comment; a value in quotes holds no `#`."""
HEAD = """\
# Fill in what a source says, take the # away from the keys that you use, and delete the others.
# A key that is not there means: unknown. Never guess, never write a figure without its source.
# `mmadvisor catalog check` names every mistake with its line; catalog/GUIDELINES.md explains the judgment calls.
"""


def check_id(program_id: str) -> None:
    """See whether a program may have this id.

    Raises:
        UsageProblem: It may not.
    """
    form = get_args(Id)[1]
    if not re.fullmatch(form.extra_json_schema["pattern"], program_id) or len(program_id) > form.max_length:
        hint = f"small letters, digits and single hyphens, at most {form.max_length} characters"
        raise UsageProblem(f"{quote(program_id)} cannot be an id ({hint})")


def annotated(template: str, program_id: str) -> str:
    """Return a new file for a program; it is not sound until all that must be there is filled in."""
    lines: list[str] = []
    key = ""
    body = template[template.index("\n\n") + 1 :]
    for line in body.splitlines():
        found = KEY.match(line)
        key = found[1] if found else key
        if not line or line.startswith("# ---"):
            lines.append(line)
        elif key == "id":
            lines.append(f"id: {program_id}")
        elif key in REQUIRED:
            lines.append(emptied(line))
        else:
            lines.append(f"# {line}")
    return HEAD + "\n".join(lines) + "\n"


def emptied(line: str) -> str:
    """Return a line without its example value, which moves into the comment."""
    found = FILLED.match(line)
    if found is None:
        return line
    comment = (found[3] or "").strip().removeprefix("#").strip()
    words = f"e.g. {found[2]}" + (f"; {comment}" if comment else "")
    return f"{found[1]:<34}# {words}"
