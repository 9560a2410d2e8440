"""A form as offices export it: questions as headings, answers as people type them, and what each learner meant."""

import csv
import random
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

from makers import frozen_index

QUESTIONS = {each.feeds: each for each in frozen_index().catalog.questionnaire.questions}
GOALS = {row.label: str(row.value) for row in QUESTIONS["goal"].choices}
TOPIC = {row.label: str(row.value) for row in QUESTIONS["math.algebra"].choices}
CREDIT = {row.label: str(row.value) for row in QUESTIONS["credit"].choices}
FIELDS = {row.label: row.id for row in frozen_index().fields.values()}
COUNTRIES = {"United States": "US", "Germany": "DE", "UK": "GB"}
HOURS = {"8": "8", "10 hours": "10", "12": "12", "2,5": None, "5-10": None, "12-Aug": None}
BUDGETS = {"$2,000": "2000", "900": "900", "1,500": "1500", "$600": "600"}
OWN_HEADING = "How many hours per week could you study?"
KEYS = {
    "goal": QUESTIONS["goal"].ask,
    "fields": QUESTIONS["fields"].ask,
    "math.algebra": QUESTIONS["math.algebra"].ask,
    "hours_per_week": OWN_HEADING,
    "budget_usd": QUESTIONS["budget_usd"].ask,
    "credit": QUESTIONS["credit"].ask,
    "degree_countries": QUESTIONS["degree_countries"].ask,
    "irregular_weeks": QUESTIONS["irregular_weeks"].ask,
}
HEADINGS = ("Timestamp", "Email Address", "Name", *KEYS.values(), "Anything else?")


class Form(NamedTuple):
    """Rows as a form exports them, None for a blank one; and what each learner meant, None if it has to be asked."""

    rows: list[list[str] | None]
    meant: list[dict[str, str] | None]


def form(count: int) -> Form:
    """Return so many learners, with a blank row behind every fortieth."""
    rng = random.Random(17)  # noqa: S311 - the same form each time
    rows: list[list[str] | None] = []
    meant: list[dict[str, str] | None] = []
    for number in range(count):
        fields = rng.sample(sorted(FIELDS), rng.choice([1, 1, 2]))
        goal, topic, credit, country, hours, budget = (
            rng.choice(sorted(words)) for words in (GOALS, TOPIC, CREDIT, COUNTRIES, HOURS, BUDGETS)
        )
        irregular = rng.choice(["Yes", "No", ""])
        name = unicodedata.normalize("NFD", rng.choice(["José Núñez", "Zoë Müller", "Ana Lee"]))
        answers = [goal, ", ".join(fields), topic, hours, budget, credit, country, irregular]
        rows.append([f"11/30/2026 9:{number % 60:02}:00", f"learner{number}@example.org", name, *answers, "=1+1"])
        clear = HOURS[hours]
        meant.append(
            None
            if clear is None
            else dict(
                zip(
                    KEYS,
                    [
                        GOALS[goal],
                        ";".join(FIELDS[each] for each in fields),
                        TOPIC[topic],
                        clear,
                        BUDGETS[budget],
                        CREDIT[credit],
                        COUNTRIES[country],
                        irregular.lower(),
                    ],
                    strict=True,
                )
            )
        )
        if number % 40 == 39:
            rows.append(None)
    return Form(rows, meant)


def write_form(path: Path, rows: list[Any]) -> Path:
    """Write rows as Google Forms does."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(unicodedata.normalize("NFD", heading) for heading in HEADINGS)
        writer.writerows([""] * len(HEADINGS) if row is None else row for row in rows)
    return path


def corrected(text: str) -> str:
    """Correct a guessed map as a person does: what was likely is taken, and what was left open is decided."""
    wanted = {"Email Address": "id", "Name": "keep", "Anything else?": "keep"}
    text = text.replace("# as: hours_per_week", "as: hours_per_week").replace('# "UK": GB', '"UK": GB')
    for heading, used_as in wanted.items():
        text = text.replace(f'"{heading}"\n    # as:', f'"{heading}"\n    as: {used_as}')
    return text
