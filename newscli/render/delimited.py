"""CSV and TSV: one row a result, for spreadsheets and `cut`."""

import csv
import itertools
from collections.abc import Iterable
from typing import Any, TextIO

from newscli.render.plain import one_line
from newscli.render.record import Record
from newscli.render.views import VIEWS

_FORMULA = ("=", "+", "-", "@")


class Delimited:
    """Writes one table with one header.

    Text that a spreadsheet would take for a formula gets a leading apostrophe; numbers stay numbers. Rows of
    documents that have no figures wait for the first that has, which names the columns.
    """

    def __init__(self, out: TextIO, delimiter: str) -> None:
        self._rows = csv.writer(out, delimiter=delimiter, lineterminator="\n")
        self._columns: tuple[str, ...] = ()
        self._waiting: list[tuple[str, dict[str, Any]]] = []

    def write(self, record: Record) -> None:
        """Add the rows of one record; a record without results adds none."""
        for name, result in record.results.items():
            view = VIEWS[name]
            if view.flat:
                self._waiting.append((record.id, view.flat(result)))
                if self._columns or None not in self._waiting[-1][1].values():
                    self._write_waiting()
            else:
                found = list(view.rows(result))
                columns = view.columns_of(found)
                self._head(tuple(column.name for column in columns))
                for row in found:
                    self._row(record.id, (column.value(row) for column in columns))

    def close(self) -> None:
        """Write the rows that still wait."""
        self._write_waiting()

    def _write_waiting(self) -> None:
        widest_first = sorted((tuple(row) for _, row in self._waiting), key=len, reverse=True)
        self._head(tuple(dict.fromkeys(itertools.chain.from_iterable(widest_first))))
        for name, row in self._waiting:
            self._row(name, map(row.get, self._columns))
        self._waiting.clear()

    def _head(self, columns: tuple[str, ...]) -> None:
        if columns and not self._columns:
            self._columns = columns
            self._rows.writerow(("id", *columns))

    def _row(self, name: str, values: Iterable[Any]) -> None:
        self._rows.writerow([_cell(name), *map(_cell, values)])


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
