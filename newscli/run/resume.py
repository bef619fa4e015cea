"""Goes on with an interrupted run, and leaves behind what one needs to go on with this.

Into folders, whole files are kept and the rest is done again. A file of JSON lines grows under another name;
now and then it is brought to the disk and then, in the ledger, how far it has come.
"""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from newscli.errors import UsageError
from newscli.render.json import dump
from newscli.render.outputs import folder_to_disk, mode_of, to_disk
from newscli.render.record import Record
from newscli.run.ledger import Ledger
from newscli.run.tally import Counts, count

_LEAST_SECONDS = 0.1  # of work that a power cut may cost; more where the disk is slow
_SHARE = 20  # how much longer than the way to the disk the work between two ways is


class Reached(NamedTuple):
    """How far a run has come: all sources before `shard`, and so many records of that one, are written."""

    shard: int = 0
    records: int = 0
    size: int = 0
    counts: Counts = Counts()


class GrowingLines:
    """One file of JSON lines that survives an interruption.

    Attributes:
        reached: How far it has come.
        whole: Whether the run before had done everything but to give it its name.
    """

    def __init__(self, path: Path, ledger: Ledger) -> None:
        """Open it where the run before left it.

        Raises:
            UsageError: If what that run had written is gone.
        """
        self._path, self._ledger = path, ledger
        self._part = path.with_name(f"{path.name}.newscli-part")
        last = ledger.steps[-1] if ledger.steps else None
        self.whole = bool(last and last["whole"])
        self.reached = Reached()
        if last:
            self.reached = Reached(last["shard"], last["records"], last["size"], Counts(*last["counts"]))
        self._file: IO[bytes] | None = None
        if self.whole:
            return
        size = self.reached.size
        if size and (not self._part.is_file() or self._part.stat().st_size < size):
            problem = f"--resume: {str(self._part)!r} is gone or cut short"
            raise UsageError("resume", problem, "delete the ledger beside it to start anew")
        self._file = self._part.open("r+b" if self._part.exists() else "w+b")
        folder_to_disk(self._part.parent)
        self._file.truncate(size)
        self._file.seek(size)
        self._due = time.monotonic() + _LEAST_SECONDS

    def write(self, shard: int, record: Record) -> None:
        """Add one record of a source."""
        assert self._file is not None
        line = (record.line or dump(record.to_dict())).encode() + b"\n"
        self._file.write(line)
        before = self.reached
        records = before.records + 1 if shard == before.shard else 1
        self.reached = Reached(shard, records, before.size + len(line), before.counts.plus(count(record)))
        if time.monotonic() > self._due:
            self._check()

    def close(self) -> None:
        """Give the file its name."""
        if self._file:
            self._check(whole=True)
            self._file.close()
        if self._part.exists():
            self._part.chmod(mode_of(self._path))
            self._part.replace(self._path)
            folder_to_disk(self._path.parent)
        self._ledger.remove()

    def discard(self) -> None:
        """Leave everything for a run that goes on."""
        if self._file and not self._file.closed:
            try:
                self._check()
            except OSError:  # it will be done again from where the ledger says
                return
            self._file.close()
        self._ledger.close()

    def _check(self, *, whole: bool = False) -> None:
        assert self._file is not None
        start = time.monotonic()
        to_disk(self._file)
        self._ledger.add({**self.reached._asdict(), "whole": whole})
        now = time.monotonic()
        self._due = now + max(_LEAST_SECONDS, _SHARE * (now - start))


class ShardBook:
    """The ledger of a run into folders.

    Attributes:
        done: What the sources count that need not be done again: their files are as they were written.
    """

    def __init__(self, ledger: Ledger, files: Sequence[Sequence[Path]]) -> None:
        """Read it.

        Args:
            ledger: An open ledger.
            files: For each folder, the file for each source.
        """
        self._ledger, self._files = ledger, files
        self.done: Mapping[int, Counts] = {
            step["shard"]: Counts(*step["counts"])
            for step in ledger.steps
            if self._sizes(step["shard"]) == step["sizes"]
        }

    @property
    def before(self) -> Counts:
        """What they count together."""
        return Counts(*map(sum, zip(Counts(), *self.done.values(), strict=True)))

    def add(self, shard: int, counts: Counts) -> None:
        """The files of a source are whole, and on the disk."""
        self._ledger.add({"shard": shard, "sizes": self._sizes(shard), "counts": counts})

    def finish(self) -> None:
        """All are."""
        self._ledger.remove()

    def leave(self) -> None:
        """Leave it for a run that goes on."""
        self._ledger.close()

    def _sizes(self, shard: int) -> list[int]:
        return [paths[shard].stat().st_size if paths[shard].is_file() else -1 for paths in self._files]
