"""Everything that a run needs to know."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from newscli.inputs import InputOptions, Source
from newscli.render.outputs import FORMATS, Formats, Target
from newscli.render.record import Record
from newscli.run.analyse import Work
from newscli.run.limits import NO_LIMITS, Limits

NOTHING = "none"  # the format of a standard output that stays empty


class Plan(NamedTuple):
    """Everything that a run needs to know.

    Attributes:
        sources: The inputs in order.
        reading: How they are read.
        work: What is done with each document.
        format: Of standard output; `NOTHING` for none.
        outputs: Further outputs.
        formats: The renderers that there are.
        site: A folder for a page a document, if any.
        sift: What each record goes through before it is counted and written, if anything.
        together: One record over all documents.
        contrast: Sources of what these are set against, in a record over all documents.
        highlight: Show the articles themselves on standard output, with the results marked.
        color: Of what people read; None to tell by the terminal.
        jobs: Processes.
        limits: What one document may cost; with any, documents are analysed in processes of their own.
        cluster: The address of a Dask scheduler, or "local" for one on this machine; None for no cluster.
        resume: Go on with an interrupted run, and be one that can be gone on with.
        progress: Say how far the run is; None where somebody looks.
        quiet: No warnings, only errors.
        named: The inputs as the user named them, for the names in output folders.
        skipped: Files in folders that are not read, by suffix; counted as the sources are found.
    """

    sources: Iterable[Source]
    reading: InputOptions
    work: Work
    format: str
    outputs: tuple[Target, ...] = ()
    formats: Formats = FORMATS
    site: Path | None = None
    sift: Callable[[Record], Record] | None = None
    together: bool = False
    contrast: Iterable[Source] | None = None
    highlight: bool = False
    color: bool | None = None
    jobs: int = 1
    limits: Limits = NO_LIMITS
    cluster: str | None = None
    resume: bool = False
    progress: bool | None = None
    quiet: bool = False
    named: tuple[str, ...] = ()
    skipped: Mapping[str, int] = {}

    @property
    def files(self) -> list[Target]:
        """The outputs that are one file."""
        return [output for output in self.outputs if not output.folder]

    @property
    def folders(self) -> list[Target]:
        """The outputs that are a file for each source."""
        return [output for output in self.outputs if output.folder]

    @property
    def analyses(self) -> tuple[str, ...]:
        """The names of the analyses in each record."""
        return tuple(name for name, _ in self.work.analyses)

    @property
    def isolated(self) -> bool:
        """Whether documents are analysed in other processes."""
        return self.jobs > 1 or self.limits != NO_LIMITS

    @property
    def lines(self) -> bool:
        """Whether nothing but lines of JSON is made of the records."""
        formats = {self.format, *(output.format for output in self.outputs)}
        plain = self.sift is None and not self.together and not self.highlight
        return plain and formats <= {"jsonl", NOTHING} and "findings" not in self.analyses
