"""Whom to ask what no source of the catalog says: `catalog/advisers.yaml`."""

from typing import Annotated

from msgspec import Meta

from mmadvisor.model.common import Country, Id, Record, Source, SourceId, Text, Url


class Adviser(Record, frozen=True, kw_only=True):
    """A body to ask, what it does and does not do, and the page to begin at."""

    name: Text
    says: Text
    url: Url
    source: SourceId
    see: tuple[SourceId, ...] = ()


Advisers = Annotated[tuple[Adviser, ...], Meta(min_length=1)]


class AdviserList(Record, frozen=True, kw_only=True):
    """Bodies by country, which tell about the recognition of foreign study, and by field, which are of the profession.

    `no_country`: countries that can be chosen, and for which no body was read.
    """

    about: Text = "Nobody is on record."
    countries: dict[Country, Advisers] = {}
    no_country: tuple[Country, ...] = ()
    fields: dict[Id, Advisers] = {}
    sources: dict[SourceId, Source] = {}
    gaps: tuple[Text, ...] = ()
