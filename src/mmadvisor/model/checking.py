"""Files that only serve those who keep the catalog: names, exceptions from checks, how old a fact may get."""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import Month, Record, Text, text_form

FactKind = Literal["status", "price", "pathway", "structure"]


class Organizations(Record, frozen=True, kw_only=True):
    """`catalog/organizations.yaml`: the one spelling of each name that stands in several files."""

    pathway_institutions: tuple[Text, ...]
    accreditors: tuple[Text, ...]
    recognizing_organizations: tuple[Text, ...]


class CheckException(Record, frozen=True, kw_only=True):
    """A problem that may stand until the end of a month. `at` is a path of keys: `credit.0.share`."""

    file: Text
    code: Annotated[str, text_form(r"^CA\d{3}$", "a code of CA and three digits, such as CA030")]
    reason: Annotated[str, Meta(min_length=20, max_length=500)]
    until: Month
    at: Text | None = None


class ExceptionList(Record, frozen=True, kw_only=True):
    """`catalog/exceptions.yaml`."""

    exceptions: tuple[CheckException, ...]


class AgeLimit(Record, frozen=True, kw_only=True):
    """A fact is past its limit when it is older than `months`, or undated."""

    months: Annotated[int, Meta(ge=1, le=600)]
    about: Text
    why: Text


class AgeLimits(Record, frozen=True, kw_only=True):
    """`catalog/freshness.yaml`: one limit a kind of fact."""

    status: AgeLimit
    price: AgeLimit
    pathway: AgeLimit
    structure: AgeLimit

    def of(self, kind: FactKind) -> AgeLimit:
        """Return the limit of a kind of fact."""
        limit: AgeLimit = getattr(self, kind)
        return limit
