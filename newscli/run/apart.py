"""Makes sure, before anything is read, that no output is an input or another output."""

import os
from collections.abc import Iterable
from pathlib import Path

from newscli.errors import UsageError
from newscli.inputs import Source
from newscli.inputs.sources import STDIN


def check_apart(sources: Iterable[Source], outputs: Iterable[Path]) -> None:
    """Compare the files themselves, whatever links lead to them.

    Raises:
        UsageError: If one is two of them.
    """
    taken: dict[tuple[int, int] | str, Path] = {}
    for path in outputs:
        key = _identity(path)
        if key in taken:
            raise UsageError(
                "output", f"--output: {str(path)!r} is named twice", "give each output its own file"
            )
        taken[key] = path
    for source in sources:
        key = _identity_of_input() if source.path == STDIN else _identity(Path(source.path))
        if key in taken:
            raise UsageError("output", f"{source.path!r} is an input and an output", "write to another file")


def _identity(path: Path) -> tuple[int, int] | str:
    try:
        stat = path.stat()
    except OSError:
        return os.path.realpath(path)
    return stat.st_dev, stat.st_ino


def _identity_of_input() -> tuple[int, int] | str:
    """Of the file that standard input is redirected from, if it is one."""
    try:
        stat = os.fstat(0)
    except OSError:
        return STDIN
    return stat.st_dev, stat.st_ino
