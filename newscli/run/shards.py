"""Output folders: one file for each source (shard), named after it."""

import os
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from newscli.errors import UsageError
from newscli.inputs import Source
from newscli.inputs.compression import COMPRESSIONS
from newscli.inputs.sources import STDIN, SUFFIXES
from newscli.render.outputs import FileOutput, Formats
from newscli.render.record import Record
from newscli.run.resume import ShardBook
from newscli.run.tally import Counts, count

# Of formats whose files do not end in their names.
_ENDINGS = {"markdown": ".md", "text": ".txt", "table": ".txt", "junit": ".xml", "gitlab": ".json"}


def targets(
    sources: Iterable[Source],
    named: Collection[str],
    format: str,  # noqa: A002 - the option's name
    folder: Path,
) -> list[Path]:
    """The file for each source.

    `part-01.jsonl.gz` gives `part-01.jsonl`; what was found in a folder keeps its place below it.

    Args:
        sources: In order.
        named: What the user named, files and folders.
        format: Of the output.
        folder: The output folder; no path leads out of it.

    Raises:
        UsageError: If two sources would give the same file.
    """
    ending = _ENDINGS.get(format, f".{format}")
    given = frozenset(named)
    roots = frozenset(os.path.join(name, "") for name in given)  # noqa: PTH118 - a name
    taken: dict[str, str] = {}
    found: list[Path] = []
    for source in sources:
        target = folder / (_stem(source.path, roots, given) + ending)
        other = taken.setdefault(os.path.normcase(target), source.path)
        if len(taken) == len(found):
            clash = f"{other!r} and {source.path!r} would both be written to {str(target)!r}"
            raise UsageError("output", f"--output: {clash}", "name the folder above them, or run them apart")
        found.append(target)
    return found


def _stem(path: str, roots: Collection[str], named: Collection[str]) -> str:
    """A relative path for a source, without the suffixes that say how it is read."""
    if path == STDIN:
        return "stdin"
    ends = [] if path in named else [end for end, sign in enumerate(path, 1) if sign in ("/", os.sep)]
    below = next((path[end:] for end in reversed(ends) if path[:end] in roots), None)
    if below is None:
        _, sign, address = path.partition("://")  # which need not be a good one
        whole = re.split(r"[?#]", address, maxsplit=1)[0].replace("\\", "/").rstrip("/")
        below = whole.rsplit("/", 1)[-1] if sign else Path(path).name
    place = Path(below)
    parts = [part for part in place.parts if part not in (place.anchor, "..")] or ["output"]
    name = Path(parts[-1])
    if name.suffix.lower() in COMPRESSIONS:
        name = name.with_suffix("")
    if name.suffix.lower() in SUFFIXES:
        name = name.with_suffix("")
    return str(Path(*parts[:-1], name))


class Shards:
    """Writes the files of a source, in one or more formats, and is done with it when the next begins.

    Args:
        outputs: The format of each output folder, the folder, and the file in it for each source.
        formats: The renderers that there are.
        analyses: The names of those in the records.
        book: Keeps what is done, so that an interrupted run can go on; None to keep nothing.
        durable: Have each file on the disk before it is called done.
    """

    def __init__(
        self,
        outputs: Sequence[tuple[str, Path, Sequence[Path]]],
        formats: Formats,
        analyses: Sequence[str],
        book: ShardBook | None = None,
        *,
        durable: bool = False,
    ) -> None:
        self._outputs, self._formats, self._analyses = outputs, formats, analyses
        self._book, self._durable = book, durable
        self._number = len(outputs[0][2])
        self._next = 0  # the first source that has no file yet
        self._counts = Counts()
        self._files: list[FileOutput] = []

    def write(self, shard: int, record: Record) -> None:
        """Add one record of a source; those before it have no more."""
        if shard >= self._next:
            self._advance(shard)
            self._open(shard)
        for file in self._files:
            file.write(record)
        self._counts = self._counts.plus(count(record))

    def close(self) -> None:
        """Finish the last source, and write those that have no record."""
        self._advance(self._number)
        if self._book:
            self._book.finish()

    def discard(self) -> None:
        """Leave no half file behind; those that are whole stay."""
        for file in self._files:
            file.discard()
        if self._book:
            self._book.leave()

    def _advance(self, shard: int) -> None:
        """Finish the open files, and write the sources before `shard` that have no record."""
        self._finish()
        for empty in range(self._next, shard):
            if not self._book or empty not in self._book.done:
                self._open(empty)
                self._finish()

    def _open(self, shard: int) -> None:
        self._next, self._counts = shard + 1, Counts()
        for format_, folder, paths in self._outputs:
            _make_place(paths[shard], folder)
            file = FileOutput(format_, paths[shard], self._formats, self._analyses, durable=self._durable)
            self._files.append(file)
            file.open()

    def _finish(self) -> None:
        if not self._files:
            return
        for file in self._files:
            file.close()
        self._files.clear()
        if self._book:
            self._book.add(self._next - 1, self._counts)


def _make_place(path: Path, folder: Path) -> None:
    """Make the folder of a file, after seeing to it that no link leads out of the output folder."""
    top = os.path.realpath(folder)
    if os.path.commonpath((top, os.path.realpath(path))) != top:
        raise UsageError("output", f"{str(path)!r} leads out of {str(folder)!r}", "remove the link in it")
    path.parent.mkdir(parents=True, exist_ok=True)
