"""The whole way from answers to advice."""

from mmadvisor.advise import present
from mmadvisor.advise.changes import what_would_change
from mmadvisor.advise.cross_check import cross_check
from mmadvisor.advise.key_unknown import key_unknown
from mmadvisor.advise.outcome import Run, draw, foremost, outcome, rule_outcome, shares_of, words_of
from mmadvisor.advise.result_view import is_given
from mmadvisor.advise.verdict import verdict
from mmadvisor.advise.worth_a_look import Base, worth_a_look
from mmadvisor.model.advice import SCHEMA, Advice, RulesRef
from mmadvisor.model.profile import ANSWERS, Profile


def advise(run: Run, profile: Profile, *, brief: bool = False) -> Advice:
    """Return the advice for one learner.

    `brief`: for the first screen alone. It tells what is left out, and what would change the answer, only where no
    program is spoken of, so elsewhere neither is looked for; and of the ranking only what may stand there.
    """
    catalog = run.index.catalog
    result = outcome(run.index, profile)
    unknown = key_unknown(run.index, profile, result.weighing, result.ranked)
    names = {unknown.id} if unknown else set()
    shown = foremost(result, names) if brief else result
    found = draw(run, shown)
    shares = shares_of(found)
    decided = rule_outcome(run, result, shares)
    if brief and decided.about in {row.id for row in result.ranked[len(shown.ranked) :]}:
        shown = foremost(result, {*names, decided.about})
        found = draw(run, shown)
    answer = verdict(catalog.rules, decided, words_of(decided, result))
    asked = decided.rule.scope == "answers"
    told = not brief or answer.about is None
    ranking = present.ranking(run.index, result.weighing, shown.ranked, found, asked=asked)
    return Advice(
        schema=SCHEMA,
        version=run.version,
        catalog=run.index.reference,
        rules=RulesRef(version=catalog.rules.version),
        seed=run.seed,
        draws=run.draws,
        profile=profile,
        unknown_answers=[key for key in ANSWERS if not is_given(getattr(profile, key))],
        weights=present.weights(result.weighing),
        verdict=answer,
        ranking=ranking,
        cross_check=cross_check(ranking),
        key_unknown=unknown,
        look_into=present.look_into(run.index, result.look_into),
        excluded=present.excluded(run.index, result.excluded) if told else [],
        what_would_change=what_would_change(run, result, answer, shares) if told else [],
        worth_a_look=worth_a_look(Base(run, result, answer, shares)),
    )
