"""CSV and TSV: one row a result, for spreadsheets and `cut`."""

import csv
import itertools
import re
from collections.abc import Iterable
from typing import Any, TextIO

from newscli.render.plain import flat, one_line
from newscli.render.record import Record
from newscli.render.views import VIEWS

# What begins a formula, in the widths and small forms that spreadsheets of East Asia take for the same.
_SIGN = "[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]"
_UNSEEN = "[\u00ad\u200b-\u200d\u2060\ufeff]*"
# At the beginning of a cell, a formula, or what a log takes for a command at the beginning of a line.
_FIRST = re.compile(f"{_UNSEEN}(?:{_SIGN}|::)")
# Inside it, a formula that begins where another program, or one set to another country, ends a cell.
_LATER = re.compile(f'(;[\\s"]*|[,|]"*){_UNSEEN}(?={_SIGN})')


class Delimited:
    """Writes one table with one header.

    Text that a spreadsheet would take for a formula gets an apostrophe in front, unless the class says `raw`;
    numbers stay numbers. Rows of documents that have no figures wait for the first that has, which names the
    columns.
    """

    raw = False

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
        cell = _raw_cell if self.raw else _cell
        self._rows.writerow([cell(name), *map(cell, values)])


class Csv(Delimited):
    """Comma-separated."""

    def __init__(self, out: TextIO) -> None:
        super().__init__(out, ",")


class Tsv(Delimited):
    """Tab-separated."""

    def __init__(self, out: TextIO) -> None:
        super().__init__(out, "\t")


class RawCsv(Csv):
    """Comma-separated, with the words of the article as they are."""

    raw = True


class RawTsv(Tsv):
    """Tab-separated, with the words of the article as they are."""

    raw = True


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = _LATER.sub(r"\1'", one_line(value))
    return "'" + text if _FIRST.match(text) else text


def _raw_cell(value: Any) -> Any:
    return flat(value) if isinstance(value, str) else value
