"""A Chromium under control: what it was asked to load, what it complained of, how a page looks."""

import base64
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
LAPTOP = (1280, 800)
PHONE = (360, 740)
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11.0)}
"""Width and height in inches."""


@dataclass(frozen=True)
class Browser:
    """A Chromium with its driver."""

    driver: "Chrome"

    def command(self, name: str, **values: Any) -> Any:  # noqa: ANN401 - whatever the protocol answers
        """Send a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, values)

    def run(self, script: str, *values: Any) -> Any:  # noqa: ANN401 - any JSON
        """Run a script in the page."""
        return self.driver.execute_script(script, *values)

    def set_up(self) -> None:
        """Take back what tests may have set."""
        self.command("Emulation.setScriptExecutionDisabled", value=False)
        self.look()
        self.driver.get("about:blank")
        self.requests()
        self.complaints()

    def look(self, size: tuple[int, int] = LAPTOP, *, dark: bool = False, media: str = "") -> None:
        """Set the size of the window, the color scheme and the medium."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", media=media, features=[scheme])
        width, height = size
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=size == PHONE,
        )

    def open(self, path: Path) -> None:
        """Open a page."""
        self.driver.get(path.as_uri())

    def requests(self) -> list[str]:
        """Return the addresses that were asked for since the last call."""
        entries = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]  # type: ignore[no-untyped-call]
        return [each["params"]["request"]["url"] for each in entries if each["method"] == "Network.requestWillBeSent"]

    def complaints(self) -> list[str]:
        """Return what the console said since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def pdf(self, paper: str) -> bytes:
        """Print the page."""
        width, height = PAPERS[paper]
        printed = self.command("Page.printToPDF", paperWidth=width, paperHeight=height, printBackground=True)
        return base64.b64decode(printed["data"])


def start(binary: str, driver: str, folder: Path) -> Browser:
    """Start a Chromium on an empty profile."""
    from selenium import webdriver  # noqa: PLC0415 - other tests do without it
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415 - as above

    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*QUIET, f"--user-data-dir={folder}", *(["--no-sandbox"] if os.geteuid() == 0 else [])):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return Browser(webdriver.Chrome(options=options, service=Service(driver)))
