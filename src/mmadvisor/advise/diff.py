"""Two advices compared: which answers, rules and facts changed, and what that did to the ranking."""

from typing import Any

from mmadvisor.model.advice import Advice, Contribution, Ranked
from mmadvisor.model.comparison import AnswerChange, Diff, FactChange, Move
from mmadvisor.model.profile import Profile

EDITIONS = (
    ("mmadvisor", lambda advice: advice.version),
    ("catalog", lambda advice: advice.catalog.date),
    ("programs in the catalog", lambda advice: str(advice.catalog.programs)),
    ("added by --extend", lambda advice: ", ".join(advice.catalog.added) or None),
    ("replaced by --extend", lambda advice: ", ".join(advice.catalog.replaced) or None),
    ("as of", lambda advice: advice.catalog.as_of),
    ("rules", lambda advice: advice.rules.version),
    ("draws", lambda advice: str(advice.draws)),
    ("seed", lambda advice: str(advice.seed)),
)


def compare_advice(old: Advice, new: Advice) -> Diff:
    """Return what changed from one advice to another."""
    before, after = ({row.id: row for row in advice.ranking} for advice in (old, new))
    return Diff(
        schema="mmadvisor/diff/1",
        verdict=(old.verdict.code, new.verdict.code),
        editions=[
            AnswerChange(key=name, old=tell(old), new=tell(new)) for name, tell in EDITIONS if tell(old) != tell(new)
        ],
        answers=answer_changes(old.profile, new.profile),
        weights=weight_changes(old, new),
        moves=moves(old, new, before, after),
        facts=[change for name, row in after.items() if name in before for change in fact_changes(before[name], row)],
    )


def answer_changes(old: Profile, new: Profile) -> list[AnswerChange]:
    """Return the answers that differ; None is not answered."""
    return [
        AnswerChange(key=key, old=plain_answer(getattr(old, key)), new=plain_answer(getattr(new, key)))
        for key in old.__struct_fields__
        if getattr(old, key) != getattr(new, key)
    ]


def plain_answer(value: Any) -> Any:  # noqa: ANN401 - an answer of any kind
    """Return an answer for output; an empty mapping is no answer."""
    return None if value == {} else value


def weight_changes(old: Advice, new: Advice) -> list[AnswerChange]:
    """Return the weights that differ."""
    before, after = ({row.criterion: row.weight for row in advice.weights} for advice in (old, new))
    names = dict.fromkeys((*before, *after))
    return [
        AnswerChange(key=name, old=before.get(name), new=after.get(name))
        for name in names
        if before.get(name) != after.get(name)
    ]


def moves(old: Advice, new: Advice, before: dict[str, Ranked], after: dict[str, Ranked]) -> list[Move]:
    """Return the programs whose rank or value changed, in the new order, then those that left."""
    titles = {row.id: row.title for advice in (old, new) for row in advice.excluded}
    titles |= {row.id: row.title for row in (*before.values(), *after.values())}
    reasons = {row.id: row.reasons[0].says for row in new.excluded if row.reasons}
    found = []
    for name in dict.fromkeys((*after, *before)):
        was, now = before.get(name), after.get(name)
        if was is not None and now is not None and (was.rank, was.value) == (now.rank, now.value):
            continue
        found.append(
            Move(
                id=name,
                title=titles[name],
                old_rank=was.rank if was else None,
                new_rank=now.rank if now else None,
                old_value=was.value if was else None,
                new_value=now.value if now else None,
                reason=reasons.get(name) if now is None else None,
            )
        )
    return found


def fact_changes(was: Ranked, now: Ranked) -> list[FactChange]:
    """Return the sentences of one program that changed."""
    before = {key(part): part for part in was.contributions}
    return [
        FactChange(id=now.id, criterion=part.criterion, old=before[key(part)].says, new=part.says)
        for part in now.contributions
        if key(part) in before and before[key(part)].says != part.says
    ]


def key(part: Contribution) -> tuple[str, str]:
    """Return what identifies a contribution."""
    return part.criterion, part.part
