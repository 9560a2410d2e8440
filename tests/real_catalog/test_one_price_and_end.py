"""Whatever a learner opens says one price and one end of a program: read out of the outputs, first three programs."""

import csv
import io
import json
import re
from collections.abc import Collection
from datetime import date
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from figures import ENDS, Cells, Figures, bare, flat, paper, report, screen, study
from makers import EXAMPLES
from mmadvisor.model.dates import MONTHS as NAMES
from mmadvisor.model.days import DAYS_PER_MONTH
from real import real_index
from running import Ran, inside

TODAY = ("--today", "2026-11-23")
FIRST_DAY = date(2026, 11, 30)
"""The Monday after it, on which a plan begins."""
MONTHS = [name[:3] for name in NAMES]
COUNT = 3
MAY_BE_SILENT = frozenset({"recommend", "plan", "batch"})
"""The first screen has room for some programs, a plan needs weekly hours, and a batch leaves out what is assumed."""
REPORTS = ("html", "pdf", "markdown", "recommend --full")
"""They show no program either to whom the first screen shows none, as more has to be told first."""


# Each had two prices once: parts that did not add up to the whole.
TWO_PRICES = (
    "delftx-solar-energy-engineering",
    "ritx-project-management",
    "ritx-cybersecurity",
    "ritx-design-thinking",
    "hkpolyux-international-hospitality-management",
    "iimbx-entrepreneurship",
    "mitx-principles-manufacturing",
    "mitx-supply-chain-management",
    "mitx-statistics-data-science",
)


def paid_in(plan: str) -> str:
    """Return the sum of the payments of a plan, without what is kept in reserve."""
    paid = re.search(r"What is paid when\n(.*?)\n\n", plan, re.DOTALL)
    assert paid is not None, plan
    line = r"^  - \d+ \w+ \d+(?:, if admitted at once)?: (.*?)(?=^  \S|\Z)"
    items = re.findall(line, paid[1], re.MULTILINE | re.DOTALL)
    due = [flat(item) for item in items if not item.startswith(("Reserve", "Ask for"))]
    sums = [re.fullmatch(r".*, ([\d,]+) USD", item) for item in due]
    total = sum(int(usd[1].replace(",", "")) for usd in sums if usd is not None)
    return f"{total:,} USD" if total else "not known"


class Outputs:
    """What every command says to one learner."""

    def __init__(self, home: Path, name: str) -> None:
        self.home = home
        self.profile = ("--profile", EXAMPLES / f"{name}.yaml")
        advice = json.loads(self.run("recommend", *self.profile, "--format", "json").out)
        self.rows: list[dict[str, Any]] = advice["ranking"][:COUNT]
        self.titles = [row["title"] for row in self.rows]
        self.answers = {key: answer for key, answer in advice["profile"].items() if answer is not None}

    def run(self, *words: str | Path) -> Ran:
        """Run a command on the catalog of this repository."""
        return inside(self.home, *words, index=real_index())

    def written(self, *words: str | Path, form: str) -> bytes:
        """Return the report in a form."""
        assert self.run("export", *self.profile, *TODAY, "-o", f"report.{form}", "--force", *words).code == 0
        return (self.home / f"report.{form}").read_bytes()

    def reports(self) -> dict[str, list[Figures]]:
        """Return what the report says in each form for people."""
        pages = PdfReader(io.BytesIO(self.written(form="pdf"))).pages
        return {
            "html": report(Cells(self.written(form="html").decode()).text, COUNT),
            "pdf": paper("\n".join(page.extract_text() for page in pages), COUNT),
            "markdown": report(self.written(form="md").decode(), COUNT),
        }

    def planned(self, name: str) -> Figures:
        """Return the end of a plan and the sum of its payments; without weekly hours there is none."""
        ran = self.run("plan", name, *self.profile, *TODAY)
        if "hours_per_week" not in self.answers:
            assert "a plan needs your weekly hours" in ran.err
            return {}
        end = ENDS.search(flat(ran.out))
        assert end is not None, ran.out
        return {"done": end["done"], "price": paid_in(ran.out)}

    def compared(self) -> list[Figures]:
        """Return what `compare` says of each program."""
        out = self.run("compare", *(row["id"] for row in self.rows), *self.profile).out
        found: list[Figures] = [{} for _ in self.rows]
        for key, heading in (("months", "Likely months"), ("price", "Price")):
            block = re.search(rf"^{heading}\n((?: +[A-C]: .*\n)+)", out, re.MULTILINE)
            assert block is not None, out
            for figures, line in zip(found, block[1].splitlines(), strict=True):
                figures[key] = bare(line.split(": ", 1)[1]).removesuffix(" months").removesuffix(" month")
                if figures[key].endswith(" years"):
                    figures["years"] = figures.pop(key).removesuffix(" years")
        return found

    def listed(self, row: dict[str, Any]) -> Figures:
        """Return what `list` says of a program to people."""
        out = flat(self.run("list", "--all", row["id"], *self.profile, "--format", "table").out)
        cells = re.search(r"Months: ~?(?P<months>.+?); Price, USD: (?P<price>.+?); Math", out)
        assert cells is not None, out
        price = bare(cells["price"])
        return {"months": bare(cells["months"]), "price": "not known" if price == "?" else f"{price} USD"}

    def tabled(self, row: dict[str, Any]) -> Figures:
        """Return what `list` says of a program to programs."""
        (cells,) = (
            each
            for each in csv.DictReader(io.StringIO(self.run("list", "--all", *self.profile, "--format", "csv").out))
            if each["id"] == row["id"]
        )
        return {"exact months": cells["likely_months"], "exact price": cells["cost_usd"]}

    def batched(self) -> list[Figures]:
        """Return what a batch says of each place; what is not known or only assumed is empty there."""
        (self.home / "in.jsonl").write_text(json.dumps(self.answers), encoding="utf-8")
        assert self.run("batch", "in.jsonl", "-o", "out.csv", "--force").code == 0
        (cells,) = csv.DictReader(io.StringIO((self.home / "out.csv").read_text(encoding="utf-8-sig")))
        places = ("first", "second", "third")
        assert [cells[f"{place}.id"] for place in places] == [row["id"] for row in self.rows]
        return [
            {"exact months": cells[f"{place}.months"], "exact price": cells[f"{place}.cost_usd"]} for place in places
        ]


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_each_output_says_the_same(tmp_path: Path, name: str) -> None:
    seen = Outputs(tmp_path, name)
    assert len(seen.rows) == COUNT
    first_screen = dict(screen(seen.run("recommend", *seen.profile, *TODAY).out, seen.titles))
    assert first_screen or "hours_per_week" not in seen.answers
    outputs: dict[str, list[Figures]] = {
        "recommend": [first_screen.get(title, {}) for title in seen.titles],
        "recommend --full": report(seen.run("recommend", *seen.profile, *TODAY, "--full").out, COUNT),
        "why": [study(seen.run("why", row["id"], *seen.profile).out) for row in seen.rows],
        "plan": [seen.planned(row["id"]) for row in seen.rows],
        "compare": seen.compared(),
        "list": [seen.listed(row) for row in seen.rows],
        "list as CSV": [seen.tabled(row) for row in seen.rows],
        "batch": seen.batched(),
        **seen.reports(),
    }
    silent = MAY_BE_SILENT if first_screen else {*MAY_BE_SILENT, *REPORTS}
    for place, title in enumerate(seen.titles):
        agree(title, {output: figures[place] for output, figures in outputs.items()}, silent)


