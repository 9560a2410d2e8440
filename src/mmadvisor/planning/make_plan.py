"""The whole way from a program and a learner to a plan."""

from mmadvisor.errors import AdvisorError, UsageProblem
from mmadvisor.model.catalog import Index
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.plan import PLAN_SCHEMA, Plan
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.planning.blanks import unknowns
from mmadvisor.planning.cautions import warn
from mmadvisor.planning.conditions_kept import notes
from mmadvisor.planning.headline import finish, headline
from mmadvisor.planning.payments import payments
from mmadvisor.planning.steps import application, draft_of
from mmadvisor.planning.stops import stop_points
from mmadvisor.planning.wishes import Assignment, Wishes, times_away
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon

CLOSED = {
    "retired": "a source says that it has ended",
    "unlisted": "the newest listing of its platform no longer has it",
}


def make_plan(index: Index, version: str, program: Program, profile: Profile, wishes: Wishes) -> Plan:
    """Return the plan of one program for one learner.

    Raises:
        AdvisorError: The program can no longer be taken.
        UsageProblem: The learner's weekly hours are not known, or an elective is none.
    """
    closed = CLOSED.get(program.status.value)
    if closed is not None:
        raise AdvisorError(
            f"{program.id} can no longer be taken: {closed} (as of {date_in_words(program.status.as_of)}).\n"
            f"'mmadvisor why {program.id}' names programs of a close subject."
        )
    if profile.hours_per_week is None and not wishes.assume_hours:
        raise UsageProblem("a plan needs your weekly hours: add --set hours_per_week=8")
    study = Assignment(Situation(program, profile, index), wishes)
    draft = draft_of(study)
    paid = payments(draft)
    return Plan(
        schema=PLAN_SCHEMA,
        version=version,
        id=program.id,
        title=program.title,
        provider=index.provider(program),
        credential=program.credential,
        url=program.url,
        start=wishes.start.isoformat(),
        hours_per_week=study.hours,
        parallel=wishes.parallel,
        study=reckon(study.at).study(),
        study_with_options=study.reckoning.study() if wishes.optional else None,
        headline=headline(study),
        steps=[*application(study), *(row.step() for row in draft.rows)],
        finish=finish(study),
        payments=paid,
        stop_points=stop_points(draft, paid),
        warnings=warn(draft),
        unknown=unknowns(study, paid),
        away=times_away(wishes),
        notes=notes(study, paired=any(row.alongside for row in draft.rows)),
    )
