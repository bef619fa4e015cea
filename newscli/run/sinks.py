"""Where the records of a run go, each with the number of the source that it comes from."""

from typing import Protocol

from newscli.render.outputs import FileOutput, Renderer
from newscli.render.record import Record


class Sink(Protocol):
    """Takes the records of a run, in order."""

    def write(self, shard: int, record: Record) -> None:
        """Add one record of a source."""

    def close(self) -> None:
        """Finish: there are no more."""

    def discard(self) -> None:
        """Leave nothing half done behind, if it was not finished."""


class Stream:
    """All records into one stream that somebody else opened."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    def write(self, shard: int, record: Record) -> None:  # noqa: ARG002 - as every sink
        """Add one record."""
        self._renderer.write(record)

    def close(self) -> None:
        """Write what ends the output."""
        self._renderer.close()

    def discard(self) -> None:
        """Nothing can be taken back."""


class OneFile(Stream):
    """All records into one file."""

    def __init__(self, file: FileOutput) -> None:
        super().__init__(file)
        self._file = file

    def open(self) -> None:
        """Make it; see `FileOutput.open`."""
        self._file.open()

    def discard(self) -> None:
        """Leave no half file behind."""
        self._file.discard()
