"""Whether a program is about the learner's fields, in a language the learner reads."""

import pytest

from makers import situation
from mmadvisor.facts import subject
from mmadvisor.model.profile import Profile


@pytest.mark.parametrize(
    ("wanted", "fields", "match"),
    [
        (None, {"primary": "design"}, None),
        ((), {"primary": "design"}, "any"),
        (("design",), {"primary": "design"}, "primary"),
        (("management", "design"), {"primary": "design"}, "primary"),
        (("management",), {"primary": "design", "also": ["management"]}, "also"),
        (("design", "management"), {"primary": "design", "also": ["management"]}, "primary"),
        (("finance",), {"primary": "data-science"}, "neighbor"),
        (("finance",), {"primary": "data-science", "also": ["finance"]}, "also"),
        (("design",), {"primary": "data-science"}, "none"),
        # A neighbor of what a program only touches is too far away.
        (("finance",), {"primary": "design", "also": ["data-science"]}, "none"),
    ],
)
def test_match_with_the_fields_named(
    wanted: tuple[str, ...] | None, fields: dict[str, object], match: str | None
) -> None:
    assert subject.field_match(situation(Profile(fields=wanted), fields=fields)).value == match


@pytest.mark.parametrize(
    ("wanted", "languages", "match"),
    [
        (None, ["en"], None),
        ((), ["en"], None),
        (("en",), ["en"], True),
        (("es", "en"), ["fr", "en"], True),
        (("es",), ["en"], False),
    ],
)
def test_match_with_the_languages(wanted: tuple[str, ...] | None, languages: list[str], match: bool | None) -> None:
    at = situation(Profile(languages=wanted), languages=languages)
    assert subject.language_match(at).value is match
    names = {"en": "English", "fr": "French"}
    assert subject.language_names(at).value == tuple(names[each] for each in languages)


def test_the_field_is_named_in_small_letters() -> None:
    assert subject.field_label(situation()).value == "data science"
