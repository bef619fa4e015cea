"""A real browser, where there is one: Debian's Chromium, driven by Playwright."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.conftest import Run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_SWITCHES = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


class Shown(NamedTuple):
    """A page in the browser, what its console said, and what it asked for beyond its own file."""

    page: "Page"
    console: list[str]
    requests: list[str]


Show = Callable[..., Shown]


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One browser for all tests, with a profile of its own that is thrown away."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine (apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=_SWITCHES)
        yield started
        started.close()


@pytest.fixture
def show(browser: "Browser") -> Iterator[Show]:
    """Opens a file as a user would; keyword arguments are those of a Playwright context."""
    contexts = []

    def opened(file: Path, **options: object) -> Shown:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        console: list[str] = []
        requests: list[str] = []
        page.on("console", lambda message: console.append(message.text))
        page.on("pageerror", lambda error: console.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(file.as_uri())
        requests.remove(file.as_uri())
        return Shown(page, console, requests)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def report(newscli: Run, tmp_path: Path) -> Callable[[str], Path]:
    """Writes the report of a text as a page."""

    def write(text: str) -> Path:
        page = tmp_path / "page.html"
        done = newscli("report", "--html", page, "-f", "jsonl", stdin=text.encode())
        assert done.returncode == 0, done.stderr
        return page

    return write
