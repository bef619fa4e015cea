"""Where a run's results go: standard output and files, each in its format."""

import contextlib
import importlib
import itertools
import os
from binascii import crc32
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple, Protocol

from newscli.errors import UsageError
from newscli.render.record import Record


class Renderer(Protocol):
    """Writes records as they come; holds no more than one."""

    def write(self, record: Record) -> None:
        """Add one record."""

    def close(self) -> None:
        """Write what ends the output; the stream stays open."""


class Output(Renderer, Protocol):
    """A renderer with a place of its own."""

    def open(self) -> None:
        """Make the place; apart from the start, so that `discard` can undo it half done."""

    def discard(self) -> None:
        """Leave nothing half done behind if it was not closed."""


Formats = Mapping[str, tuple[str, str]]
"""The module and the class of each format's renderer."""

FORMATS: Formats = {
    "table": ("table", "Tables"),
    "text": ("lines", "Lines"),
    "json": ("json", "JsonArray"),
    "jsonl": ("json", "JsonLines"),
    "csv": ("delimited", "Csv"),
    "tsv": ("delimited", "Tsv"),
    "markdown": ("markdown", "Markdown"),
}
REPORT_FORMATS: Formats = {
    **FORMATS,
    "table": ("report_table", "ReportTable"),
    "text": ("report_lines", "ReportLines"),
    "csv": ("report_delimited", "ReportCsv"),
    "tsv": ("report_delimited", "ReportTsv"),
    "markdown": ("report_markdown", "ReportMarkdown"),
    "html": ("html.page", "Page"),
}
"""Of `report`."""

FINDING_FORMATS: Formats = {
    **FORMATS,
    "table": ("findings_table", "FindingsTable"),
    "text": ("findings_lines", "FindingsLines"),
    "markdown": ("findings_markdown", "FindingsMarkdown"),
    "github": ("github", "GitHub"),
    "sarif": ("sarif", "Sarif"),
    "junit": ("junit", "JUnit"),
    "gitlab": ("gitlab", "GitLab"),
    "rdjsonl": ("rdjsonl", "RdJsonLines"),
}
"""Of `check`."""


FILE_FORMATS: Formats = {"parquet": ("parquet", "ParquetTable")}
"""Of files only: bytes, not text. Such a renderer takes the names of the analyses in the records too."""
_NEEDS = {"parquet": "pyarrow"}


def with_raw_cells(formats: Formats) -> Formats:
    """The formats with CSV and TSV whose cells are as in the article, formulas for a spreadsheet or not."""
    raw = {name: (module, f"Raw{kind}") for name, (module, kind) in formats.items() if name in ("csv", "tsv")}
    return {**formats, **raw}


def make_renderer(format: str, out: IO[Any], formats: Formats = FORMATS, **options: Any) -> Renderer:  # noqa: A002 - the option's name
    """The renderer of a format, from its own module, so that no other is imported."""
    module, name = formats[format]
    kind = getattr(importlib.import_module(f"newscli.render.{module}"), name)
    renderer: Renderer = kind(out, **options)
    return renderer


class Target(NamedTuple):
    """An output beside standard output: a file, or a folder that gets a file for each source."""

    format: str
    path: Path
    folder: bool = False


def parse_target(target: str, formats: Formats = FORMATS) -> Target:
    """FORMAT=FILE or FORMAT=FOLDER/ as its parts; a folder need not end in a slash if it exists.

    Raises:
        UsageError: If the format is unknown, its library not installed, or the folder that it is to be made
            in missing.
    """
    name, sign, file = target.partition("=")
    if not sign or name not in {**formats, **FILE_FORMATS} or not file:
        known = ", ".join((*formats, *FILE_FORMATS))
        meant = _format_of(target, {**formats, **FILE_FORMATS})
        hint = f"did you mean {meant}={target}?" if meant and not sign else f"FORMAT is one of {known}"
        raise UsageError("output", f"--output {target!r} is not FORMAT=FILE", hint)
    if file == "-":
        hint = f"--format {name} for standard output" if name in formats else "name a file"
        raise UsageError("output", f"--output {target!r}: - is no file", hint)
    if name in _NEEDS:
        _load(_NEEDS[name], name)
    path = Path(file)
    folder = path.is_dir() or file.endswith(("/", os.sep))
    if folder and path.exists() and not path.is_dir():
        raise UsageError("output", f"--output {target!r}: this is a file", "leave out the slash")
    if not path.parent.is_dir():
        raise UsageError(
            "output", f"--output {target!r}: there is no folder {str(path.parent)!r}", "make it first"
        )
    return Target(name, path, folder)


