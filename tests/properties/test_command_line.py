"""The whole command line on texts that try everything: what comes out is whole, true and harmless."""

import contextlib
import csv
import io
import json
import os
import re
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.cli.exit import guarded

COMMANDS = ("summarize", "keywords", "quotes", "readability")
VERBATIM = ("summarize", "quotes")  # the others make one space of each run of white space
FORMATS = ("table", "text", "json", "jsonl", "csv", "tsv", "markdown")
# What may not reach a terminal: controls, lone surrogates, and signs that turn the direction of text.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

_NEWS = st.sampled_from(
    "The mayor|Ann Dole|said|on Monday|in Paris|told reporters|he added|according to Mr. Brown|the U.S.|"
    "voted 7-2|$1.5 million|would close|and|but|she|LONDON (AP) \u2014|By Ann Dole|Photo:|Read more:|"
    "Updated: 5 May 2024|- first item|Minister Li|had no choice|x|\u00e9t\u00e9|No.|Dr.".split("|")
)
_MARKS = st.sampled_from(
    "\" ' \u201c \u201d \u2018 \u2019 \u00ab \u00bb \u201e \u201f \u2039 \u203a ` `` '' ( ) [ ] { } . , "
    "; : ! ? - \u2013 \u2014 \u2026 / \\ | .\u201d \u201c\u2018 ,\u201d ...".split()
)
_ATTACKS = st.sampled_from(
    [
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\",
        "\x9b2J",
        "\x00",
        "\x08\x08",
        "\x7f",
        "\u202egnp.txt\u202c",
        "\u2066isolated\u2069",
        "\u200f",
        "\u200b",
        "\ufeff",
        "[bold]x[/bold]",
        "[/]",
        "[link=http://example.org]",
        ":smile:",
        "<script>alert(1)</script>",
        "<!-- hidden",
        "&amp;&#x27;",
        "**bold** _under_ `code`",
        "[text](http://example.org)",
        "![alt](a.png)",
        "# Head",
        "| a | b |",
        "```",
        "---",
        '=HYPERLINK("http://example.org")',
        "+1+1",
        "@SUM(A1)",
        "-2+3",
        '","',
        '"""',
        "\U0001f600",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "e\u0301\u0323",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u0645\u0631\u062d\u0628\u0627",
        "\u6771\u4eac\u90fd\u77e5\u4e8b",
        "\u0130stanbul",
        "x" * 300,
        "a-" * 200,
        "\u2028",
        "\u0085",
        "\x0c",
        "\x1c",
    ]
)
_SPACES = st.sampled_from([" ", " ", " ", " ", "", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "  \n \n"])
TEXTS = st.lists(st.tuples(st.one_of(_NEWS, _NEWS, _MARKS, _ATTACKS), _SPACES), max_size=40).map(
    lambda parts: "".join(part + space for part, space in parts)
)


