"""Where the records of a run go, each with the number of the source that it comes from."""

from typing import Protocol

from newscli.render.outputs import Output, Renderer
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


class Placed(Stream):
    """All records into an output with a place of its own."""

    def __init__(self, output: Output) -> None:
        super().__init__(output)
        self._output = output

    def discard(self) -> None:
        """Leave nothing half done behind."""
        self._output.discard()
