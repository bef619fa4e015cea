"""Writes a baseline: every finding there is, accepted."""

from typing import Any, TextIO

from newscli.findings.baseline import as_json, count
from newscli.render.places import path_of
from newscli.render.record import Record


class BaselineFile:
    """Counts findings and writes them when all documents are done."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._accepted: dict[str, dict[str, int]] = {}

    def write(self, record: Record) -> None:
        """Take in one document."""
        result: Any = record.results.get("findings")
        if result and (result.findings or result.known):
            accepted = self._accepted.setdefault(key_of(record), {})
            for key, number in count((*result.findings, *result.known)).items():
                accepted[key] = accepted.get(key, 0) + number

    def close(self) -> None:
        """Write the file."""
        self._out.write(as_json(self._accepted))


def key_of(record: Record) -> str:
    """The name of a document in a baseline: its path, and its id where the file holds several."""
    path = path_of(record)
    return path if record.id == record.source else f"{path}#{record.id}"
