"""The whole command line on texts that try everything: what comes out is whole, true and harmless."""

import csv
import io
import json
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile import TEXTS
from tests.whole_runs import HARMFUL, line_of, newscli, spans

COMMANDS = ("summarize", "keywords", "quotes", "readability")
VERBATIM = ("summarize", "quotes")  # the others make one space of each run of white space
FORMATS = ("table", "text", "json", "jsonl", "csv", "tsv", "markdown")


def _checked(command: str, text: str, format_: str, folder: Path, *more: str, suffix: str = ".txt") -> str:
    """Standard output of a run that went well and wrote nothing that could drive a terminal."""
    path = folder / f"story{suffix}"
    path.write_text(text, "utf-8", newline="")
    # The encoding is named, or a text of little but controls would be taken for a binary file.
    done = newscli(command, str(path), "-f", format_, "--lang", "en", "--encoding", "utf-8", *more)
    assert (done.code, done.err) == (0, "")
    assert not HARMFUL.search(done.out)
    return done.out


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("texts")


@pytest.mark.parametrize("command", COMMANDS)
@settings(max_examples=40)
@given(text=TEXTS)
def test_json_is_valid_and_every_result_is_where_it_says(command: str, folder: Path, text: str) -> None:
    lines = _checked(command, text, "jsonl", folder, "--with", "text,sentences,structure")
    record = json.loads(lines)
    assert record["text"] == text.removeprefix("\ufeff")
    text = record["text"]
    for span in spans(record):
        start, end = span["start"], span["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert 0 <= start < end <= len(text)
        if "text" in span:
            said = text[start:end]
            assert span["text"] == (said if command in VERBATIM else " ".join(said.split()))
        if "line" in span:
            assert span["line"] == line_of(text, start)
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
    for span in spans(record):
        assert isinstance(span["start"], int)
        assert span.get("line", line_of(text, span["start"])) == line_of(text, span["start"])
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
