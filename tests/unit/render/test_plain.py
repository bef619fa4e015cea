"""What an article's text becomes before it is shown, sign by sign."""

import pytest

from newscli.render.plain import flat, inert_lines, one_line, visible

SCOTLAND = "\U0001f3f4" + "".join(chr(0xE0000 + ord(letter)) for letter in "gbsct") + "\U000e007f"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x00\x08\x0b\x1f", "␀␈␋␟"),
        ("\x7f", "␡"),
        ("\x80\x9f", "<U+0080><U+009F>"),
        ("a\tb\nc \u00a0é", "a\tb\nc \u00a0é"),
        ("\u061c\u200e\u2069\ufff9", "<U+061C><U+200E><U+2069><U+FFF9>"),
        ("\ud800", "<U+D800>"),
        ("x\U000e0041\U000e007f", "x<U+E0041><U+E007F>"),
        (SCOTLAND, SCOTLAND),
        (SCOTLAND[1:], "<U+E0067><U+E0062><U+E0073><U+E0063><U+E0074><U+E007F>"),
        # A flag whose tags spell more than a place is none.
        (
            SCOTLAND[:-1] + SCOTLAND[1:3],
            "\U0001f3f4" + "<U+E0067><U+E0062><U+E0073><U+E0063><U+E0074>" + "<U+E0067><U+E0062>",
        ),
    ],
)
def test_signs_that_hide_or_drive_are_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_line_has_no_breaks_and_no_runs_of_blanks() -> None:
    assert flat(" a \r\n\t b\u2028c\x1cd ") == "a b c d"
    assert flat("a\x1b[2Jb") == "a␛[2Jb"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("x ##[error]y", "x ## [error]y"),
        ("##vso[task.setvariable]", "## vso[task.setvariable]"),
        ("##TeamCity[buildStop]", "## TeamCity[buildStop]"),
        ("##teamcity [x] ## heading #1 ###", "##teamcity [x] ## heading #1 ###"),
    ],
)
def test_commands_in_a_line_get_a_blank(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("::error::x", ": :error::x"),
        (" ::error", ": :error"),
        ("   ::error", "  : :error"),
        ("\x1b[1;31m ::x", "\x1b[1;31m: :x"),
        ("\x1b[0m::x", "\x1b[0m: :x"),
        ("a\n\n  ::b\n::c", "a\n\n : :b\n: :c"),
        ("a ::b\n:c\n\x1b]::d", "a ::b\n:c\n\x1b]::d"),
    ],
)
def test_no_line_begins_with_a_command(lines: str, shown: str) -> None:
    assert inert_lines(lines) == shown
