"""GitLab's code quality report: one JSON array."""

from typing import Any, TextIO

from newscli.findings.fingerprints import digest, numbered
from newscli.render.json import dump
from newscli.render.places import described, has_lines, path_of
from newscli.render.record import Record

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


class GitLab:
    """Writes each finding as it comes; those of different files never share a fingerprint."""

    def __init__(self, out: TextIO) -> None:
        self._out, self._before = out, "["

    def write(self, record: Record) -> None:
        """Add one document's findings."""
        result: Any = record.results.get("findings")
        path = path_of(record)
        for finding, mark in numbered(result.findings if result else ()):
            entry = {
                "description": f"{finding.code}: {described(record, finding)}",
                "check_name": finding.name,
                "fingerprint": digest(path, record.id, mark),
                "severity": _SEVERITIES[finding.level],
                "location": {"path": path, "lines": {"begin": finding.line if has_lines(record) else 1}},
            }
            self._out.write(f"{self._before}\n{dump(entry)}")
            self._before = ","

    def close(self) -> None:
        """End the array; without findings it is empty."""
        self._out.write("[]\n" if self._before == "[" else "\n]\n")
