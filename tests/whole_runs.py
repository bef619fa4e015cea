"""Runs of the whole command line inside this process, and what must hold of each of them."""

import contextlib
import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema

from newscli.cli.app import run
from newscli.cli.exit import guarded
from newscli.inputs.markdown import mask
from newscli.render.outputs import FINDING_FORMATS, FORMATS
from newscli.render.schema import schema_text
from newscli.text.document import Document
from tests.conftest import ROOT
from tests.files import FILES
from tests.standards import STANDARDS

COMMANDS = ("summarize", "keywords", "quotes", "readability", "report", "check")
VERBATIM = ("summary", "quotes")  # the others make one space of each run of white space
SUFFIXES = (
    dict.fromkeys(FILES, "") | {name: f".{name}" for name in FILES} | {"text": ".txt", "markdown": ".md"}
)
# What may not reach a terminal: controls, lone surrogates, and signs that turn the direction of text.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
OTHER = ROOT / "samples" / "wire.jsonl"
STORY = ROOT / "samples" / "river-flood.txt"
WAYS = (
    *(
        ("summarize", *more)
        for more in (["--together"], ["--focus", "mayor"], ["--method", "lexrank"], ["--percent", "20"])
    ),
    *(("keywords", *more) for more in (["--together"], ["--contrast", str(OTHER)], ["--max-words", "1"])),
    *(("keywords", "--method", method) for method in ("yake", "rake", "textrank")),
    *(("quotes", *more) for more in (["--by-speaker"], ["--speaker", "Dole"], ["--min-words", "3"])),
    *(
        ("readability", *more)
        for more in (["--compare", str(STORY)], ["--audience", "plain"], ["--count", "caption"])
    ),
    *((command, "--highlight") for command in ("summarize", "quotes", "readability")),
    *((command, "--engine", "reference") for command in ("summarize", "keywords", "quotes", "readability")),
    *(
        (command, "-o", "parquet={}/out.parquet")
        for command in ("summarize", "keywords", "quotes", "readability")
    ),
    *((command, "-o", "jsonl={}/each/") for command in ("report", "check")),
    ("report", "--html", "{}/page.html"),
    ("report", "--html", "{}/site/"),
)
"""Rarer ways to run; {} stands for a folder to write to."""

_NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")


class Done(NamedTuple):
    """What a run left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


def newscli(*arguments: str) -> Done:
    """A run of the program."""
    out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = guarded(lambda: run(arguments))
    written = []
    for stream in (out, err):
        stream.flush()
        written.append(stream.buffer.getvalue().decode("utf-8"))
    return Done(code, *written)


def formats_of(command: str) -> tuple[str, ...]:
    """What standard output can be written as."""
    return tuple(FINDING_FORMATS if command == "check" else FORMATS)


def check_file(name: str, data: bytes, folder: Path, *options: str) -> int:
    """Put a file of a format through every command and format of output; how many runs that took.

    Raises:
        AssertionError: One of them failed otherwise than in words, or wrote what is not valid, not true or
            not harmless.
    """
    path = _written(name, data, folder)
    runs = 0
    for command in COMMANDS:
        codes = set()
        for format_ in formats_of(command):
            layers = ("--with", "text,sentences,structure") if format_ in ("json", "jsonl") else ()
            done = newscli(command, str(path), "-f", format_, *layers, *options)
            _in_order(command, format_, done)
            _valid(format_, done.out, command, name)
            codes.add(done.code)
            runs += 1
        assert len(codes) == 1, f"{command}: the exit code goes by the format"
    return runs


def check_ways(name: str, data: bytes, folder: Path) -> int:
    """As `check_file`, by every one of `WAYS`."""
    path = _written(name, data, folder)
    for command, *options in WAYS:
        for format_ in ("table", "jsonl"):
            arguments = [option.format(folder) for option in options]
            _in_order(command, " ".join(options), newscli(command, str(path), "-f", format_, *arguments))
    return 2 * len(WAYS)


def _written(name: str, data: bytes, folder: Path) -> Path:
    path = folder / f"story{SUFFIXES[name]}"
    path.write_bytes(data)
    return path


def _in_order(command: str, how: str, done: Done) -> None:
    where = f"{command} {how}: {done}"
    assert done.code in ((0, 1, 2) if command == "check" else (0, 2)), where
    assert "Traceback" not in done.err, where
    assert "fault of newscli" not in done.err + done.out, where
    assert not HARMFUL.search(done.err), where
    assert bool(done.err) or done.code != 2, where
    assert not HARMFUL.search(done.out), where


def _valid(format_: str, out: str, command: str, name: str) -> None:
    if format_ in ("json", "jsonl"):
        records = json.loads(out) if format_ == "json" else list(map(json.loads, out.splitlines()))
        for record in records:
            _schema().validate(record)
            _check_offsets(record, name)
    elif format_ in ("csv", "tsv"):
        delimiter = "," if format_ == "csv" else "\t"
        rows = list(csv.reader(io.StringIO(out, newline=""), delimiter=delimiter, strict=True))
        if command != "readability":  # columns go by the language of the first document
            assert len({len(row) for row in rows}) <= 1
        assert all(cell[0] not in "=+-@" or _NUMBER.fullmatch(cell) for row in rows for cell in row if cell)
    elif format_ in STANDARDS:
        assert STANDARDS[format_](out) is not None


@cache
def _schema() -> Any:
    return jsonschema.Draft202012Validator(json.loads(schema_text()))


def _check_offsets(record: dict[str, Any], name: str) -> None:
    text = record.get("text")
    for span in spans(record):
        start, end = span["start"], span["end"]
        assert 0 <= start <= end
        if text is None:
            continue
        assert end <= len(text)
        if "line" in span:
            assert span["line"] == line_of(text, start)
    if text is None:
        return
    # Results of Markdown are without its marks, and without the blanks that stand for them.
    doc = Document(mask(text).text, raw=text) if name == "markdown" else Document(text)
    for span in (span for key in VERBATIM for span in spans(record.get(key)) if "text" in span):
        assert span["text"] == doc.verbatim(span["start"], span["end"])


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a record that names a place in the text, at any depth."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from spans(item)


def line_of(text: str, offset: int) -> int:
    """The line of an offset, from 1, counted by hand: CRLF ends a line at its LF."""
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - text[: offset + 1].count("\r\n")
