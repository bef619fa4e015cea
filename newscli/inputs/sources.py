"""Which files a run takes, in which order, and the format of each."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newscli.errors import InputError

STDIN = "-"
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
}
FORMATS = ("text", "markdown", "jsonl", "csv", "tsv")
# Files whose bytes are no article text; reading them as text would give nonsense with exit code 0.
UNSUPPORTED = frozenset(
    ".html .htm .pdf .docx .doc .odt .rtf .epub .parquet .json .xml .gz .bz2 .xz .zst .zip".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """One input.

    Attributes:
        path: As the user gave it, or found it in a folder; "-" for standard input.
        format: One of `FORMATS`.
        error: Why it cannot be read, known before it is opened; else None.
    """

    path: str
    format: str
    error: InputError | None = None


def find_sources(paths: Iterable[str], *, format: str | None = None) -> Iterator[Source]:  # noqa: A002
    """The inputs in the order given, folders walked in the order of names.

    Hidden files and files of unknown suffix inside folders are passed over; a file that is named is read
    whatever its suffix, unless that is known to hold no plain text.
    """
    for path in paths:
        if path == STDIN:
            yield Source(path, format or "text")
        elif Path(path).is_dir():
            found = False
            for file in _walk(Path(path), set()):
                known = SUFFIXES.get(Path(file).suffix.lower())
                if known:
                    found = True
                    yield Source(file, format or known)
            if not found:
                suffixes = " ".join(SUFFIXES)
                yield Source(path, "text", InputError("empty-folder", f"no file ending in {suffixes} in it"))
        else:
            yield _named(path, format)


def _named(path: str, format: str | None) -> Source:  # noqa: A002
    suffix = Path(path).suffix.lower()
    if format is None and suffix in UNSUPPORTED:
        hint = "turn it into plain text, or say --input-format text if it is"
        return Source(path, "text", InputError("unsupported-format", f"{suffix} files are not read", hint))
    return Source(path, format or SUFFIXES.get(suffix, "text"))


def _walk(folder: Path, above: set[tuple[int, int]]) -> Iterator[str]:
    """Files below `folder` by name; a link that leads back to a folder above it is not followed."""
    try:
        stat = folder.stat()
        here = (stat.st_dev, stat.st_ino)
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        print(f"newscli: {folder}: {error.strerror}; passed over", file=sys.stderr)
        return
    if here in above:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if entry.is_dir():
            yield from _walk(path, above | {here})
        elif entry.is_file():
            yield str(path)


def paths_from(listing: str, *, nul: bool = False) -> list[str]:
    """The paths that `listing` (a file, or "-" for standard input) names, one a line or separated by NUL.

    Raises:
        InputError: If the list itself cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if listing == STDIN else Path(listing).read_bytes()
    except OSError as error:
        raise InputError(
            "no-list", f"--files-from {listing}: {(error.strerror or str(error)).lower()}"
        ) from None
    names = data.split(b"\0") if nul else data.splitlines()
    return [os.fsdecode(name) for name in names if name.strip()]
