"""Where a run's results go: standard output and files, each in its format."""

import contextlib
import importlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Protocol

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


def make_renderer(format: str, out: IO[Any], formats: Formats = FORMATS, **options: Any) -> Renderer:  # noqa: A002 - the option's name
    """The renderer of a format, from its own module, so that no other is imported."""
    module, name = formats[format]
    kind = getattr(importlib.import_module(f"newscli.render.{module}"), name)
    renderer: Renderer = kind(out, **options)
    return renderer


def parse_target(target: str, formats: Formats = FORMATS) -> tuple[str, Path]:
    """FORMAT=FILE as its two parts.

    Raises:
        UsageError: If the format is unknown, its library not installed, or the folder of the file missing.
    """
    name, sign, file = target.partition("=")
    if not sign or name not in {**formats, **FILE_FORMATS} or not file:
        known = ", ".join((*formats, *FILE_FORMATS))
        raise UsageError("output", f"--output {target!r} is not FORMAT=FILE", f"FORMAT is one of {known}")
    if file == "-":
        hint = f"--format {name} for standard output" if name in formats else "name a file"
        raise UsageError("output", f"--output {target!r}: - is no file", hint)
    if name in _NEEDS and not _is_installed(_NEEDS[name]):
        raise UsageError(
            "missing-extra", f"writing {name} needs the extra {name!r}", f"pip install 'newscli[{name}]'"
        )
    path = Path(file)
    if path.is_dir():
        raise UsageError("output", f"--output {target!r}: this is a folder", "name a file in it")
    if not path.parent.is_dir():
        raise UsageError(
            "output", f"--output {target!r}: there is no folder {str(path.parent)!r}", "make it first"
        )
    return name, path


def _is_installed(library: str) -> bool:
    try:
        importlib.import_module(library)
    except ImportError:
        return False
    return True


class FileOutput:
    """A file that appears under its name when it is whole; until then, and if the run fails, under none.

    What a link leads to is replaced, not the link. Something that is no regular file (a pipe, a device) is
    written directly.
    """

    def __init__(
        self,
        format: str,  # noqa: A002
        path: Path,
        formats: Formats = FORMATS,
        analyses: tuple[str, ...] = (),
    ) -> None:
        self._format, self._given, self._path, self._formats = format, path, path, formats
        self._analyses = analyses
        self._temporary: str | None = None
        self._file: IO[Any] | None = None

    def open(self) -> None:
        """Make the file; apart from `__init__`, so that `discard` can undo it half done.

        Raises:
            OSError: If it cannot be made.
        """
        binary = self._format in FILE_FORMATS
        mode: Any = {"mode": "wb"} if binary else {"mode": "w", "encoding": "utf-8", "newline": ""}
        if self._path.exists() and not self._path.is_file():
            self._file = self._path.open(**mode)
        else:
            import tempfile

            self._path = Path(os.path.realpath(self._given))
            prefix = f".{self._path.name[:40]}."
            try:
                handle, self._temporary = tempfile.mkstemp(
                    dir=self._path.parent, prefix=prefix, suffix=".part"
                )
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(self._given)) from None
            self._file = os.fdopen(handle, **mode)
        self._renderer = (
            make_renderer(self._format, self._file, FILE_FORMATS, analyses=self._analyses)
            if binary
            else make_renderer(self._format, self._file, self._formats)
        )

    def write(self, record: Record) -> None:
        """Add one record."""
        self._renderer.write(record)

    def close(self) -> None:
        """Finish the file and give it its name."""
        self._renderer.close()
        if self._file:
            self._file.close()
        if self._temporary:
            Path(self._temporary).chmod(_mode(self._path))
            Path(self._temporary).replace(self._path)
            self._temporary = None

    def discard(self) -> None:
        """Leave nothing behind if the file was not closed."""
        with contextlib.suppress(OSError):
            if self._file:
                self._file.close()
        if self._temporary:
            Path(self._temporary).unlink(missing_ok=True)
            self._temporary = None


def _mode(path: Path) -> int:
    """The permissions of the file at `path`, or of a new one where there is none."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
