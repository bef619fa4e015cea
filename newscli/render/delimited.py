"""CSV and TSV: one row a result, for spreadsheets and `cut`."""

import csv
from collections.abc import Iterable
from typing import Any, TextIO

from newscli.render.plain import one_line
from newscli.render.record import Record
from newscli.render.views import VIEWS

_FORMULA = ("=", "+", "-", "@")


class Delimited:
    """Writes one table; its columns are those of the first record with results.

    Text that a spreadsheet would take for a formula gets a leading apostrophe; numbers stay numbers.
    """

    def __init__(self, out: TextIO, delimiter: str) -> None:
        self._rows = csv.writer(out, delimiter=delimiter, lineterminator="\n")
        self._columns: tuple[str, ...] | None = None

    def write(self, record: Record) -> None:
        """Add the rows of one record; a record without results adds none."""
        for name, result in record.results.items():
            view = VIEWS[name]
            if view.flat:
                flat = view.flat(result)
                self._add(record, tuple(flat), [flat.values()])
            else:
                columns = view.columns
                rows = ([column.value(row) for column in columns] for row in view.rows(result))
                self._add(record, tuple(column.name for column in columns), rows)

    def close(self) -> None:
        """Nothing is left to write."""

    def _add(self, record: Record, columns: tuple[str, ...], rows: Iterable[Iterable[Any]]) -> None:
        if self._columns is None:
            self._columns = columns
            self._rows.writerow(("id", *columns))
        for row in rows:
            self._rows.writerow([_cell(record.id), *map(_cell, row)])


class Csv(Delimited):
    """Comma-separated."""

    def __init__(self, out: TextIO) -> None:
        super().__init__(out, ",")


class Tsv(Delimited):
    """Tab-separated."""

    def __init__(self, out: TextIO) -> None:
        super().__init__(out, "\t")


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return "'" + text if text.startswith(_FORMULA) else text
