"""Where one can stop: what is paid by then, and what one holds."""

from collections.abc import Sequence

from mmadvisor.model.plan import Payment, StopPoint
from mmadvisor.model.study import Usd
from mmadvisor.planning.payments import NOTHING
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
    once = sum(each.kind == "payment" for each in payments) == 1
    for day in days:
        passed, last = [row for row in due if row.end <= day], day == days[-1]
        paid = [each for each in payments if each.kind == "payment" and each.date <= day.isoformat()]
        usd, after = total(paid), listing([row.title for row in passed if row.end == day])
        says = at_the_end(study) if last else on_the_way(study, passed)
        if usd is not None and any(each.usd is None for each in paid):
            says += " Prices that nobody states come on top."
        if once and not last:
            says += " Stopping here may save no money: all of it stood at the start."
        end = draft.rows[-1].end if last else day  # free weeks between courses that nobody names stand behind them
        found.append(StopPoint(date=end.isoformat(), after=after, paid_usd=usd, says=says))
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
