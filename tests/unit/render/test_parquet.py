import io
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from newscli.analyses.keywords import Keyword, Keywords
from newscli.analyses.readability import FORMULAS, ReadabilityOptions, measure_readability
from newscli.errors import UsageError
from newscli.render.outputs import parse_target
from newscli.render.parquet import COLUMNS, ParquetTable
from newscli.render.record import Record
from newscli.render.views import VIEWS
from newscli.text.document import Document

FAILED = Record("b.txt", "b.txt", error=("not-found", "no such file", ""))


def _written(analysis: str, *records: Record) -> Any:
    out = io.BytesIO()
    table = ParquetTable(out, analyses=(analysis,))
    for record in records:
        table.write(record)
    table.close()
    return parquet.ParquetFile(pa.BufferReader(out.getvalue()))


def _keywords(name: str, *phrases: str) -> Record:
    found = tuple(Keyword(phrase, 0.5, 1, 0, len(phrase), 1) for phrase in phrases)
    return Record(name, "a.jsonl", results={"keywords": Keywords(found)})


def test_a_result_is_a_row_and_an_error_too() -> None:
    rows = _written("keywords", _keywords("1", "one", "=two"), FAILED, _keywords("2")).read().to_pylist()
    assert [(r["id"], r["source"], r["error_code"], r["text"], r["score"]) for r in rows] == [
        ("1", "a.jsonl", None, "one", 0.5),
        ("1", "a.jsonl", None, "=two", 0.5),
        ("b.txt", "b.txt", "not-found", None, None),
    ]


@pytest.mark.parametrize("analysis", COLUMNS)
def test_the_columns_are_the_same_whatever_is_written(analysis: str) -> None:
    empty, failed = _written(analysis), _written(analysis, FAILED)
    assert empty.schema_arrow == failed.schema_arrow
    assert empty.schema_arrow.names[:4] == ["id", "source", "error_code", "error_message"]
    assert (empty.metadata.num_rows, failed.metadata.num_rows) == (0, 1)


@pytest.mark.parametrize("analysis", [name for name, view in VIEWS.items() if not view.flat])
def test_every_column_that_csv_has_is_there(analysis: str) -> None:
    assert list(COLUMNS[analysis]) == [column.name for column in VIEWS[analysis].columns]


def test_every_measure_of_readability_is_there() -> None:
    result = measure_readability(Document("The mayor resigned on Monday."), options=ReadabilityOptions())
    assert VIEWS["readability"].flat
    assert list(COLUMNS["readability"]) == list(VIEWS["readability"].flat(result))
    assert set(FORMULAS) <= set(COLUMNS["readability"])
    row = _written("readability", Record("a", "a", results={"readability": result})).read().to_pylist()[0]
    assert (row["words"], row["grade"]) == (5, result.grade)


def test_row_groups_are_written_as_records_come() -> None:
    out = io.BytesIO()
    table = ParquetTable(out, analyses=("keywords",))
    for i in range(25_000):
        table.write(_keywords(str(i), "one"))
    before = len(out.getvalue())
    table.close()
    assert before > 1000
    read = parquet.ParquetFile(pa.BufferReader(out.getvalue()))
    assert [read.metadata.row_group(i).num_rows for i in range(3)] == [10_000, 10_000, 5_000]


def test_long_texts_fill_a_row_group_sooner() -> None:
    read = _written("keywords", *(_keywords(str(i), "x" * 3_000_000) for i in range(4)))
    assert read.metadata.num_row_groups == 2


def test_names_that_are_no_text_can_be_written() -> None:
    row = (
        _written("keywords", Record("\udcff.txt", "\udcff.txt", error=("x", "\ud800", "")))
        .read()
        .to_pylist()[0]
    )
    assert (row["id"], row["error_message"]) == ("?.txt", "?")


def test_several_analyses_do_not_fit_into_one_table() -> None:
    with pytest.raises(UsageError, match="one command"):
        ParquetTable(io.BytesIO(), analyses=("summary", "quotes"))


def test_a_library_that_is_missing_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError) as caught:
        parse_target(f"parquet={tmp_path / 'a.parquet'}")
    assert caught.value.hint == "pip install 'newscli[parquet]'"
