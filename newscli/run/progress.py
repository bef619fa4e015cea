"""Says on standard error how far a run is, if somebody looks or has asked for it."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newscli.inputs import Source
from newscli.inputs.sources import STDIN
from newscli.run.items import OF_MANY
from newscli.run.plan import NOTHING, Plan
from newscli.run.tally import Counts, Tally, say

_FIRST_SECONDS = 1.0  # a run that is shorter needs no bar
_BAR_SECONDS, _LINE_SECONDS = 0.2, 30.0
_COUNTED_BYTES = 2 * 2**30  # of JSON lines, that are counted before they are read


class Progress:
    """How far a run is, as a bar on a terminal or as a line now and then."""

    def __init__(self, sources: Sequence[Source], tally: Tally, *, bar: bool) -> None:
        self._sources, self._tally = sources, tally
        self._before: Counts = tally.counts
        self._start = time.monotonic()
        self._every = _BAR_SECONDS if bar else _LINE_SECONDS
        self._due = self._start + (_FIRST_SECONDS if bar else _LINE_SECONDS)
        self._wants_bar = bar
        self._total: int | None = None
        self._bar: Any = None
        self._counted = self._shown = False

    def update(self) -> None:
        """Another document is done."""
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + self._every
        self._shown = True
        if not self._counted:
            self._total, self._counted = count_documents(self._sources), True
        if not self._wants_bar:
            say(self._state(now))
            return
        if self._bar is None:
            self._bar = _make_bar(self._total)
        done = self._tally.counts.documents
        self._bar.update(self._bar.task_ids[0], completed=done, state=self._state(now), refresh=True)

    def stop(self) -> None:
        """Leave the terminal as it was."""
        if self._bar:
            self._bar.stop()
            self._bar = None

    def close(self) -> None:
        """The run is done: sum it up, if it was long enough to say something about."""
        self.stop()
        if self._shown or not self._wants_bar:
            seconds = time.monotonic() - self._start
            documents = self._tally.counts.documents - self._before.documents
            earlier = f"; {self._before.documents:,} were done before" if self._before.documents else ""
            number = "1 document" if documents == 1 else f"{documents:,} documents"
            rate = documents / max(seconds, 1e-9)
            say(f"{number}, {self._failed()}, {seconds:,.1f} seconds, {rate:,.0f} a second{earlier}")

    def _state(self, now: float) -> str:
        done = self._tally.counts.documents
        rate = (done - self._before.documents) / (now - self._start)
        of = f" of {self._total:,}" if self._total else ""
        left = f", {_clock((self._total - done) / rate)} left" if self._total and rate else ""
        return f"{done:,}{of} documents, {self._failed()}, {rate:,.0f} a second{left}"

    def _failed(self) -> str:
        return f"{self._tally.counts.failures:,} failed"


def is_watched(plan: Plan) -> bool:
    """Whether standard error is a terminal that no results are written to, which a bar would disturb."""
    if not (sys.stderr and sys.stderr.isatty()):
        return False
    return plan.format == NOTHING or not (sys.stdout and sys.stdout.isatty())


def count_documents(sources: Sequence[Source]) -> int | None:
    """How many there will be, if that can be told without reading them all."""
    number = size = 0
    for source in sources:
        if source.path == STDIN or source.stdin:
            return None
        if source.format not in OF_MANY or source.error:
            number += 1
            continue
        path = Path(source.path)
        if source.format != "jsonl" or path.suffix.lower() not in (".jsonl", ".ndjson"):
            return None
        try:
            size += path.stat().st_size
            number += _count_lines(path) if size <= _COUNTED_BYTES else 0
        except OSError:
            number += 1
    return number if size <= _COUNTED_BYTES else None


def _count_lines(path: Path) -> int:
    with path.open("rb") as file:
        lines, last = 0, b"\n"
        while piece := file.read(1 << 20):
            lines, last = lines + piece.count(b"\n"), piece
    return lines + (not last.endswith(b"\n"))


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _make_bar(total: int | None) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = BarColumn(bar_width=30), TextColumn("{task.fields[state]}", markup=False)
    # Not refreshed by a thread of its own, and gone at the end.
    bar = Bar(
        *columns, console=Console(stderr=True), auto_refresh=False, transient=True, redirect_stdout=False
    )
    bar.add_task("", total=total, state="")
    bar.start()
    return bar
