"""A report as plain lines for pipes."""

from typing import TextIO

from newscli.render.plain import one_line
from newscli.render.record import Record
from newscli.render.views import VIEWS


class ReportLines:
    """Writes what each command writes, with the name of the analysis and a tab in front of each line."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, record: Record) -> None:
        """Add the lines of one record; its headline comes first."""
        if record.title:
            self._line("title", record.title)
        for name, result in record.results.items():
            view = VIEWS[name]
            for row in view.rows(result):
                self._line(name, *view.bare(row).split("\t", 1))

    def _line(self, *parts: str) -> None:
        self._out.write("\t".join(map(one_line, parts)) + "\n")

    def close(self) -> None:
        """Nothing is left to write."""
