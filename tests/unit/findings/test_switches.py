"""Switches in the text: off, on, for one rule or all, and only where Markdown hides them."""

import pytest

from newscli.findings import CheckOptions, Finding, check
from newscli.findings.options import default_settings
from newscli.inputs.markdown import mask
from newscli.text.document import Document

LONG = "The " + "old " * 80 + "town."
START = "The council met in the old hall on the square and heard what the town had to say."


def found(text: str, *, markdown: bool = True) -> list[Finding]:
    settings = default_settings()
    masked = mask(text)
    doc = (
        Document(masked.text, raw=text, title="T", hints=masked.blocks)
        if markdown
        else Document(text, title="T")
    )
    return list(check(doc, options=CheckOptions(settings=settings)).findings)


def lines(text: str, code: str = "NC103") -> list[int]:
    return [f.line for f in found(text) if f.code == code]


def test_off_holds_to_the_next_on() -> None:
    text = f"{START}\n\n<!-- newscli: off NC103 -->\n\n{LONG}\n\n<!-- newscli: on -->\n\n{LONG} Yes.\n"
    assert lines(text) == [9]
    assert lines(f"{START}\n\n<!-- newscli: off NC103 -->\n\n{LONG}\n\n{LONG} Yes.\n") == []


@pytest.mark.parametrize(
    "names", ["NC103", "sentence-too-long", "readability", "NC1", "all", "", "NC202, NC103"]
)
def test_names_of_rules_and_families(names: str) -> None:
    assert lines(f"{START}\n\n<!-- newscli: off {names} -->\n\n{LONG}\n") == []
    assert lines(f"{START}\n\n<!--newscli: off NC202-->\n\n{LONG}\n") == [5]


def test_a_rule_about_the_whole_is_off_if_it_is_off_anywhere() -> None:
    text = "\n\n".join([START] * 100)
    assert "NC303" in {f.code for f in found(text)}
    assert "NC303" not in {f.code for f in found(f"{text}\n\n<!-- newscli: off NC303 -->\n")}


def test_a_name_that_no_rule_has_is_a_finding() -> None:
    (finding,) = found(f"{START}\n\n<!-- newscli: off NC999 NC103 -->\n\n{LONG}\n")
    assert (finding.code, finding.line, finding.message) == ("NC001", 3, "no rule is called 'NC999'")


@pytest.mark.parametrize(
    "inside", ["newscli: of NC103", "newscli off NC103", "newscli:", "newscli: offNC103"]
)
def test_what_looks_like_a_switch_and_is_none_is_a_finding(inside: str) -> None:
    first, second = found(f"{START}\n\n<!-- {inside} -->\n\n{LONG}\n")
    assert (first.code, first.line, second.code) == ("NC001", 3, "NC103")
    assert first.message.startswith("no switch: ")


def test_a_comment_about_the_program_is_no_switch() -> None:
    assert lines(f"{START}\n\n<!-- newscli likes short sentences -->\n\n{LONG}\n", "NC001") == []


def test_words_of_an_article_are_no_switch() -> None:
    text = f"{START}\n\n<!-- newscli: off NC103 -->\n\n{LONG}\n"
    assert "NC103" in {f.code for f in found(text, markdown=False)}
