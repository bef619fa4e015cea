"""Reviewdog's diagnostic format, one a line. Its columns count bytes of UTF-8."""

from typing import Any, TextIO

from newscli.findings.finding import Place
from newscli.render.json import dump
from newscli.render.places import described, has_lines, path_of
from newscli.render.record import Record

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


class RdJsonLines:
    """Writes each finding as it comes."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, record: Record) -> None:
        """Add one document's findings."""
        result: Any = record.results.get("findings")
        for finding in result.findings if result else ():
            location: dict[str, Any] = {"path": path_of(record)}
            if has_lines(record):
                location["range"] = {"start": _position(finding.first), "end": _position(finding.last)}
            entry = {
                "message": described(record, finding),
                "location": location,
                "severity": _SEVERITIES[finding.level],
                "source": {"name": "newscli"},
                "code": {"value": finding.code},
            }
            self._out.write(dump(entry) + "\n")

    def close(self) -> None:
        """Nothing is left to write."""


def _position(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.byte}
