"""Degrees behind a credential: which take it, on what conditions, and how hard they are to get into."""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import Country, Date, GradeAverage, Record, Share, SourceId, Text
from mmadvisor.model.cost import Price

Condition = Literal["bachelor", "campus", "english", "own_degree", "similar_degree", "left"]
"""A kind of condition that a degree may set, by the key of `Pathway` that tells it."""


class Admission(Record, frozen=True, kw_only=True):
    """How selective a degree is. `assured`: whoever earns the stated marks is admitted. `rate`: share admitted.

    A rate given as a range holds between its ends. `complete`: the source lists all that is asked. An absent key is
    unknown.
    """

    says: Text
    source: SourceId
    assured: bool | None = None
    rate: tuple[Share, Share] | None = None
    complete: bool = False
    as_of: Date | None = None


class Pathway(Record, frozen=True, kw_only=True):
    """A degree behind a credential, and on what conditions it takes it. `share` is of the whole degree, 0 to 1.

    `kind`: it takes the credential for credit, or only lets its holders apply (which is no credit). `named`: whether
    the source names the degree. `condition` tells in words what else holds; what it asks of the learner stands in keys,
    so that it can be judged: an absent key is unknown. `left`: what the rest of the degree costs; `left_months`: how
    long it takes. `campus`: how much of the rest is taught on the spot. `bachelor`: whether it asks for a first degree
    or for a master's, or lets work stand for it; `average`: the least grade average in it, of 4.0. `english`: a
    test that it asks for. `own_degree`, `similar_degree`: who gets no credit, or is barred. `not_said`: of which of
    these no page that was read says anything.
    """

    institution: Text
    degree: Text
    condition: Text
    status: Literal["active", "closed", "unknown"]
    source: SourceId
    kind: Literal["credit", "apply"] = "credit"
    named: bool = True
    country: Country | None = None
    amount: Annotated[float, Meta(gt=0, le=500)] | None = None
    of: Annotated[float, Meta(gt=0, le=500)] | None = None
    unit: Text | None = None
    share: Share | None = None
    as_of: Date | None = None
    admission: Admission | None = None
    bachelor: Literal["required", "or-work", "master", "master-or-work", "not-needed"] | None = None
    average: GradeAverage | None = None
    campus: Literal["none", "some", "all"] | None = None
    left: Price | None = None
    left_months: Annotated[float, Meta(gt=0, le=120)] | None = None
    english: Text | None = None
    own_degree: Text | None = None
    similar_degree: Text | None = None
    not_said: tuple[Condition, ...] = ()
    see: tuple[SourceId, ...] = ()
