"""The option grid in words: each program as answers to the questions that people ask."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import inf

from msgspec import Struct

from mmadvisor.facts.cost import dated_price
from mmadvisor.facts.credit import best_pathway, credit_kind, credit_lead, in_force
from mmadvisor.facts.recognition import assessment
from mmadvisor.facts.subject import named_languages
from mmadvisor.model.advice import IN_SHORT, Advice, Ranked
from mmadvisor.model.catalog import Index
from mmadvisor.model.cost import Price
from mmadvisor.model.days import last_within, month_in_words
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.limits import BEYOND
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon
from mmadvisor.report.making.know_before_you_pay import conditions
from mmadvisor.report.view import USUAL, Cell, Limits, Option
from mmadvisor.report.wording import money_and_time
from mmadvisor.rules.sentences import listing, number_in_words

BANDS = ("weak", "possible", "good", "strong")
GROUPS = {True: USUAL, False: "Close to it"}
TO_LOOK_INTO = "To look into"
OF_WHICH_IT_SPEAKS = "Nearest"
CREDIT = {"degree": "is a degree", "none": "none", "closed": "ended", "elsewhere": "elsewhere"}
CHECKS = {
    "proctored": "supervised exam",
    "exam-and-project": "exam, project",
    "exam": "exam",
    "project": "project",
    "neither": "neither exam nor project",
}


class Basis(Struct, frozen=True):
    """What options are worded from: the catalog, the learner and the first day."""

    index: Index
    profile: Profile
    start: date

    def situation(self, name: str) -> Situation:
        """Return a program beside the learner."""
        return Situation(self.index.programs[name], self.profile, self.index)


def options(basis: Basis, advice: Advice) -> Iterator[Option]:
    """Yield the best three or fewer; degrees to look into, or the program that the verdict names, where none passes."""
    if advice.verdict.code == "ask-first":
        return
    about = advice.verdict.about
    if about is not None and all(row.id != about for row in advice.ranking):
        yield option(basis, about)
    elif advice.ranking:
        yield from (option(basis, row.id, row) for row in choose_best(advice))
    else:
        yield from (option(basis, row.id, group=TO_LOOK_INTO) for row in advice.look_into[:IN_SHORT])


def choose_best(advice: Advice) -> list[Ranked]:
    """Return the first three, the program of which the verdict speaks before the others."""
    about = [row for row in advice.ranking if row.id == advice.verdict.about]
    return [*about, *(row for row in advice.ranking if row not in about)][:IN_SHORT]


def spoken_of(advice: Advice) -> str:
    """Return the id of the program of which the verdict speaks, else of the first."""
    return advice.verdict.about or advice.ranking[0].id


def option(basis: Basis, name: str, ranked: Ranked | None = None, *, group: str = OF_WHICH_IT_SPEAKS) -> Option:
    """Word one program: as it stands where it passed, else as one of a group."""
    asks: Sequence[str] = ()
    if ranked is not None:
        group, asks = GROUPS[ranked.in_field], [each.what for each in ranked.questions] or ranked.gaps
    at = basis.situation(name)
    program, study = at.program, reckon(at).study()
    dated = dated_price(at)
    late = reckon(at).bearable(longest=inf) in BEYOND  # an end that is only assumed may be, too
    pressed = study.fits.week == "no" or (study.fits.week == "stretch" and program.pacing != "self")
    return Option(
        id=name,
        place="" if ranked is None else str(ranked.rank or ""),
        title=f"{program.title}{tongue(basis, program)}",
        provider=basis.index.provider(program),
        credential=program.credential,
        url=program.url,
        group=group,
        fit=None if ranked is None else BANDS.index(ranked.band) + 1,
        fit_says="not weighed" if ranked is None else ranked.band,
        price=Cell(says=money_and_time.price(study), mark="beyond" if study.fits.budget in BEYOND else ""),
        price_year=None if dated is None else read_by_whom(program, dated),
        hours=Cell(says=money_and_time.hours_alone(study), mark="beyond" if pressed else ""),
        end=Cell(says=money_and_time.end_month(study, basis.start), mark="beyond" if late else ""),
        preparation=money_and_time.preparation(study),
        credit=credit(at),
        checks=CHECKS.get(str(assessment(at).value), "not known"),
        unknown=next(iter(asks), ""),
        conditions=conditions(at),
        sources=at.refs(*([dated.source] if dated else [])),
    )


def tongue(basis: Basis, program: Program) -> str:
    """Name the languages of a program that is not taught in English, where the learner did not say what they read."""
    if basis.profile.languages is not None or "en" in program.languages:
        return ""
    return f" (in {listing(named_languages(basis.index.catalog.questionnaire, program))})"


def read_by_whom(program: Program, price: Price) -> str | None:
    """Return the year of a price; `you` where the learner noted it."""
    if program.sources[price.source].kind == "learner":
        return "you"
    return price.as_of[:4] if price.as_of else None


def credit(at: Situation) -> str:
    """Word what a degree takes: the share of the best pathway, by its state."""
    kind, row = credit_kind(at).value, best_pathway(at)
    if row is None:
        return CREDIT.get(str(kind), "unnamed" if credit_lead(at).known else "not known")
    confirmed = in_force(at, row)
    if not row.share:
        return "not stated" if confirmed else "once named"
    share = number_in_words(row.share, row.share, "share")
    return share if confirmed else f"{share}, once"


def limits(basis: Basis) -> Limits:
    """Word what the learner set."""
    profile = basis.profile
    usd, hours, deadline = profile.budget_usd, profile.hours_per_week, profile.finish_within_months
    last = "" if deadline is None else month_in_words(last_within(basis.start, deadline))
    budget = "" if usd is None else number_in_words(usd, usd, "usd")
    return Limits(
        price=budget if profile.budget is None else f"{money_and_time.money(profile.budget)} ({budget})",
        rate="" if profile.budget is None else money_and_time.rate(basis.index),
        hours="" if hours is None else f"{hours:g}",
        end=last,
    )
