"""The hostile corpus through handouts: names are text on the page, and none of them leads out of the folder."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hostile import harmless
from hostile.targets import few
from hostile.texts import TEXTS
from hostile.uses import DRAWS, LEARNER
from mmadvisor.advise.outcome import Run
from mmadvisor.batch.file_names import FileNames
from mmadvisor.cli.batch.handouts import Handouts, Job, handout
from mmadvisor.cli.given.options import AdviceFormat
from mmadvisor.model.catalog import Index


@cache
def page(name: str) -> bytes:
    run = Run(Index(few()), "0", 1, DRAWS)
    work = Handouts(run, Path("h"), AdviceFormat.html, "Name", date(2026, 12, 1), 1)
    return handout(work, Job(Path("h") / "a.html", name, LEARNER))


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_name_is_text(text: str, tmp_path: Path) -> None:
    harmless.page(page(text), page("Plain"))
    path = tmp_path / FileNames(".html").of(1, text)
    path.write_bytes(b"")
    assert [path] == list(tmp_path.iterdir())
