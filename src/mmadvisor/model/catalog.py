"""The whole catalog as one value, and look-ups in it."""

from functools import cached_property

from msgspec import Struct

from mmadvisor.model import context
from mmadvisor.model.advice import CatalogRef, Origin
from mmadvisor.model.checking import AgeLimits
from mmadvisor.model.common import Date, Record, Text
from mmadvisor.model.currencies import Currency, CurrencyList
from mmadvisor.model.learner_notes import UsedNote
from mmadvisor.model.program import ENDED, Program
from mmadvisor.model.questions import MathCheck, Questionnaire
from mmadvisor.model.rules import RuleBook


class About(Record, frozen=True, kw_only=True):
    """`catalog/about.yaml`. `date` is the month that ages of facts are counted from.

    `refused_sites`: hosts of content farms and mirrors, which no source may be on.
    """

    title: Text
    date: Date
    refused_sites: tuple[Text, ...] = ()


class Edition(Struct, frozen=True, kw_only=True):
    """What sets a catalog apart from the one that was read: what `--extend` and `--as-of` did, and a learner's notes.

    `notes` are those in use, `older` those that gave way to a later reading of the catalog.
    """

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    as_of: Date | None = None
    notes: tuple[UsedNote, ...] = ()
    older: tuple[UsedNote, ...] = ()


class Catalog(Record, frozen=True, kw_only=True):
    """Everything that advice is made from: programs, their context, rules and questions."""

    about: About
    fields: context.FieldList
    institutions: context.InstitutionList
    occupations: context.OccupationList
    refreshers: context.RefresherList
    degrees: context.DegreeList
    evidence: context.EvidenceList
    freshness: AgeLimits
    rules: RuleBook
    questionnaire: Questionnaire
    programs: tuple[Program, ...]
    math_check: MathCheck = MathCheck()
    advisers: context.AdviserList = context.AdviserList()
    currencies: CurrencyList = CurrencyList()


class Index(Struct, frozen=True, dict=True):
    """Look-ups by id; each is built once, when first used."""

    catalog: Catalog
    edition: Edition = Edition()

    @cached_property
    def programs(self) -> dict[str, Program]:
        """Programs by id."""
        return {program.id: program for program in self.catalog.programs}

    @cached_property
    def institutions(self) -> dict[str, context.Institution]:
        """Institutions by id."""
        return {row.id: row for row in self.catalog.institutions.institutions}

    @cached_property
    def fields(self) -> dict[str, context.Field]:
        """Fields by id."""
        return {row.id: row for row in self.catalog.fields.fields}

    @property
    def countries(self) -> list[str]:
        """Countries of the institutions."""
        return sorted({row.country for row in self.catalog.institutions.institutions})

    @property
    def languages(self) -> list[str]:
        """Languages of instruction."""
        return sorted({each for row in self.catalog.programs for each in row.languages})

    @cached_property
    def completable(self) -> dict[str, str]:
        """What a learner may have passed, by id of a program or code of a course: its title."""
        courses = {row.code: row.title for program in self.catalog.programs for row in program.courses}
        return courses | {program.id: program.title for program in self.catalog.programs}

    @cached_property
    def currencies(self) -> dict[str, Currency]:
        """Currencies with a rate, by code."""
        return {row.code: row for row in self.catalog.currencies.currencies}

    @cached_property
    def open_fields(self) -> frozenset[str]:
        """Fields that are a program's own which may still take learners, whole degrees aside."""
        rows = (row for row in self.catalog.programs if row.credential != "Degree" and row.status.value not in ENDED)
        return frozenset(row.fields.primary for row in rows)

    @cached_property
    def open_degrees(self) -> dict[str, list[Program]]:
        """Degrees that take learners, by their own field."""
        found: dict[str, list[Program]] = {}
        for row in self.catalog.programs:
            if row.credential == "Degree" and row.status.value == "open":
                found.setdefault(row.fields.primary, []).append(row)
        return found

    @cached_property
    def refreshers(self) -> dict[tuple[str, bool], context.Refresher]:
        """The course for a topic, by topic and by whether it renews what was once known."""
        topics = self.catalog.refreshers.topics.items()
        found: dict[tuple[str, bool], context.Refresher] = {}
        for topic, rows in topics:
            courses = {row.id: row for row in rows.courses}
            found[topic, False], found[topic, True] = courses[rows.learn], courses[rows.renew]
        return found

    @cached_property
    def degree_countries(self) -> frozenset[str]:
        """Countries with a degree, or with a named degree that takes a credential, that is not known to be closed."""
        found = {
            self.institutions[row.institution].country for row in self.catalog.programs if row.credential == "Degree"
        }
        rows = (row for program in self.catalog.programs for row in program.credit)
        return frozenset(found | {row.country for row in rows if row.country and row.named and row.status != "closed"})

    @cached_property
    def titles_ended(self) -> dict[str, list[str]]:
        """Titles and schools of programs that can no longer be taken, by field."""
        found: dict[str, list[str]] = {}
        for row in self.catalog.programs:
            if row.status.value in ENDED:
                found.setdefault(row.fields.primary, []).append(f"{row.title} ({self.provider(row)})")
        return found

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """Where the programs come from that are not of this catalog, by id."""
        return self.reference.origins()

    def origin(self, program: Program) -> Origin:
        """Return where a program comes from."""
        return self.origins.get(program.id, "catalog")

    @property
    def reference(self) -> CatalogRef:
        """The form in which outputs name this catalog."""
        edition = self.edition
        return CatalogRef(
            date=self.catalog.about.date,
            programs=len(self.programs),
            extended=len(edition.added) + len(edition.replaced),
            added=edition.added,
            replaced=edition.replaced,
            as_of=edition.as_of,
            notes=edition.notes,
        )

    def provider(self, program: Program) -> str:
        """Name of the institution that issues a program."""
        return self.institutions[program.institution].name
