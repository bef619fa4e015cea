"""Cells that no spreadsheet takes for a formula, and rows that come when they are known."""

import csv
import io

import pytest

from newscli.analyses.keywords import Keyword, Keywords
from newscli.analyses.readability import Readability
from newscli.render.delimited import Csv, Delimited, RawCsv, Tsv
from newscli.render.record import Record


def _cell(text: str, kind: type[Csv | Tsv] = Csv) -> str:
    out = io.StringIO()
    kind(out).write(Record("a", "a", results={"keywords": Keywords((Keyword(text, 1.0, 1, 0, 1, 1),))}))
    ((*_, cell),) = list(csv.reader(io.StringIO(out.getvalue())))[1:]
    return cell


@pytest.mark.parametrize("sign", "=+-@＝＋－＠﹦﹢﹣﹫")
def test_a_formula_in_any_width_gets_an_apostrophe(sign: str) -> None:
    assert _cell(f"{sign}1") == f"'{sign}1"
    assert _cell(f"\ufeff\u200b{sign}1") == f"'\ufeff\u200b{sign}1"
    assert _cell(f"a{sign}1") == f"a{sign}1"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("::error", "'::error"),
        (":x", ":x"),
        ("\ufe62", "'\ufe62"),
        ("fe62 f e 6", "fe62 f e 6"),
        ("a;=1", "a;'=1"),
        ('a; " =1', "a; \" '=1"),
        ('a,"=1', "a,\"'=1"),
        ("a|-1 or a,+2", "a|'-1 or a,'+2"),
        ("a;\u200b=1", "a;'=1"),
        ("a, =1 | =2", "a, =1 | =2"),
        ("a]=1 s=2 \\=3", "a]=1 s=2 \\=3"),
        ("##[error]x", "## [error]x"),
    ],
)
def test_what_ends_a_cell_elsewhere_begins_no_formula(text: str, cell: str) -> None:
    assert _cell(text) == cell


def test_raw_words_are_the_articles_on_one_line_without_controls() -> None:
    assert _cell("=1\n;=2\x1b ##[x]", RawCsv) == "=1 ;=2␛ ##[x]"


def _readable(score: float | None) -> Record:
    grade = None if score is None else 9.0
    scores = {} if score is None else {"lix": score}
    return Record(
        "a", "a", results={"readability": Readability({"words": 1}, scores, grade, grade, 1, (), ())}
    )


@pytest.mark.parametrize("kind", [Csv, Tsv])
def test_rows_without_figures_wait_and_all_others_are_written_at_once(kind: type[Csv | Tsv]) -> None:
    out = io.StringIO()
    renderer: Delimited = kind(out)
    lines = []
    for score in (None, 40.0, None):
        renderer.write(_readable(score))
        lines.append(out.getvalue().count("\n"))
    assert lines == [0, 3, 4]
    renderer.close()
    assert out.getvalue().count("\n") == 4


def test_columns_are_those_of_the_widest_row_in_its_order() -> None:
    out = io.StringIO()
    renderer = Csv(out)
    renderer.write(_readable(None))
    renderer.write(_readable(40.0))
    renderer.close()
    assert out.getvalue().splitlines() == [
        "id,grade,difficulty,reading_seconds,lix,words",
        "a,,,1,,1",
        "a,9.0,9.0,1,40.0,1",
    ]
