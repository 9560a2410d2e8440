"""Where one can stop: what is paid by then, and what one holds."""

from collections.abc import Sequence

from mmadvisor.model.plan import Payment, StopPoint
from mmadvisor.model.study import Usd
from mmadvisor.planning.money import NOTHING
from mmadvisor.planning.steps import Draft, Stretch
from mmadvisor.planning.wishes import Assignment
from mmadvisor.planning.words import counted
from mmadvisor.rules.sentences import listing


def stop_points(draft: Draft, payments: Sequence[Payment]) -> list[StopPoint]:
    """Return a point after the refreshers and on each day on which parts end; the last one is the end of the plan."""
    study, due = draft.study, [row for row, _ in draft.due]
    before = [row for row in draft.rows if row.kind == "refresher"]
    found = []
    if before:
        says = "You have paid nothing, and you know whether the math and the pace suit you."
        found.append(StopPoint(date=before[-1].end.isoformat(), after="the preparation", paid_usd=NOTHING, says=says))
    days = sorted({row.end for row in due})
    for day in days:
        passed = [row for row in due if row.end <= day]
        paid = [each for each in payments if each.kind == "payment" and each.date <= day.isoformat()]
        says = at_the_end(study) if day == days[-1] else on_the_way(study, passed)
        found.append(
            StopPoint(
                date=day.isoformat(),
                after=listing([row.title for row in passed if row.end == day]),
                paid_usd=total(paid),
                says=" ".join([says, *missing(paid), *spent(payments, last=day == days[-1])]),
            )
        )
    return found


def total(paid: Sequence[Payment]) -> Usd | None:
    """Add up what is known; None if nothing is. What hangs on an income is open in the sum, too."""
    known = [each.usd for each in paid if each.usd is not None]
    if not known:
        return None
    likely = [usd.likely for usd in known if usd.likely is not None]
    return Usd(
        low=round(sum(usd.low for usd in known), 2),
        likely=round(sum(likely), 2) if len(likely) == len(known) else None,
        high=round(sum(usd.high for usd in known), 2),
    )


def on_the_way(study: Assignment, passed: Sequence[Stretch]) -> str:
    """Say what one holds before the end; courses that the learner had passed before count."""
    credential = study.at.program.credential
    done = sum(row.kind == "course" and row.code in study.reckoning.done for row in study.at.program.courses)
    number = done + sum(row.kind == "course" for row in passed)
    if credential in {"Degree", "Graduate Certificate"}:
        return f"{counted(number, 'course')} done, and no {credential.lower()} yet. Ask what the school gives you then."
    return f"If you passed, you hold {counted(number, 'course certificate')}, and no {credential} yet."


def at_the_end(study: Assignment) -> str:
    """Say what one holds at the end, and what one does not."""
    credential = study.at.program.credential
    if credential == "Degree":
        return "If you passed everything, you hold the degree."
    held = f"If you passed everything, you hold the {credential}."
    return f"{held} Credit towards a degree comes only after admission to one, if a school gives it."


def missing(paid: Sequence[Payment]) -> list[str]:
    """Say which prices are not in the sum."""
    if total(paid) is None or all(each.usd is not None for each in paid):
        return []
    return ["Prices that nobody states come on top."]


def spent(payments: Sequence[Payment], *, last: bool) -> list[str]:
    """Say that stopping early saves nothing, where all was paid at once."""
    once = sum(each.kind == "payment" for each in payments) == 1
    return ["Stopping here may save no money: all of it stood at the start."] if once and not last else []
