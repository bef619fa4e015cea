"""Findings as `file:line:column: code message`, the form that editors and `grep` know."""

from typing import Any, TextIO

from newscli.render.places import inert
from newscli.render.record import Record


class FindingsLines:
    """Writes one line a finding."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, record: Record) -> None:
        """Add the lines of one record."""
        result: Any = record.results.get("findings")
        for finding in result.findings if result else ():
            place = f"{inert(record.id)}:{finding.line}:{finding.column}"
            self._out.write(f"{place}: {finding.level}: {finding.code} {inert(finding.message)}\n")

    def close(self) -> None:
        """Nothing is left to write."""
