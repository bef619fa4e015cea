"""Where a finding stands, as other programs want to be told."""

import os
from pathlib import Path
from typing import NamedTuple

from newscli.findings.finding import Finding
from newscli.render.plain import one_line
from newscli.render.record import Record

STDIN = "-"


def path_of(record: Record) -> str:
    """The file of a record with forward slashes, relative to the current folder where it is below that."""
    if record.source == STDIN:
        return "stdin"
    path = Path(record.source)
    if path.is_absolute():
        here = Path.cwd()
        path = path.relative_to(here) if path.is_relative_to(here) else path
    return os.path.normpath(path).replace(os.sep, "/")


def has_lines(record: Record) -> bool:
    """Whether lines and columns are those of the file: not of a record in JSONL, nor of extracted text."""
    return record.offsets == "source" and record.id == record.source


def described(record: Record, finding: Finding) -> str:
    """The message, with the id of the record where the file holds several."""
    message = one_line(finding.message)
    return message if record.id == record.source else f"{one_line(record.id)}: {message}"


def inert(text: str) -> str:
    """`text` on one line that a CI system's log does not take for a command to it, wherever it is broken."""
    return one_line(text).replace("::", ": :")


class Ranked(NamedTuple):
    """A finding and its record, for those that show the worst first."""

    finding: Finding
    record: Record


class Worst:
    """Keeps the worst findings of each level, `most` of each; of equals those that come first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.kept: dict[str, list[Ranked]] = {"error": [], "warning": [], "note": []}
        self.counts = dict.fromkeys(self.kept, 0)

    def add(self, record: Record) -> None:
        """Take in the findings of one document."""
        result = record.results.get("findings")
        slim = record._replace(results={}, layers={})
        for finding in getattr(result, "findings", ()):
            kept = self.kept[finding.level]
            kept.append(Ranked(finding, slim))
            self.counts[finding.level] += 1
            if len(kept) >= 4 * self._most:
                self._prune(kept)

    def close(self) -> None:
        """Put them in order."""
        for kept in self.kept.values():
            self._prune(kept)

    def _prune(self, kept: list[Ranked]) -> None:
        kept.sort(key=lambda ranked: -ranked.finding.excess)  # stable, so equals stay in order
        del kept[self._most :]


def counted(counts: dict[str, int]) -> str:
    """How many of each level there are, such as "2 errors, 1 warning", or "nothing found"."""
    parts = [f"{n} {level}{'s' * (n > 1)}" for level, n in counts.items() if n]
    return ", ".join(parts) or "nothing found"


def unread(documents: int) -> str:
    """What to add to it where documents could not be read, of which nothing is known."""
    return f"; {documents} could not be read" if documents else ""
