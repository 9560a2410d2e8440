"""`Do this next`: a free step, the question that matters most, and a rule for the money."""

from collections.abc import Iterator

from mmadvisor.model.advice import Advice, Question, Ranked
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import Reckoning, reckon
from mmadvisor.report.making.view_options import Basis
from mmadvisor.report.view import Step
from mmadvisor.report.wording import words
from mmadvisor.rules.sentences import listing, usd_in_words

MOST = 3
OF_CREDIT = ("credit", "degree")
WHAT_IS_FREE = "Look there which parts are free, and until when: exam and certificate mostly are not."


def steps(basis: Basis, advice: Advice) -> Iterator[Step]:
    """Yield at most three steps."""
    code, name = advice.verdict.code, advice.verdict.about
    if code == "ask-first":
        yield Step(says="Answer them:", command="quiz --quick")
        yield Step(says="Or look around:", command="list")
    elif name is None:
        yield from where_nothing_passes(basis, advice)
    else:
        row = next((each for each in advice.ranking if each.id == name), None)
        at = basis.situation(name)
        first = advice.verdict.first_step
        if first is not None:
            yield Step(says=first)
            yield free_step(at, code) if row else question_step(advice, at, row)
        else:
            yield free_step(at, code)
            yield Step(says=WHAT_IS_FREE) if code == "read-free" else question_step(advice, at, row)
        yield money_step(at, code)


def where_nothing_passes(basis: Basis, advice: Advice) -> Iterator[Step]:
    """Yield what would let something pass, and what keeps most out."""
    for change in advice.what_would_change[: MOST - 2]:
        yield Step(says=change.says)
    held = words.obstacles(advice, basis.index.catalog.rules)[:MOST]
    if held:
        listed = listing([f"{title[0].lower()}{title[1:]} ({number})" for title, number in held])
        yield Step(says=f"What keeps most out: {listed}.")
    yield Step(says="Change an answer:", command="quiz")


def free_step(at: Situation, code: str) -> Step:
    """Name what costs nothing: a course that closes a gap, reading, or at least a look."""
    gap = next((each for each in reckon(at).gaps if each.state is not None and each.course.free), None)
    program = at.program
    if gap is not None:
        label = at.index.catalog.refreshers.topics[gap.topic].label
        verb = "Refresh" if gap.state == "rusty" else "Learn"
        return Step(says=f"{verb} {label}, free: {gap.course.title}, {gap.course.provider}.", link=gap.course.url)
    shared = sum(row.url == program.url for row in at.index.catalog.programs) > 1
    its_page = f"its page on {program.platform}" if shared and program.platform != "own" else "its page"
    left = next((part for part in reckon(at).load.parts if part.kind == "course"), None)
    if program.cost is not None and program.cost.audit_free and left is not None:
        first = left.course.title if reckon(at).done and left.course else "the first course"
        says = "Read the lessons free" if code == "read-free" else f"Read two weeks of {first} free"
        return Step(says=f"{says}, if {its_page} still offers it.", link=program.url)
    look = f"Look for {program.title} on {program.platform}" if shared else "Look through its page"
    return Step(says=f"{look}: start, price and what it asks today.", link=program.url)


def question_step(advice: Advice, at: Situation, row: Ranked | None) -> Step:
    """Name the blank that matters most, with whom to ask."""
    key = advice.key_unknown
    if key is not None and row is not None:
        asked = next((each for each in advice.ranking if each.id == key.id), row)
        part = f"{key.criterion}/{key.part}"
        found = next((each for each in asked.questions if each.part == part), None)
        if found is not None:
            of = "" if asked is row else f"{asked.title}: "
            says = f"{question(found, of)} That could change the first place."
            return Step(says=says, command=letter_to(asked.id, found))
    if row is not None and row.questions:
        return Step(says=question(row.questions[0]), command=letter_to(row.id, row.questions[0]))
    asks = next((each.asks for each in advice.look_into if each.id == at.program.id), [])
    if asks:
        return Step(says=asks[0].says, command=f"ask {at.program.id}")
    gap = next((each for each in (row.gaps if row is not None else at.program.gaps) if is_wished(each, at)), None)
    if gap is not None:
        return Step(says=f"Ask the school in writing: {gap}.", command=f"ask {at.program.id}")
    return Step(says="Read what speaks for and against it.", command=f"why {at.program.id}")


def is_wished(gap: str, at: Situation) -> bool:
    """Tell whether a blank matters to the learner: what is not known of credit does not to who wants none."""
    return at.profile.credit != "not-needed" or not any(word in gap for word in OF_CREDIT)


def letter_to(name: str, row: Question) -> str | None:
    """Return the command that writes the letter to the school; None where others have to be asked."""
    return None if row.part.startswith("employer-recognition/") else f"ask {name}"


def question(row: Question, of: str = "") -> str:
    """Word a question with whom to ask."""
    return f"{of}{'find' if of else 'Find'} out {row.what}: ask {row.whom}."


def money_step(at: Situation, code: str) -> Step:
    """Say what to pay, and when."""
    reckoning = reckon(at)
    name = at.program.id
    if code in {"not-now", "read-free"}:
        return Step(says="Pay nothing now.", command=f"show {name}")
    if code == "another-route" and at.program.credential == "MicroMasters":
        degrees = at.index.open_degrees.get(at.program.fields.primary)
        command = f"compare {name} --degree" if degrees else f"show {name}"
        return Step(says="Pay nothing before you have set the other route beside it.", command=command)
    if reckoning.budget_fit == "no" and code != "one-course":
        return Step(says="Pay nothing: it lies beyond your budget. Ask for aid or a lower price first.")
    none = at.program.none
    ask = "Ask about aid. " if at.profile.needs_aid and not (none and none.aid) else ""
    return Step(says=f"{ask}{payment(reckoning, code)}", command=f"plan {name}")


def payment(reckoning: Reckoning, code: str) -> str:
    """Word the rule for the money."""
    money, study = reckoning.money, reckoning.study()
    if study.cost_usd is None:
        return "Have the price told in writing before you pay anything."
    if study.first_payment_usd is None:
        return f"Ask how the {usd_in_words(study.cost_usd)} are paid, by course or by term, before you enroll."
    after = "Only then pay" if code == "prepare-first" else "Pay"
    if money.at_once:
        return f"{after} only when the first two steps went well: {usd_in_words(study.cost_usd)} may be due at once."
    one = "month" if money.charges[0].what == "month" else "course"
    which = "next" if reckoning.done else "first"
    tail = "" if code == "one-course" else ", then decide again"
    too_full = study.fits.week in {"stretch", "no"} and any(part.fixed for part in reckoning.load.parts)
    after = f"If you find the hours, {after[0].lower()}{after[1:]}" if too_full else after
    return f"{after} for the {which} {one} alone ({usd_in_words(study.first_payment_usd)}){tail}."
