"""Every rule has its page, in the documentation and in the terminal."""

import re

import pytest

from newscli.findings import RULES
from newscli.findings.pages import markdown_page
from tests.conftest import ROOT, Run


def test_the_page_is_what_the_catalogue_says() -> None:
    page = (ROOT / "docs" / "findings.md").read_text("utf-8")
    assert page == markdown_page(), "run: python -m tools.pages"
    for code, rule in RULES.items():
        assert f"\n### {code} {rule.name}\n" in page


def test_every_link_in_it_leads_to_a_heading() -> None:
    page = markdown_page()
    headings = {
        re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-")
        for h in re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    }
    assert set(re.findall(r"\(#([^)]+)\)", page)) <= headings


@pytest.mark.parametrize("name", ["NC201", "no-speaker"])
def test_explain_prints_it(name: str, newscli: Run) -> None:
    done = newscli("check", "--explain", name)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"NC201 no-speaker\n")
    assert max(map(len, done.stdout.decode().splitlines())) <= 88


def test_explain_tells_the_nearest_name(newscli: Run) -> None:
    done = newscli("check", "--explain", "no-speeker")
    assert done.returncode == 2
    assert b"did you mean 'no-speaker'?" in done.stderr
