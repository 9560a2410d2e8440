"""Forms that a file of profiles may have, told by its ending; looked at before what reads them is imported."""

from pathlib import Path

from mmadvisor.errors import AdvisorError, UsageProblem

TABLES = (".csv", ".xlsx", ".parquet")
JSON_LINES = ".jsonl"
FORMS = (*TABLES, JSON_LINES)


def check_form(path: Path) -> None:
    """See that a file is there, and of a form that can be read.

    Raises:
        UsageProblem: There is no form for its ending.
        AdvisorError: There is no ordinary file.
    """
    if path.suffix.lower() not in FORMS:
        raise UsageProblem(f"{path}: there is no form for this ending; use {', '.join(FORMS[:-1])} or {FORMS[-1]}")
    if not path.is_file():
        words = "this is no ordinary file" if path.exists() else "there is no such file"
        raise AdvisorError(f"{path}: {words}")
