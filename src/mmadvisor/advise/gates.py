"""First step: gates. Every program of the catalog either passes or is excluded with reasons."""

from msgspec import Struct

from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.model.advice import Reason
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.rules import Gate
from mmadvisor.reckoning.situation import Situation
from mmadvisor.rules.apply import Words
from mmadvisor.rules.conditions import Truth, evaluate


class Screened(Struct, frozen=True):
    """A program at the gates, each of which is asked when its answer is needed, and once.

    `found` holds these answers by the place of the gate: None where a gate could not decide.
    """

    program: Program
    sheet: FactSheet
    gates: tuple[Gate, ...]
    found: dict[int, Truth] = {}

    def ask(self, place: int) -> Truth:
        """Return what one gate says; True keeps the program out."""
        if place not in self.found:
            self.found[place] = evaluate(self.gates[place].when, self.sheet.get)
        return self.found[place]

    @property
    def shut(self) -> tuple[Truth, ...]:
        """What each gate says."""
        return tuple(map(self.ask, range(len(self.gates))))

    @property
    def is_out(self) -> bool:
        """Whether a gate excludes it."""
        return any(self.ask(place) for place, gate in enumerate(self.gates) if gate.outcome == "out")

    @property
    def passes(self) -> bool:
        """Whether no gate keeps the program out of the ranking."""
        return not self.is_out and True not in self.shut

    @property
    def looked_into(self) -> bool:
        """Whether it is a degree to look into: only gates of that outcome hold it back."""
        return not self.is_out and True in self.shut

    @property
    def held_by(self) -> list[Gate]:
        """The gates that keep the program out of the ranking."""
        return [gate for gate, shut in zip(self.gates, self.shut, strict=True) if shut]

    @property
    def within_reach(self) -> bool:
        """Whether another answer of the learner's could open every gate that keeps it out."""
        return all(gate.changeable for gate in self.held_by)

    @property
    def words(self) -> Words:
        """The program's facts, ready to be worded."""
        return Words(self.sheet.get, SPECS)

    def reasons(self) -> list[Reason]:
        """Return the sentence of each gate that keeps the program out; what to ask of a degree to look into."""
        held = self.held_by
        out = [gate for gate in held if gate.outcome == "out"]
        return [self.words.reason(gate, gate.excludes) for gate in out or held]

    def cautions(self) -> list[Reason]:
        """Return the sentence of each gate that could not decide and has one for that."""
        return [
            self.words.reason(gate, gate.cautions)
            for gate, shut in zip(self.gates, self.shut, strict=True)
            if shut is None and gate.cautions
        ]


def screen(index: Index, profile: Profile) -> list[Screened]:
    """Put every program before the gates."""
    gates, programs = index.catalog.rules.gates, index.catalog.programs
    return [Screened(program, FactSheet(Situation(program, profile, index)), gates) for program in programs]
