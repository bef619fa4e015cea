"""Markdown tables, for issues, wikis and step summaries."""

import re
from typing import TextIO

from newscli.render.plain import one_line
from newscli.render.record import Record
from newscli.render.views import VIEWS

# Marks of CommonMark and of what is common beside it; templates ({%), formulas ($ where it can end one) and
# addresses, which would become links, only where they are that.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~^!&]|(?<=\{)%|(?<=\S)\$(?!\w)|:(?=//)|(?<=\bwww)\.)", re.IGNORECASE)
_FIRST = re.compile(r"^(\d{0,9})([-+=:.)])")  # what makes a list or a line of what it begins


class Markdown:
    """Writes a heading for each document and a table for each analysis.

    Article text cannot form Markdown or HTML.
    """

    def __init__(self, out: TextIO) -> None:
        self._out, self._first = out, True

    def write(self, record: Record) -> None:
        """Add one document."""
        if not self._first:
            self._out.write("\n")
        self._first = False
        title = f": {escape(record.title)}" if record.title else ""
        self._out.write(f"## {escape(record.id)}{title}\n")
        if record.error:
            self._out.write(f"\nError: {escape(record.error[1])}\n")
        for name, result in record.results.items():
            view = VIEWS[name]
            found = list(view.rows(result))
            columns = [column for column in view.columns_of(found) if column.heading]
            rows = [[escape(column.shown(row)) for column in columns] for row in found]
            self._out.write(f"\n### {view.title}\n\n")
            if not rows:
                self._out.write(f"{view.nothing}\n")
                continue
            self._out.write(_row([str(column.heading) for column in columns]))
            self._out.write(_row([":---" if _is_text(rows, i) else "---:" for i in range(len(columns))]))
            self._out.writelines(map(_row, rows))

    def close(self) -> None:
        """Nothing is left to write."""


def escape(text: str) -> str:
    """`text` on one line, with every sign that Markdown or HTML could take for its own made literal."""
    return _MARKS.sub(r"\\\1", one_line(text))


def escape_block(text: str) -> str:
    """As `escape`, for text that begins an item, a quotation or a paragraph."""
    return _FIRST.sub(r"\1\\\2", escape(text))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _is_text(rows: list[list[str]], column: int) -> bool:
    return any(cell and not re.fullmatch(r"-?[\d.]+", cell) for cell in (row[column] for row in rows))
