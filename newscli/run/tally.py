"""Counts what happened in a run, and says on standard error what went wrong."""

import contextlib
import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

from newscli.render.plain import one_line
from newscli.render.record import Record

UNKNOWN_LANGUAGE = (
    "the language is none that is supported, or cannot be told; results may be poor (--lang says which it is)"
)
_SHOWN = 6  # suffixes of files that were passed over


def say(message: str) -> None:
    """One line on standard error."""
    with contextlib.suppress(OSError):  # that nobody hears it must not end the run
        print(f"newscli: {one_line(message)}", file=sys.stderr)


def passed_over(skipped: Mapping[str, int]) -> str:
    """What was passed over in folders, the most frequent suffixes first."""
    number = sum(skipped.values())
    kinds = sorted(skipped, key=lambda suffix: (-skipped[suffix], suffix))
    shown = ", ".join(kinds[:_SHOWN]) + (", ..." if len(kinds) > _SHOWN else "")
    return f"skipped {number} {'file' if number == 1 else 'files'} of unknown kinds ({shown})"


class Counts(NamedTuple):
    """How many documents there were, how many of them failed, and how many findings fail a `check`."""

    documents: int = 0
    failures: int = 0
    findings: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(*map(sum, zip(self, other, strict=True)))


def count(record: Record) -> Counts:
    """What one record counts."""
    failing: int = getattr(record.results.get("findings"), "failing", 0)
    return Counts(1, 1 if record.error else 0, failing)


class Tally:
    """Counts what happened; its `exit_code` is the whole policy, and `tell` is told what is wrong."""

    def __init__(self, *, quiet: bool = False, tell: Callable[[str], object] = say) -> None:
        self.counts = Counts()
        self.quiet = quiet
        self.tell = tell

    @property
    def exit_code(self) -> int:
        """0 when every document has its results, else 2; 1 for findings that fail a `check`."""
        return 2 if self.counts.failures else 1 if self.counts.findings else 0

    def add(self, record: Record) -> None:
        """Count a record, and tell what is wrong with it."""
        self.counts = self.counts.plus(count(record))
        if record.error:
            _, message, hint = record.error
            self.tell(f"{record.id}: {message}" + (f" ({hint})" if hint else ""))
        elif record.language is None and not self.quiet:
            self.tell(f"{record.id}: {UNKNOWN_LANGUAGE}")

    def include(self, counts: Counts) -> None:
        """Count what was done elsewhere: by an interrupted run, or by another machine."""
        self.counts = self.counts.plus(counts)
