"""First step: gates. Every program of the catalog either passes or is excluded with reasons."""

from collections.abc import Mapping
from dataclasses import dataclass

from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.facts.situation import Situation
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.rules.apply import Remark, Words, gate_result


@dataclass(frozen=True, slots=True)
class Screened:
    """A program after the gates: excluded if it has `reasons`; `cautions` where a gate could not decide."""

    program: Program
    sheet: FactSheet
    reasons: tuple[Remark, ...]
    cautions: tuple[Remark, ...]

    @property
    def words(self) -> Words:
        """The program's facts, ready to be worded."""
        return Words(self.sheet.get, SPECS)


def sheets(index: Index, profile: Profile) -> dict[str, FactSheet]:
    """Return an empty fact sheet for each program."""
    return {program.id: FactSheet(Situation(program, profile, index)) for program in index.catalog.programs}


def changed_sheets(
    index: Index, profile: Profile, base: Mapping[str, FactSheet], changed: frozenset[str]
) -> dict[str, FactSheet]:
    """Return the sheets of a changed profile; facts that do not read what changed are kept."""
    return {
        program.id: base[program.id].after(Situation(program, profile, index), changed)
        for program in index.catalog.programs
    }


def screen(index: Index, program_sheets: Mapping[str, FactSheet]) -> list[Screened]:
    """Run every gate on every program."""
    return [gated(index, program, program_sheets[program.id]) for program in index.catalog.programs]


def gated(index: Index, program: Program, sheet: FactSheet) -> Screened:
    """Run every gate on one program."""
    words = Words(sheet.get, SPECS)
    reasons, cautions = [], []
    for gate in index.catalog.rules.gates:
        shut = gate_result(gate, sheet.get)
        if shut:
            reasons.append(words.remark(gate, gate.excludes))
        elif shut is None and gate.cautions:
            cautions.append(words.remark(gate, gate.cautions))
    return Screened(program, sheet, tuple(reasons), tuple(cautions))