def _format_of(file: str, formats: Formats) -> str | None:
    """The format that a file's suffix speaks of, if it is one of these."""
    suffix = Path(file).suffix.lower().removeprefix(".")
    name = {"md": "markdown", "txt": "text"}.get(suffix, suffix)
    return name if name in formats else None


def _load(library: str, format: str) -> None:  # noqa: A002 - the option's name
    try:
        importlib.import_module(library)
    except ModuleNotFoundError:
        raise UsageError(
            "missing-extra",
            f"writing {format} needs the extra {format!r}",
            f"pip install 'newscli[{format}]'",
        ) from None
    except ImportError as error:
        hint = f"there may be too little memory for it; pip install --force-reinstall {library} if not"
        raise UsageError("broken-extra", f"{library} cannot be loaded: {error}", hint) from None


class FileOutput:
    """A file that appears under its name when it is whole; until then, and if the run fails, under none.

    What a link leads to is replaced, not the link. Something that is no regular file (a pipe, a device) is
    written directly.

    Args:
        format: One of `formats`.
        path: Its name.
        formats: The renderers that there are.
        analyses: The names of those in the records, for `FILE_FORMATS`.
        durable: Have it on the disk before it gets its name.
    """

    def __init__(
        self,
        format: str,  # noqa: A002 - the option's name
        path: Path,
        formats: Formats = FORMATS,
        analyses: Sequence[str] = (),
        *,
        durable: bool = False,
    ) -> None:
        self._format, self._given, self._path, self._formats = format, path, path, formats
        self._analyses, self._durable = tuple(analyses), durable
        self._binary = format in FILE_FORMATS
        self._temporary: Path | None = None
        self._file: IO[Any] | None = None

    def open(self) -> None:
        """Make the file; apart from `__init__`, so that `discard` can undo it half done.

        Raises:
            OSError: If it cannot be made.
        """
        if self._path.exists() and not self._path.is_file():
            self._file = self._open("w")
        else:
            self._path = Path(os.path.realpath(self._given))
            try:
                self._file = self._open_temporary()
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(self._given)) from None
        self._renderer = (
            make_renderer(self._format, self._file, FILE_FORMATS, analyses=self._analyses)
            if self._binary
            else make_renderer(self._format, self._file, self._formats)
        )

    def _open(self, mode: str) -> IO[Any]:
        if self._binary:
            return open(self._temporary or self._path, mode + "b", opener=_private)
        return open(self._temporary or self._path, mode, encoding="utf-8", newline="", opener=_private)

    def _open_temporary(self) -> IO[Any]:
        start = _temporary_start(self._path.name)
        for number in itertools.count():
            # Named before it is made: a signal in between leaves nothing that `discard` does not know.
            self._temporary = self._path.with_name(f"{start}.{os.getpid()}-{number}.part")
            try:
                return self._open("x")
            except FileExistsError:
                self._temporary = None
        raise AssertionError

    def write(self, record: Record) -> None:
        """Add one record."""
        self._renderer.write(record)

    def close(self) -> None:
        """Finish the file and give it its name."""
        self._renderer.close()
        if self._file:
            if self._durable:
                to_disk(self._file)
            self._file.close()
        if self._temporary:
            self._temporary.chmod(mode_of(self._path))
            self._temporary.replace(self._path)
            self._temporary = None
            if self._durable:
                folder_to_disk(self._path.parent)

    def discard(self) -> None:
        """Leave nothing behind if the file was not closed."""
        with contextlib.suppress(OSError):
            if self._file:
                self._file.close()
        if self._temporary:
            self._temporary.unlink(missing_ok=True)
            self._temporary = None


def remove_leftovers(paths: Iterable[Path]) -> None:
    """Remove what killed runs left of these files before they were whole."""
    places: dict[Path, set[str]] = {}
    for path in paths:
        real = Path(os.path.realpath(path))
        places.setdefault(real.parent, set()).add(_temporary_start(real.name))
    for folder, starts in places.items():
        for path in folder.glob(".*.part"):
            if path.name.rsplit(".", 2)[0] in starts:
                path.unlink(missing_ok=True)


def _temporary_start(name: str) -> str:
    return f".{name[:40]}.{crc32(os.fsencode(name)):08x}"


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def to_disk(file: IO[Any]) -> None:
    """Have what was written outlast a power cut."""
    file.flush()
    os.fsync(file.fileno())


def folder_to_disk(folder: Path) -> None:
    """Have the names in a folder outlast a power cut, where the system can."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def mode_of(path: Path) -> int:
    """The permissions of the file at `path`, or of a new one where there is none."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