class Done(NamedTuple):
    """What a run left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


def _newscli(*arguments: str) -> Done:
    from newscli.cli.app import run

    out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = guarded(lambda: run(arguments))
    written = []
    for stream in (out, err):
        stream.flush()
        written.append(stream.buffer.getvalue().decode("utf-8"))
    return Done(code, *written)


def _checked(command: str, text: str, format_: str, folder: Path, *more: str, suffix: str = ".txt") -> str:
    """Standard output of a run that went well and wrote nothing that could drive a terminal."""
    path = folder / f"story{suffix}"
    path.write_text(text, "utf-8", newline="")
    # The encoding is named, or a text of little but controls would be taken for a binary file.
    done = _newscli(command, str(path), "-f", format_, "--lang", "en", "--encoding", "utf-8", *more)
    assert (done.code, done.err) == (0, "")
    assert not HARMFUL.search(done.out)
    return done.out


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("texts")


def _line(text: str, offset: int) -> int:
    """The line of an offset, from 1, counted by hand: CRLF ends a line at its LF."""
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - text[: offset + 1].count("\r\n")


def _spans(value: object) -> list[dict[str, object]]:
    """Every object in a record that names a place in the text, at any depth."""
    found: list[dict[str, object]] = []
    if isinstance(value, dict):
        if "start" in value:
            found.append(value)
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            found += _spans(item)
    return found


@pytest.mark.parametrize("command", COMMANDS)
@settings(max_examples=40)
@given(text=TEXTS)
def test_json_is_valid_and_every_result_is_where_it_says(command: str, folder: Path, text: str) -> None:
    lines = _checked(command, text, "jsonl", folder, "--with", "text,sentences,structure")
    record = json.loads(lines)
    assert record["text"] == text.removeprefix("\ufeff")
    text = record["text"]
    for span in _spans(record):
        start, end = span["start"], span["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert 0 <= start < end <= len(text)
        if "text" in span:
            said = text[start:end]
            assert span["text"] == (said if command in VERBATIM else " ".join(said.split()))
        if "line" in span:
            assert span["line"] == _line(text, start)
    sentences = record["sentences"]
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in sentences)
    assert all(one[1] <= two[0] for one, two in pairwise(sentences))
    (array,) = json.loads(_checked(command, text, "json", folder, "--with", "text,sentences,structure"))
    assert array == record


@pytest.mark.parametrize("command", COMMANDS)
@settings(max_examples=25)
@given(text=TEXTS)
def test_tables_for_programs_have_as_many_columns_in_every_row(command: str, folder: Path, text: str) -> None:
    rows = []
    for format_, delimiter in (("csv", ","), ("tsv", "\t")):
        out = _checked(command, text, format_, folder)
        rows.append(list(csv.reader(io.StringIO(out, newline=""), delimiter=delimiter, strict=True)))
        assert len({len(row) for row in rows[-1]}) == 1
        assert all(cell[0] not in "=+-@" or _is_number(cell) for row in rows[-1] for cell in row if cell)
    assert rows[0] == rows[1]


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell) is not None


@pytest.mark.parametrize("command", COMMANDS)
@settings(max_examples=15)
@given(text=TEXTS, width=st.integers(40, 200))
def test_what_people_read_fits_and_stays_harmless(command: str, folder: Path, text: str, width: int) -> None:
    from rich.cells import cell_len

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "COLUMNS", str(width))
        shown = [_checked(command, text, "table", folder)]
        if command != "keywords":
            shown.append(_checked(command, text, "table", folder, "--highlight"))
    for page in shown:
        assert max(map(cell_len, page.split("\n")), default=0) <= width
    _checked(command, text, "text", folder)
    markdown = _checked(command, text, "markdown", folder)
    tables = [line for line in markdown.split("\n") if line.startswith("|")]
    assert len({len(re.findall(r"(?<!\\)\|", line)) for line in tables}) <= 1
    assert not re.search(r"(?<!\\)[<`]", markdown)


@pytest.mark.parametrize("command", COMMANDS)
@settings(max_examples=15)
@given(text=TEXTS)
def test_markdown_stays_true_to_the_lines_of_the_file(command: str, folder: Path, text: str) -> None:
    text = "---\ntitle: Storm\n---\n" + text
    record = json.loads(_checked(command, text, "jsonl", folder, "--with", "text", suffix=".md"))
    assert record["text"] == text
    for span in _spans(record):
        assert isinstance(span["start"], int)
        assert span.get("line", _line(text, span["start"])) == _line(text, span["start"])
        assert span["start"] >= len("---\ntitle: Storm\n---")


@pytest.mark.parametrize("format_", FORMATS)
@settings(max_examples=15)
@given(texts=st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=3))
def test_records_with_any_id_and_title(format_: str, folder: Path, texts: list[tuple[str, str, str]]) -> None:
    lines = [json.dumps({"text": text, "id": name, "title": title}) for text, name, title in texts]
    out = _checked("keywords", "\n".join(lines), format_, folder, suffix=".jsonl")
    if format_ == "jsonl":
        expected = [
            name or f"{folder / 'story.jsonl'}:{number}" for number, (_, name, _) in enumerate(texts, 1)
        ]
        assert [json.loads(line)["id"] for line in out.split("\n") if line] == expected
