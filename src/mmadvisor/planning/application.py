"""The application with which a degree begins: what is known of entry and admission, and what to ask."""

from collections.abc import Iterator

from mmadvisor.facts.standing import asks_application
from mmadvisor.model.plan import Step
from mmadvisor.planning.wishes import Assignment
from mmadvisor.rules.sentences import stopped

NO_LAST_DAY = "No last day to apply is known. Ask for it,"


def application(study: Assignment) -> Iterator[Step]:
    """Yield the step of applying, on the first day of the plan; how long the answer takes nobody states."""
    at = study.at
    if not asks_application(at.program):
        return
    entry, admission = at.program.entry, at.program.admission
    told = [row for row in at.program.prerequisites if row.about in {"entry", "dates"}]
    dated = any(row.about == "dates" for row in told)
    says = [
        entry.says if entry and entry.says else "What it asks of applicants is not known.",
        admission.says if admission else "How it chooses among them is not known.",
        *(row.says for row in told),
        f"{'Ask' if dated else NO_LAST_DAY} how long the answer takes, and what is paid when; then move what follows.",
    ]
    day = study.wishes.start.isoformat()
    yield Step(
        kind="application",
        title="Apply for admission",
        start=day,
        end=day,
        hours=None,
        hours_per_week=None,
        says=" ".join(map(stopped, says)),
        sources=list(
            at.refs(
                *([entry.source] if entry else []),
                *([admission.source] if admission else []),
                *(key for row in told for key in row.sources),
            )
        ),
        url=at.program.url,
    )
