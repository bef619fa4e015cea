"""One thing to look at, and all of a document's."""

from dataclasses import dataclass
from typing import Any, NamedTuple

LEVELS = ("error", "warning", "note")
"""Worst first."""


class Spot(NamedTuple):
    """What a rule found, before it has a code, a level and a line.

    Attributes:
        message: For people, with the value and the limit.
        start: Code point at which the place starts.
        end: Code point after it.
        value: What was measured, or None.
        whole: The document as a whole is meant, and the place is only where to start reading.
    """

    message: str
    start: int
    end: int
    value: float | None = None
    whole: bool = False


class Place(NamedTuple):
    """A place in the file as the user has it open; all from 1.

    Attributes:
        line: The line.
        column: In code points.
        byte: The column in bytes of UTF-8.
    """

    line: int
    column: int
    byte: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding.

    Attributes:
        code: The rule's code, such as "NC201"; it never changes its meaning.
        name: The rule's name, such as "no-speaker".
        level: "error", "warning" or "note".
        message: What was found, with the value and the limit.
        text: The words it is about; empty where the document as a whole is meant.
        start: Code point at which they start.
        end: Code point after them.
        first: Line and column of `start`.
        last: Line and column of `end`, so behind the last sign.
        value: What was measured, or None.
        limit: The limit that it breaks, or None.
    """

    code: str
    name: str
    level: str
    message: str
    text: str
    start: int
    end: int
    first: Place
    last: Place
    value: float | None = None
    limit: float | None = None

    @property
    def line(self) -> int:
        """The line it starts on, from 1."""
        return self.first.line

    @property
    def column(self) -> int:
        """The column it starts on, from 1."""
        return self.first.column

    @property
    def excess(self) -> float:
        """How far the value is beyond the limit: 1 at the limit, higher is worse; 1 without a limit."""
        if not self.value or not self.limit or min(self.value, self.limit) < 0:
            return 1.0
        return max(self.value / self.limit, self.limit / self.value)

    def to_dict(self) -> dict[str, Any]:
        """The published record."""
        return {
            "code": self.code,
            "name": self.name,
            "level": self.level,
            "message": self.message,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "line": self.first.line,
            "column": self.first.column,
            "end_line": self.last.line,
            "end_column": self.last.column,
            "value": self.value,
            "limit": self.limit,
        }


@dataclass(frozen=True, slots=True)
class Findings:
    """A document's findings in text order.

    Attributes:
        findings: Those to show.
        known: Those that a baseline accepts; they are neither shown nor fail.
        fail_on: The level from which on a finding fails the run, or "never".
    """

    findings: tuple[Finding, ...]
    known: tuple[Finding, ...] = ()
    fail_on: str = "error"

    def fails(self, finding: Finding) -> bool:
        """Whether a finding is at or above `fail_on`."""
        return self.fail_on in LEVELS and LEVELS.index(finding.level) <= LEVELS.index(self.fail_on)

    @property
    def failing(self) -> int:
        """How many findings fail the run."""
        return sum(map(self.fails, self.findings))

    def to_dict(self) -> list[dict[str, Any]]:
        """The published record."""
        return [finding.to_dict() for finding in self.findings]
