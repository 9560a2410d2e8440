"""Where a tool is missing, a browser test is skipped with a clear word, or fails where these tests are required."""

import pytest

from browsers import missing, program


def test_missing_tool_skips_and_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MMADVISOR_BROWSER_TESTS", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pytest.skip.Exception, match="missing: chromium or google-chrome"):
        program("chromium", "google-chrome")


def test_missing_tool_fails_where_it_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MMADVISOR_BROWSER_TESTS", "require")
    with pytest.raises(pytest.fail.Exception, match="missing: java"):
        missing("java")
