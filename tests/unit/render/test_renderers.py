"""Renderers, fed with results that hold everything an article could try."""

import csv
import io
import json
import re
from typing import Any

import pytest

from newscli.analyses.keywords import Keyword, Keywords
from newscli.analyses.quotes import Cue, Quote, Quotes, Speaker
from newscli.analyses.readability import HardSentence, Readability
from newscli.analyses.summary import Summary, SummarySentence
from newscli.render.outputs import FORMATS, make_renderer
from newscli.render.plain import one_line, visible
from newscli.render.record import Record

EVIL = (
    "=1+1 \x1b[31mred\x1b]0;title\x07 [bold]x[/bold] <script>alert(1)</script> a|b `c` *d* "
    "\u202erev\u2028 \x9b2J"
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

RESULTS: dict[str, Any] = {
    "summary": Summary("salience", (SummarySentence(EVIL, 0, 9, 3, 1, 0.93),)),
    "keywords": Keywords((Keyword(EVIL, 0.97, 6, 0, 9, 1), Keyword("plain", 0.5, 2, 10, 15, 2))),
    "quotes": Quotes(
        (
            Quote(EVIL, 5, 9, 2, "direct", Speaker(EVIL, 0, 3, EVIL), Cue("said", 3, 4), 0.9),
            Quote("-1 is low", 20, 29, 4, "mixed", None, None, 0.4, "unclosed"),
        )
    ),
    "readability": Readability(
        {"words": 12, "sentences": 1, "syllables": 20},
        {"flesch_reading_ease": 51.234, "lix": 40.0},
        9.04,
        0.5,
        75,
        (HardSentence(EVIL, 0, 9, 1, 0.9, 41, ("long: 41 words",)),),
        (EVIL,),
    ),
}


def _rendered(format_: str, *records: Record) -> str:
    out = io.StringIO()
    renderer = make_renderer(format_, out)
    for record in records:
        renderer.write(record)
    renderer.close()
    return out.getvalue()


def _record(name: str) -> Record:
    return Record(f"id {EVIL}", "a.txt", EVIL, "en", "source", {name: RESULTS[name]})


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("format_", FORMATS)
def test_article_text_cannot_drive_the_terminal(format_: str, name: str) -> None:
    shown = _rendered(format_, _record(name))
    if format_ == "table":
        shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)  # Rich's own colours
    assert not CONTROL.search(shown)


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_json_gives_back_what_went_in(format_: str, name: str) -> None:
    record = _record(name)
    read = json.loads(_rendered(format_, record))
    assert (read[0] if format_ == "json" else read) == json.loads(json.dumps(record.to_dict()))


def test_a_json_array_without_records_is_empty_and_with_two_has_two() -> None:
    assert json.loads(_rendered("json")) == []
    record = _record("keywords")
    assert len(json.loads(_rendered("json", record, record))) == 2


def test_a_failed_document_is_a_record_in_its_place() -> None:
    failed = Record("a", "a.txt", error=("not-found", "no such file", "look elsewhere"))
    assert failed.to_dict() == {
        "schema": 1,
        "id": "a",
        "source": "a.txt",
        "error": {"code": "not-found", "message": "no such file"},
    }
    assert "no such file" in _rendered("table", failed)
    assert "no such file" in _rendered("markdown", failed)
    assert _rendered("csv", failed) == ""


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_no_cell_is_a_formula_and_numbers_stay_numbers(format_: str) -> None:
    delimiter = {"csv": ",", "tsv": "\t"}[format_]
    rows = list(csv.DictReader(io.StringIO(_rendered(format_, _record("quotes"))), delimiter=delimiter))
    assert rows[0]["text"].startswith("'=1+1")
    assert rows[0]["name"].startswith("'=1+1")
    assert rows[1]["text"] == "'-1 is low"
    assert rows[1]["speaker"] == ""
    assert (rows[0]["line"], rows[0]["confidence"], rows[0]["kind"]) == ("2", "0.9", "direct")


def test_csv_has_one_header_for_all_documents() -> None:
    lines = _rendered("csv", _record("readability"), _record("readability")).splitlines()
    assert len(lines) == 3
    assert lines[0] == "id,grade,difficulty,reading_seconds,flesch_reading_ease,lix,words,sentences,syllables"
    assert lines[1] == lines[2]
    assert lines[1].endswith(",9.04,0.5,75,51.234,40.0,12,1,20")


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_documents_without_figures_keep_the_columns_and_the_order(format_: str) -> None:
    empty = Readability({"words": 0, "sentences": 0, "syllables": 0}, {}, None, None, 0, (), ())
    records = [Record(name, name, results={"readability": empty}) for name in "abc"]
    delimiter = {"csv": ",", "tsv": "\t"}[format_]
    shown = _rendered(format_, *records[:2], _record("readability"), records[2])
    rows = list(csv.reader(io.StringIO(shown), delimiter=delimiter))
    assert {len(row) for row in rows} == {9}
    assert [row[0][:2] for row in rows] == ["id", "a", "b", "id", "c"]
    assert rows[1] == ["a", "", "", "0", "", "", "0", "0", "0"]
    rows = list(csv.reader(io.StringIO(_rendered(format_, *records)), delimiter=delimiter))
    assert rows[0] == ["id", "grade", "difficulty", "reading_seconds", "words", "sentences", "syllables"]
    assert len(rows) == 4


def test_text_is_one_result_a_line() -> None:
    assert _rendered("text", _record("keywords")).splitlines()[1] == "plain"
    quotes = _rendered("text", _record("quotes")).splitlines()
    assert quotes[1] == "\t-1 is low"
    assert len(quotes) == 2


def test_markdown_cannot_be_broken_out_of() -> None:
    shown = _rendered("markdown", _record("summary"))
    assert "<script>" not in shown
    row = shown.splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == 5  # four cells
    assert "\\`c\\`" in row


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("name", RESULTS)
def test_tables_fit_any_width_and_cut_nothing(name: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = re.sub(r"\x1b\[[0-9;]*m", "", _rendered("table", _record(name)))
    assert max(map(len, shown.splitlines())) <= width
    assert "…" not in shown
    assert all(letter in shown for letter in "[/]<>|`*")


@pytest.mark.parametrize("width", ["0", "1", "12", "19"])
@pytest.mark.parametrize("name", RESULTS)
def test_a_terminal_without_room_loses_nothing(
    name: str, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = _rendered("table", _record(name))
    assert all(letter in shown for letter in "[/]<>|`*")
    assert max(map(len, shown.splitlines())) <= (100 if width == "0" else 20)


def test_visible_shows_controls_and_direction_marks_as_signs() -> None:
    assert visible("a\x1b[0m\x7f\u202eb\x85\tc\n") == "a␛[0m␡<U+202E>b<U+0085>\tc\n"
    assert one_line(" a \n\t b\u00a0c ") == "a b c"


def test_quotations_by_speaker_name_each_speaker_once_with_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    quotes = tuple(
        Quote(text, 0, 1, 1, "direct", Speaker("he", 0, 2, name), None, 0.9)
        for text, name in (("one two", "Ann Dole"), ("three", "Ann Dole"), ("four", "Bob Hare"))
    )
    shown = _rendered("table", Record("a", "a", results={"quotes": Quotes(quotes, grouped=True)}))
    assert shown.count("Ann Dole") == 1
    assert "2 quotations, 3 words" in shown
    assert "1 quotation, 1 words" in shown
