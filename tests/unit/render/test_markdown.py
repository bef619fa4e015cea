"""Markdown to the letter, and what an article may not do in it."""

import io

import pytest

from newscli.analyses.keywords import Keyword, Keywords
from newscli.analyses.summary import Summary
from newscli.render.markdown import Markdown, escape, escape_block
from newscli.render.record import Record

PHRASES = Keywords((Keyword("two | locks", 0.97, 6, 0, 9, 1), Keyword("-7.5", 0.5, 2, 10, 15, 12)))


def test_a_document_is_a_heading_and_a_table_for_each_analysis() -> None:
    out = io.StringIO()
    renderer = Markdown(out)
    renderer.write(
        Record(
            "a.txt", "a.txt", "Two *locks*", results={"summary": Summary("salience", ()), "keywords": PHRASES}
        )
    )
    renderer.write(Record("b.txt", "b.txt", error=("not-found", "no such file: <b>", "look elsewhere")))
    renderer.close()
    assert out.getvalue() == (
        "## a.txt: Two \\*locks\\*\n"
        "\n### Summary\n\n"
        "no sentence of an article found\n"
        "\n### Key phrases\n\n"
        "| line | count | score (1 best) | key phrase |\n"
        "| ---: | ---: | ---: | :--- |\n"
        "| 1 | 6 | 0.97 | two \\| locks |\n"
        "| 12 | 2 | 0.50 | -7.5 |\n"
        "\n## b.txt\n"
        "\nError: no such file: \\<b\\>\n"
    )


@pytest.mark.parametrize("sign", "\\`*_{}[]<>#|~^!&")
def test_marks_are_letters_anywhere(sign: str) -> None:
    assert escape(f"a{sign}b") == f"a\\{sign}b"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("50% of {% it %}", "50% of \\{\\% it %\\}"),
        ("$5 and $6m", "$5 and $6m"),
        ("x$ and y$", "x\\$ and y\\$"),
        ("at 5:30 https://a.example", "at 5:30 https\\://a.example"),
        ("WWW.a.example awww.b", "WWW\\.a.example awww.b"),
        ("a\n\n# b", "a \\# b"),
    ],
)
def test_marks_that_are_ordinary_elsewhere_are_letters_where_they_count(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("- a - b", "\\- a - b"),
        ("+ a", "\\+ a"),
        ("=== a", "\\=== a"),
        (": a", "\\: a"),
        ("12. a. b", "12\\. a. b"),
        ("1234567890. a", "1234567890. a"),
        ("3) a", "3\\) a"),
        ("3 a - b: c", "3 a - b: c"),
        ("(a) b.", "(a) b."),
        ("\n - a", "\\- a"),
        ("# a: b", "\\# a: b"),
        # One backslash each: two would be a backslash and a mark.
        ("://a", "\\://a"),
    ],
)
def test_text_that_begins_a_block_makes_no_list_and_no_line(text: str, escaped: str) -> None:
    assert escape_block(text) == escaped
