"""Which files a run takes, in which order, and the format of each."""

import codecs
import io
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newscli.errors import InputError
from newscli.inputs.compression import COMPRESSIONS

STDIN = "-"
BY_ANSWER = "web"
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".html": "html",
    ".htm": "html",
    ".parquet": "parquet",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
}
FORMATS = ("text", "markdown", "jsonl", "csv", "tsv", "html", "parquet", "docx", "pdf")
# Files whose bytes are no article text; reading them as text would give nonsense with exit code 0.
UNSUPPORTED = frozenset(".doc .odt .rtf .epub .json .xml .zip .tar .tgz .tbz .txz .7z .rar .z .lz4".split())


_SIGNS = dict.fromkeys(map(ord, "+.-"))  # that the name of a protocol may hold


class Source(NamedTuple):
    """One input.

    Attributes:
        path: As the user gave it, or found it in a folder; "-" for standard input.
        format: One of `FORMATS`; `BY_ANSWER` where what is fetched says it.
        error: Why it cannot be read, known before it is opened; else None.
        stdin: It is standard input, and `path` only what an editor calls it.
    """

    path: str
    format: str
    error: InputError | None = None
    stdin: bool = False


def find_sources(
    paths: Iterable[str],
    *,
    format: str | None = None,  # noqa: A002 - the option's name
    skipped: Counter[str] | None = None,
) -> Iterator[Source]:
    """The inputs in the order given, folders walked in the order of names.

    Hidden files and files of unknown suffix inside folders are passed over; a file that is named is read
    whatever its suffix, unless that is known to hold no plain text.

    Args:
        paths: Files, folders, addresses on the web, files that fsspec reads, "-".
        format: Of all of them; None goes by the suffix.
        skipped: Counts the files of unknown suffix, by suffix.
    """
    skipped = Counter() if skipped is None else skipped
    taken = False
    for path in paths:
        if path == STDIN:
            problem = InputError("read-twice", "standard input can be read only once") if taken else None
            yield Source(path, format or "text", problem)
            taken = True
        elif is_address(path):
            yield Source(path, format or BY_ANSWER)
        elif is_remote(path):
            from newscli.inputs.remote import find_remote

            yield from find_remote(path, format, skipped)
        elif _is_folder(path):
            found = list(_walk(path, format, skipped))
            if not found:
                problem = InputError("empty-folder", f"no file ending in {' '.join(SUFFIXES)} in it")
                found.append(Source(path, "text", problem))
            yield from found
        else:
            yield named_source(path, format)


def is_address(path: str) -> bool:
    """Whether this is an address on the web rather than the name of a file."""
    return path[:8].lower().startswith(("http://", "https://"))


def is_remote(path: str) -> bool:
    """Whether this names a file on another machine, such as `s3://bucket/wire.jsonl`; not one on the web."""
    scheme, sign, _ = path.partition("://")
    plain = scheme.translate(_SIGNS)
    return (
        bool(sign) and plain.isalnum() and scheme[0].isalpha() and scheme.isascii() and not is_address(path)
    )


def named_source(path: str, format: str | None) -> Source:  # noqa: A002 - the option's name
    """A file that the user names; one that is known to hold no plain text has an error."""
    suffix = inner_suffix(path)
    if format is None and suffix in UNSUPPORTED:
        hint = "turn it into plain text, or say --input-format text if it is"
        return Source(path, "text", InputError("unsupported-format", f"{suffix} files are not read", hint))
    return Source(path, format or SUFFIXES.get(suffix, "text"))


def kind_of(path: str) -> str | None:
    """The format that a file has by its suffix; None if that is unknown."""
    return SUFFIXES.get(inner_suffix(path))


def note_skipped(skipped: Counter[str], suffix: str) -> None:
    """Count a file that is passed over."""
    skipped[suffix or "no suffix"] += 1


def inner_suffix(path: str) -> str:
    """The suffix that says what is in a file, in small letters: `.jsonl` of `wire.jsonl.gz`; may be empty."""
    name = Path(path)
    return (Path(name.stem) if name.suffix.lower() in COMPRESSIONS else name).suffix.lower()


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:  # such as a name that is too long; reading it says so
        return False


def _walk(folder: str, format: str | None, skipped: Counter[str]) -> Iterator[Source]:  # noqa: A002 - the option's name
    """The files below `folder` by name; no folder is walked twice, whatever links lead to it."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Source | str] = [folder]  # a stack: folders may be nested deeper than calls may
    while waiting:
        item = waiting.pop()
        if isinstance(item, Source):
            yield item
            continue
        try:
            waiting += reversed(list(_listing(item, format, seen, skipped)))
        except OSError as error:
            yield _unreadable(item, error)


def _listing(
    folder: str,
    format: str | None,  # noqa: A002 - the option's name
    seen: set[tuple[int, int]],
    skipped: Counter[str],
) -> Iterator[Source | str]:
    """What is in a folder, by name: files as sources, folders as paths; nothing if it was `seen`."""
    stat = Path(folder).stat()
    here = (stat.st_dev, stat.st_ino)
    if here in seen:
        return
    seen.add(here)
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        known = kind_of(entry.name)
        try:
            if entry.is_dir():
                yield entry.path
            elif entry.is_file():  # no pipe, no device
                if known:
                    yield Source(entry.path, format or known)
                else:
                    note_skipped(skipped, inner_suffix(entry.name))
        except OSError as error:  # a link to itself
            if known:
                yield _unreadable(entry.path, error)


def _unreadable(path: str, error: OSError) -> Source:
    return Source(path, "text", InputError("unreadable", (error.strerror or str(error)).lower()))


def standard_input() -> io.BufferedReader:
    """The bytes that come in.

    Raises:
        InputError: If standard input is closed.
    """
    if sys.stdin is None:
        raise InputError("unreadable", "standard input is closed")
    file: Any = sys.stdin.buffer
    return file if isinstance(file, io.BufferedReader) else io.BufferedReader(file)


def paths_from(listing: str, *, nul: bool = False) -> list[str]:
    """The paths that `listing` (a file, or "-" for standard input) names, one a line or separated by NUL.

    Raises:
        InputError: If the list itself cannot be read.
    """
    try:
        data = standard_input().read() if listing == STDIN else Path(listing).read_bytes()
    except OSError as error:
        raise InputError(
            "no-list", f"--files-from {listing}: {(error.strerror or str(error)).lower()}"
        ) from None
    if b"\0" in data and not nul:
        raise InputError("no-list", f"--files-from {listing}: the names in it end in NUL", "add -0")
    names = data.split(b"\0") if nul else data.removeprefix(codecs.BOM_UTF8).splitlines()
    return [os.fsdecode(name) for name in names if name.strip()]
