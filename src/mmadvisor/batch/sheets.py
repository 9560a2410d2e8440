"""Facts of any program for any answers."""

from mmadvisor.batch.table import FactTable
from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import Fact
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation


class Sheets:
    """The programs of a catalog, by id; a program is named by its place in this order from here on."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.programs = sorted(index.catalog.programs, key=lambda program: program.id)
        self.memos = [Situation(program, Profile(), index).memo for program in self.programs]

    def sheet(self, profile: Profile, program: int) -> FactSheet:
        """Return the facts of one program for some answers."""
        return FactSheet(Situation(self.programs[program], profile, self.index, self.memos[program]))

    def fact_table(self, name: str) -> FactTable:
        """Return a table of one fact."""

        def find(profile: Profile, program: int) -> Fact:
            return self.sheet(profile, program).get(name)

        return FactTable(SPECS[name].reads, len(self.programs), find)
