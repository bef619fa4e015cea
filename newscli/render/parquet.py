"""Parquet: one row a result in columns that are the same in every run of a command."""

import io
from typing import TYPE_CHECKING, Any, BinaryIO

from newscli.errors import UsageError
from newscli.render.record import Record
from newscli.render.views import VIEWS

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_ROWS = 10_000  # of a row group: enough that its columns compress well
_CHARS = 8_000_000  # of text in a row group

_TEXT, _WHOLE, _NUMBER = "string", "int64", "float64"
_HEAD = {"id": _TEXT, "source": _TEXT, "error_code": _TEXT, "error_message": _TEXT}
_PLACE = {"line": _WHOLE, "start": _WHOLE, "end": _WHOLE}
_FORMULAS = (
    "flesch_reading_ease flesch_kincaid_grade gunning_fog smog_index automated_readability_index "
    "coleman_liau_index dale_chall spache linsear_write lix rix mcalpine_eflaw"
).split()
_COUNTS = (
    "sentences words paragraphs characters letters syllables polysyllables complex_words difficult_words "
    "unfamiliar_words long_words short_words longest_sentence longest_paragraph"
).split()

COLUMNS: dict[str, dict[str, str]] = {
    "summary": {"document": _TEXT, **_PLACE, "rank": _WHOLE, "score": _NUMBER, "text": _TEXT},
    "keywords": {
        "document": _TEXT,
        **_PLACE,
        "count": _WHOLE,
        "documents": _WHOLE,
        "others": _WHOLE,
        "score": _NUMBER,
        "text": _TEXT,
    },
    "quotes": {
        **_PLACE,
        **dict.fromkeys(("kind", "name", "speaker", "cue"), _TEXT),
        "confidence": _NUMBER,
        "text": _TEXT,
    },
    "readability": {
        "grade": _NUMBER,
        "difficulty": _NUMBER,
        "reading_seconds": _WHOLE,
        **dict.fromkeys(_FORMULAS, _NUMBER),
        **dict.fromkeys(_COUNTS, _WHOLE),
        "grade_lowest": _NUMBER,
        "grade_highest": _NUMBER,
    },
    "findings": {
        **_PLACE,
        "column": _WHOLE,
        **dict.fromkeys(("level", "code", "name", "message", "text"), _TEXT),
    },
}
"""Of each analysis: the type (by pyarrow's name) of each column behind `id`, `source` and the error."""


class ParquetTable:
    """Writes the records of one analysis as they come, a row group at a time.

    A document that has an error is a row with the error and no result.
    """

    def __init__(self, out: BinaryIO, *, analyses: tuple[str, ...]) -> None:
        """Begin the file.

        Raises:
            UsageError: If the records hold more than one analysis.
        """
        import pyarrow as pa
        from pyarrow import parquet

        if len(analyses) != 1:
            raise UsageError("output", "parquet holds the results of one command", "write jsonl")
        self._view = VIEWS[analyses[0]]
        self._analysis = analyses[0]
        types = {**_HEAD, **COLUMNS[self._analysis]}
        self._schema = pa.schema([(name, getattr(pa, kind)()) for name, kind in types.items()])
        self._rows: list[dict[str, Any]] = []
        self._chars = 0
        self._writer = parquet.ParquetWriter(_Sink(out), self._schema, compression="zstd")

    def write(self, record: Record) -> None:
        """Add the rows of one record."""
        head: dict[str, Any] = {"id": _clean(record.id), "source": _clean(record.source)}
        if record.error:
            code, message, _ = record.error
            self._add({**head, "error_code": code, "error_message": _clean(message)})
            return
        result = record.results[self._analysis]
        if self._view.flat:
            self._add({**head, **self._view.flat(result)})
            return
        for row in self._view.rows(result):
            self._add({**head, **{column.name: column.value(row) for column in self._view.columns}})

    def close(self) -> None:
        """Write the rows that are left, and the end of the file."""
        self._flush()
        self._writer.close()

    def _add(self, row: dict[str, Any]) -> None:
        self._rows.append(row)
        self._chars += len(row.get("text") or "")
        if len(self._rows) >= _ROWS or self._chars >= _CHARS:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._rows:
            columns = [
                pa.array([row.get(field.name) for row in self._rows], field.type) for field in self._schema
            ]
            self._writer.write_table(pa.Table.from_arrays(columns, schema=self._schema))
        self._rows, self._chars = [], 0


class _Sink(io.RawIOBase):
    """A file that may be closed early: where a run fails, pyarrow still writes the end of the table."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer") -> int:
        return memoryview(data).nbytes if self._out.closed else self._out.write(data)


def _clean(text: str) -> str:
    """Without the lone surrogates that a file's name may have."""
    return text.encode("utf-8", "replace").decode("utf-8")
