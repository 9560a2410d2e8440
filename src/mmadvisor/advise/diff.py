"""Two advices compared: which answers, rules and facts changed, and what that did to the ranking."""

from typing import Any

from mmadvisor.model.advice import Advice, Ranked
from mmadvisor.model.comparison import AnswerChange, Diff, FactChange, Move


def compare_advice(old: Advice, new: Advice) -> Diff:
    """Return what changed from one advice to another."""
    before, after = ({row.id: row for row in advice.ranking} for advice in (old, new))
    return Diff(
        schema="mmadvisor/diff/1",
        verdict=(old.verdict.code, new.verdict.code),
        editions=differences(editions_of(old), editions_of(new)),
        answers=differences(answers_of(old), answers_of(new)),
        weights=differences(*({row.criterion: row.weight for row in advice.weights} for advice in (old, new))),
        moves=moves(old, new, before, after),
        facts=[change for name, row in after.items() if name in before for change in fact_changes(before[name], row)],
    )


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[AnswerChange]:
    """Return the values that differ, by their keys."""
    return [
        AnswerChange(key=key, old=old.get(key), new=new.get(key))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    ]


def editions_of(advice: Advice) -> dict[str, str | None]:
    """Return what an advice was made with."""
    catalog = advice.catalog
    return {
        "mmadvisor": advice.version,
        "catalog": catalog.date,
        "programs in the catalog": str(catalog.programs),
        "added by --extend": ", ".join(catalog.added) or None,
        "replaced by --extend": ", ".join(catalog.replaced) or None,
        "as of": catalog.as_of,
        "rules": advice.rules.version,
        "draws": str(advice.draws),
        "seed": str(advice.seed),
    }


def answers_of(advice: Advice) -> dict[str, Any]:
    """Return the answers of an advice; None is not answered, nor is an empty mapping."""
    profile = advice.profile
    return {key: getattr(profile, key) if getattr(profile, key) != {} else None for key in profile.__struct_fields__}


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
    before = {(part.criterion, part.part): part.says for part in was.contributions}
    return [
        FactChange(id=now.id, criterion=part.criterion, old=said, new=part.says)
        for part in now.contributions
        if (said := before.get((part.criterion, part.part), part.says)) != part.says
    ]
