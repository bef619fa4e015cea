"""Bare results, one a line, for pipes."""

from typing import TextIO

from newscli.render.plain import inert_lines, one_line
from newscli.render.record import Record
from newscli.render.views import VIEWS


class Lines:
    """Writes the text of each result; quotations as speaker, tab, words; figures as name, tab, value."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, record: Record) -> None:
        """Add the lines of one record."""
        for name, result in record.results.items():
            view = VIEWS[name]
            for row in view.rows(result):
                line = "\t".join(one_line(part) for part in view.bare(row).split("\t", 1))
                self._out.write(inert_lines(line) + "\n")

    def close(self) -> None:
        """Nothing is left to write."""
