"""The documentation cannot lie: its examples are run, its commands are those of the README's first lines."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tools.examples import refresh

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_examples_print_what_the_page_shows(page: Path) -> None:
    text = page.read_text("utf-8")
    assert refresh(text) == text, f"run: python tools/examples.py {page.relative_to(ROOT)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)[^)]*\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize(
    "command", ["summarize", "keywords", "quotes", "readability", "report", "check", "config"]
)
def test_every_option_is_explained_in_the_docs(command: str, newscli: Run) -> None:
    options = set(re.findall(r"--[a-z][a-z-]+", newscli(command, "--help").stdout.decode())) - {"--help"}
    pages = "\n".join(page.read_text("utf-8") for page in PAGES)
    assert not {option for option in options if f"`{option}" not in pages and f"/{option}`" not in pages}


PROJECT = ("newscli", "tests", "samples", "docs", "bench", "tools", ".ci")


def test_nothing_committed_names_a_machine() -> None:
    folders = [path for name in PROJECT for path in (ROOT / name).rglob("*")]
    for path in [*ROOT.glob("*.*"), *folders]:
        if path.is_file() and path.suffix not in {".pyc", ".png"} and path != Path(__file__):
            text = path.read_text("utf-8", errors="replace")
            assert not re.search(r"(?<![\w.])/(?:work|root|home)/\w", text), path
