"""What an interrupted run had done: a small file beside its output, one line of JSON for each step."""

import contextlib
import dataclasses
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newscli import __version__
from newscli.errors import UsageError
from newscli.inputs import Source
from newscli.render.outputs import folder_to_disk, to_disk

VERSION = 1
_CHANGED = {
    "newscli": "was done by another version of newscli",
    "options": "had other options",
    "inputs": "had other inputs: one was added, removed or changed since",
    "outputs": "had other outputs",
}


class Ledger:
    """An open ledger, which no other run can open; each step is on the disk before anything goes on.

    Attributes:
        steps: Those of the run before, if it was interrupted.
    """

    def __init__(self, path: Path, about: Mapping[str, Any]) -> None:
        """Open or make the ledger at `path` of a run that is `about` this.

        Raises:
            UsageError: If another run has it open, or it is about another run.
            OSError: If it cannot be written.
        """
        self._path = path
        self.steps: list[dict[str, Any]] = []
        self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
        try:
            _lock(self._file.fileno(), path)
            self._begin({"ledger": VERSION, **about})
        except BaseException:
            self._file.close()
            raise

    def _begin(self, about: dict[str, Any]) -> None:
        lines, size = _whole_lines(self._file.read())
        self._file.seek(size)
        self._file.truncate()  # what a power cut left of the last line
        if not lines:
            self.add(about)
            folder_to_disk(self._path.parent)
            return
        before, *self.steps = lines
        for key, what in _CHANGED.items():
            if before.get("ledger") != VERSION or before.get(key) != about[key]:
                raise UsageError(
                    "resume",
                    f"--resume: the run that {str(self._path)!r} is about {what}",
                    "run it as it was, or delete that file to start anew",
                )

    def add(self, step: Mapping[str, Any]) -> None:
        """Write one step; what it says is done must be on the disk already."""
        self._file.write(json.dumps(step, separators=(",", ":")).encode() + b"\n")
        to_disk(self._file)

    def remove(self) -> None:
        """The run is whole: nothing is left to go on from."""
        self._path.unlink(missing_ok=True)
        self._file.close()

    def close(self) -> None:
        """Leave it for a run that goes on."""
        self._file.close()


def about_run(how: Any, sources: Iterable[Source], outputs: Iterable[Any]) -> dict[str, str]:
    """What must be the same in a run that goes on with another.

    Args:
        how: Everything that the results depend on, besides the inputs.
        sources: In order; of files, the size and the time of the last change count.
        outputs: Where the results go.
    """
    inputs = [(source.path, source.format, *_state(source.path)) for source in sources]
    return {
        "newscli": __version__,
        "options": _digest(how),
        "inputs": _digest(inputs),
        "outputs": _digest(list(outputs)),
    }


def _state(path: str) -> tuple[int, int] | tuple[()]:
    try:
        stat = os.stat(path)  # noqa: PTH116 - a name as given, perhaps an address
    except (OSError, ValueError):
        return ()
    return stat.st_size, stat.st_mtime_ns


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(_plain(value)).encode()).hexdigest()[:32]


def _plain(value: Any) -> Any:
    """A value as JSON that is the same in every process."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return [type(value).__name__, _plain(fields)]
    if isinstance(value, Mapping):
        return sorted([str(key), _plain(item)] for key, item in value.items())
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, value))
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float, type(None))) else repr(value)


def _whole_lines(data: bytes) -> tuple[list[dict[str, Any]], int]:
    """The lines up to the first that is torn, and how many bytes they take."""
    lines: list[dict[str, Any]] = []
    size = 0
    for line in data.splitlines(keepends=True):
        try:
            value = json.loads(line) if line.endswith(b"\n") else None
        except ValueError:
            break
        if not isinstance(value, dict):
            break
        lines.append(value)
        size += len(line)
    return lines, size


def _lock(number: int, path: Path) -> None:
    with contextlib.suppress(ImportError):  # no such locks there
        import fcntl

        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(
                "resume", f"--resume: another run is at work on {str(path)!r}", "wait for it, or end it"
            ) from None
        except OSError:  # a file system without locks
            return
