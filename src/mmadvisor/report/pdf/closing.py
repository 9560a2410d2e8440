"""The end of the report: why not, method and limits, answers to reproduce it."""

from collections.abc import Sequence
from typing import Any

import msgspec

from mmadvisor.model.advice import Advice, Excluded, LookInto, Reason
from mmadvisor.model.catalog import Index
from mmadvisor.report import words
from mmadvisor.report.pdf.citations import Citations
from mmadvisor.report.pdf.legible import name
from mmadvisor.report.profile_words import profile_in_words

LIMITS = (
    "Prices and hours are as old as their sources. Dates are shown, and old prices count as ranges.",
    "Hours are mostly the provider's own. Plan with the upper end.",
    "Credit is conditional everywhere: admission comes first, mostly at the school that issues the credential.",
    "What is unknown counts as a range, never as zero and never as an average; it never excludes a program.",
    "A program's page may have changed since it was read. Look at it before you pay.",
)


def edition(advice: Advice) -> str:
    """Return what the report was made with, in a line."""
    return f"Catalog of {advice.catalog.date}, rules {advice.rules.version}, mmadvisor {advice.version}"


def left_out(advice: Advice, index: Index, cited: Citations) -> dict[str, Any]:
    """Return every program that is out with every reason, grouped by the first one, the largest group first."""
    titles = {gate.id: gate.title for gate in index.catalog.rules.gates}
    groups: dict[str, list[Excluded]] = {title: [] for title, _ in words.obstacles(advice, index.catalog.rules)}
    for row in advice.excluded:
        gate = words.first_gate(row)
        groups[titles.get(gate, gate)].append(row)
    return {
        "number": words.counted(len(advice.excluded), "program"),
        "groups": [
            {"title": title, "programs": [told(row, row.reasons, cited) for row in rows]}
            for title, rows in groups.items()
        ],
    }


def look_into(advice: Advice, cited: Citations) -> dict[str, Any]:
    """Return the degrees that have not earned a place yet, with what to ask."""
    return {"title": words.LOOK_INTO, "programs": [told(row, row.asks, cited) for row in advice.look_into]}


def told(row: Excluded | LookInto, reasons: Sequence[Reason], cited: Citations) -> dict[str, Any]:
    """Return one program with what is said of it."""
    return {
        "title": name(row.title),
        "provider": name(row.provider),
        "reasons": [cited.said(each) for each in reasons],
    }


def method(advice: Advice, index: Index) -> dict[str, Any]:
    """Return how the result was reckoned, and its limits."""
    return {
        "chosen": words.chosen_in_words(advice),
        "weights": [
            {
                "title": words.criterion_title(index.catalog.rules, row.criterion),
                "share": row.weight,
                "percent": words.percent(row.weight),
            }
            for row in advice.weights
        ],
        "says": " ".join(
            [
                (
                    f"Catalog of {advice.catalog.date} with {advice.catalog.programs} programs; rules "
                    f"{advice.rules.version}; {advice.draws:,} weightings with seed {advice.seed}; mmadvisor "
                    f"{advice.version}."
                ),
                *words.edition(advice.catalog),
                "The same answers, catalog, rules and version give the same report, to the byte.",
            ]
        ),
        "limits": list(LIMITS),
    }


def answers(advice: Advice, index: Index) -> dict[str, Any]:
    """Return every answer in words, and the file and command that give this report again."""
    file = [f"{key}: {in_yaml(value)}" for key, value in msgspec.to_builtins(advice.profile).items()]
    return {
        "rows": profile_in_words(advice.profile, index),
        "file": file or ["{}"],
        "command": f"mmadvisor recommend --profile answers.yaml --seed {advice.seed} --draws {advice.draws}",
    }


def in_yaml(value: Any) -> str:  # noqa: ANN401 - an answer of any kind
    """Write an answer as a profile file holds it; JSON is YAML too."""
    whole = isinstance(value, float) and value.is_integer()
    return msgspec.json.format(msgspec.json.encode(int(value) if whole else value), indent=0).decode()
