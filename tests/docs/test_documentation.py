"""The documentation cannot lie: its examples are run, its commands are those of the README's first lines."""

import importlib.util
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from newscli.cli.commands import COMMANDS
from newscli.cli.outline import outline_of
from tests.conftest import ROOT, Run
from tools.examples import missing_tools, refresh

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_examples_print_what_the_page_shows(page: Path) -> None:
    text = page.read_text("utf-8")
    if missing := missing_tools(text):
        pytest.skip(f"not installed: {', '.join(missing)}")
    assert refresh(text) == text, f"run: python tools/examples.py {page.relative_to(ROOT)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)[^)]*\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained_in_the_docs(command: str, newscli: Run) -> None:
    page = newscli(command, "--help-all").stdout.decode()
    options = set(re.findall(r"--[a-z][a-z-]+", page)) - {"--help", "--help-all"}
    pages = "\n".join(page.read_text("utf-8") for page in PAGES)
    assert not {option for option in options if f"`{option}" not in pages and f"/{option}`" not in pages}


PROJECT = ("newscli", "tests", "samples", "docs", "bench", "tools", ".ci")


def test_nothing_committed_names_a_machine() -> None:
    folders = [path for name in PROJECT for path in (ROOT / name).rglob("*")]
    for path in [*ROOT.glob("*.*"), *folders]:
        if (
            path.is_file()
            and path.suffix not in {".pyc", ".png"}
            and path not in (Path(__file__), ROOT / ".git", ROOT / ".mutation.db")
        ):
            text = path.read_text("utf-8", errors="replace")
            assert not re.search(r"(?<![\w.])/(?:work|root|home)/\w", text), path


RUN = re.compile(r"^```(?:console|text)\n.*?^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^```\w*\n(.*?)^```$|((?:^    [^\n]+\n)+)", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(r"<!-- not run: \w.* -->\s*\Z")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_command_line_is_an_example_that_runs_or_says_why_not(page: Path) -> None:
    text = RUN.sub("", page.read_text("utf-8"))
    for block in CODE.finditer(text):
        if re.search(r"^ *(?:\$ )?newscli \w", block[1] or block[2], re.MULTILINE):
            assert NOT_RUN.search(text[: block.start()]), f"{block[0]}\nmake it a console block"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_in_the_middle_of_a_sentence_have_the_options_they_are_given(page: Path) -> None:
    for name, rest in re.findall(r"`newscli ([a-z]+)([^`|>]*)`", page.read_text("utf-8")):
        assert name in COMMANDS or name == "help", name
        options = set(re.findall(r"(?<!\S)(--[a-z][a-z-]+|-[a-zA-Z])\b", rest)) - {"--help", "--help-all"}
        assert not options or options <= known_options(name), rest


@cache
def known_options(name: str) -> set[str]:
    return {option for line in outline_of(name).options for option in line.names}


def test_every_page_is_on_the_site() -> None:
    listed = set(re.findall(r"[\w/-]+\.md", (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[2]))
    assert listed == {str(page.relative_to(ROOT / "docs")) for page in PAGES[1:]}


def test_prose_is_spelled_right() -> None:
    if importlib.util.find_spec("codespell_lib") is None:
        pytest.skip("codespell is not installed")
    places = ["README.md", "CHANGELOG.md", "docs", "bench/README.md", "newscli/glossary", "newscli/cli"]
    done = subprocess.run(
        [sys.executable, "-m", "codespell_lib", "--toml", "pyproject.toml", *places],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
