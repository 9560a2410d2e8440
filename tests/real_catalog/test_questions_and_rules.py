"""In the catalog of this repository, both ways: no question that no rule uses, no answer without a question."""

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import msgspec

from hostile import uses
from mmadvisor.advise.told_with_verdict import told_with
from mmadvisor.advise.verdict import PREFERENCE
from mmadvisor.facts.registry import SPECS
from mmadvisor.model.common import VerdictCode
from mmadvisor.model.profile import SAID_BY, Profile
from mmadvisor.questionnaire.settings import FLAGS, KEYS
from mmadvisor.report.palette import TONES
from mmadvisor.rules.conditions import facts_used
from real import real_index

QUESTIONS = real_index().catalog.questionnaire.questions


def words_in(data: Any) -> Iterator[str]:  # noqa: ANN401 - plain data of any form
    """Yield every text of the rules, keys included, with the braces of sentences taken off."""
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from words_in(key)
            yield from words_in(inner)
    elif isinstance(data, list | tuple):
        for inner in data:
            yield from words_in(inner)
    elif isinstance(data, str):
        yield from data.replace("{", " ").replace("}", " ").split()


def keys_used() -> set[str]:
    """Return the answers that some rule reads, itself or through a fact."""
    rules = real_index().catalog.rules
    parts = [rules.gates, rules.criteria, rules.caps, rules.cautions, rules.verdicts, rules.reasons]
    used = {"priorities", "goal"}  # the order of weights and its presets
    used |= {"completed", "start"}  # what a reckoning leaves out, and the first day of a plan
    for word in words_in(msgspec.to_builtins(parts)):
        name = word.strip(".,;:").removeprefix("first.")
        if name in SPECS:
            used |= SPECS[name].reads
            used.add(name.removeprefix("profile."))
    return used


def test_every_question_is_used_by_a_rule() -> None:
    used = keys_used()
    unused = [each.feeds for each in QUESTIONS if not {each.feeds, each.feeds.partition(".")[0]} & used]
    assert unused == []


def test_every_answer_of_the_profile_has_one_question() -> None:
    assert sorted(each.feeds for each in QUESTIONS) == sorted(key for key in KEYS if key not in SAID_BY)
    assert {key.partition(".")[0] for key in KEYS} == set(Profile.__struct_fields__)


def test_every_question_says_why_in_25_words() -> None:
    assert max(len(each.why.split()) for each in QUESTIONS) <= 25


def test_who_is_sure_of_nothing_comes_to_the_end() -> None:
    uses.interviewed(real_index())


def test_every_language_and_country_of_the_programs_has_a_name() -> None:
    catalog = real_index().catalog
    assert {code for each in catalog.programs for code in each.languages} <= set(catalog.questionnaire.languages)
    countries = {row.country for each in catalog.programs for row in each.credit if row.country}
    countries |= {real_index().institutions[each.institution].country for each in catalog.programs}
    assert countries <= set(catalog.questionnaire.countries)


def test_no_verdict_hangs_on_what_is_only_told() -> None:
    told = set(told_with(real_index(), [], list))
    assert told
    assert [rule.id for rule in real_index().catalog.rules.verdicts if told & set(facts_used(rule.when))] == []


def test_every_verdict_has_a_title_a_color_and_a_place() -> None:
    rules = real_index().catalog.rules
    assert set(get_args(VerdictCode)) == set(rules.titles) == set(TONES)
    assert {rule.code for rule in rules.verdicts if rule.scope == "program"} == set(PREFERENCE)


def test_every_yes_or_no_is_written_as_such() -> None:
    assert {key for key, kind in get_type_hints(Profile).items() if kind == bool | None} == FLAGS