def agree(title: str, said: dict[str, Figures], silent: Collection[str]) -> None:
    """Compare what outputs say of one program: each says a price and an end, and there is one of each."""
    for output, figures in said.items():
        assert output in silent or {"price", "exact price"} & set(figures), (title, output)
        assert output in silent or {"months", "years", "exact months", "done"} & set(figures), (title, output)
    says = "\n".join([title, *(f"{output}: {figures}" for output, figures in said.items())])
    keys = ("price", "months", "years", "done")
    told = {key: {figures[key] for figures in said.values() if figures.get(key)} for key in keys}
    told["done"] = {done for done in told["done"] if not any(other.endswith(f" {done}") for other in told["done"])}
    assert all(len(values) == 1 for values in told.values() if values), says
    assert told["price"], title
    assert told["months"], title
    (price,), (months,) = told["price"], told["months"]
    for figures in said.values():
        if exact := figures.get("exact price"):
            assert f"{float(exact):,.0f} USD" == price, says
        if exact := figures.get("exact months"):
            assert f"{ceil(float(exact)):,}" == months, says
            assert told["years"] <= {f"{ceil(float(exact) * 10 / 12) / 10:g}"}, says
    for done in told["done"]:
        month, year = done.split()
        middle = date(int(year), MONTHS.index(month) + 1, 15)
        assert abs((middle - FIRST_DAY).days / DAYS_PER_MONTH - (float(months) - 0.5)) <= 1, says


@pytest.mark.parametrize("name", TWO_PRICES)
def test_show_and_plan_agree(tmp_path: Path, name: str) -> None:
    shown, paper = (
        inside(tmp_path, *words, index=real_index()).out
        for words in (("show", name), ("plan", name, "--set", "hours_per_week=12", *TODAY))
    )
    shown, planned = flat(shown), flat(paper)
    price = re.search(r"Price of the whole, likely: ([\d,]+ USD)", shown)
    assert price is not None
    assert price[1] == paid_in(paper)
    steps = re.findall(r"\d{4}: (?:Course|Project|Exam): (.+?)(?= \d+\. \d| What each step is)", planned)
    loads = {title: re.search(rf": {re.escape(title)}; (?:([\d.]+ weeks?); (.+? a week))?", shown) for title in steps}
    assert len(steps) >= COUNT
    for load in loads.values():
        assert load is not None
        assert load[1] is None or f"Asks {load[2]} for {load[1]}." in planned
