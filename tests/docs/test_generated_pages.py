"""Pages that are made from the program are what it says now, and man pages are well formed and shipped."""

import html
import re
import shutil
import subprocess
import tomllib

import pytest

from newscli.cli.commands import COMMANDS
from tests.conftest import ROOT
from tools.lock import is_installed
from tools.pages import PAGES, lagging
from tools.picture import COMMANDS as PICTURED
from tools.picture import PICTURE, printed


def test_no_page_lags_behind_the_program() -> None:
    # Other versions of packages may have other licences and needs.
    of_the_lock = set() if is_installed() else {"docs/reference/licences.md"}
    assert not set(lagging()) - of_the_lock, "run: python -m tools.pages"


def test_no_page_is_left_of_a_command_that_is_gone() -> None:
    for folder in ("docs/commands", "docs/man"):
        there = {f"{folder}/{path.name}" for path in (ROOT / folder).iterdir()}
        assert there == {name for name in PAGES if name.startswith(folder)}


def test_the_wheel_puts_the_man_pages_where_man_looks() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]
    assert wheel["shared-data"] == {"docs/man": "share/man/man1"}


@pytest.mark.skipif(not shutil.which("man"), reason="man is not installed")
@pytest.mark.parametrize("name", ["newscli", *(f"newscli-{command}" for command in COMMANDS)])
def test_man_shows_the_page_without_a_complaint(name: str) -> None:
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", str(ROOT / "docs" / "man" / f"{name}.1")],
        env={"MANWIDTH": "80", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANROFFSEQ": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert name in done.stdout
    assert "EXIT STATUS" in done.stdout


def test_the_picture_shows_what_its_commands_print() -> None:
    svg = PICTURE.read_text("utf-8")
    pieces = re.findall(r"<text class=\"newscli-r\d+\"[^>]*>(.*?)</text>", svg)
    drawn = "".join(html.unescape("".join(pieces)).split())
    assert drawn == "".join(printed().plain.split()), "run: python -m tools.picture"
    assert all("".join(command.split()) in drawn for command in PICTURED)
    assert not re.search(r"(?:href|src|url)\W+https?:", svg)
