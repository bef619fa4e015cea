"""A whole run: sources to documents to records to outputs, and what is said about it on standard error."""

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TextIO

from newscli.errors import UsageError
from newscli.inputs import InputOptions, Source, read
from newscli.inputs.sources import STDIN
from newscli.render.outputs import FORMATS, FileOutput, Formats, Output, Renderer, make_renderer
from newscli.render.plain import one_line
from newscli.render.record import Record
from newscli.run.analyse import Work, analyse

_SHOWN = 6  # suffixes of files that were passed over
# Objects between two searches for garbage: those of an article are gone before there are so many.
_YOUNG = 20_000


class Plan(NamedTuple):
    """Everything a run needs to know.

    Attributes:
        sources: The inputs in order.
        reading: How they are read.
        work: What is done with each document.
        format: Of standard output.
        files: Further outputs, as (format, path).
        formats: The renderers that there are.
        site: A folder for a page a document, if any.
        sift: What each record goes through before it is counted and written, if anything.
        together: One record over all documents.
        contrast: Sources of what these are set against, in a record over all documents.
        highlight: Show the articles themselves on standard output, with the results marked.
        color: Of what people read; None to tell by the terminal.
        jobs: Processes.
        skipped: Files in folders that are not read, by suffix; counted as the sources are found.
        quiet: No warnings, only errors.
    """

    sources: Iterable[Source]
    reading: InputOptions
    work: Work
    format: str
    files: tuple[tuple[str, Path], ...] = ()
    formats: Formats = FORMATS
    site: Path | None = None
    sift: Callable[[Record], Record] | None = None
    together: bool = False
    contrast: Iterable[Source] | None = None
    highlight: bool = False
    color: bool | None = None
    jobs: int = 1
    skipped: Mapping[str, int] = {}
    quiet: bool = False


UNKNOWN_LANGUAGE = (
    "the language is none that is supported, or cannot be told; results may be poor (--lang says which it is)"
)


class Tally:
    """Counts what happened; its `exit_code` is the whole policy."""

    def __init__(self, *, quiet: bool = False) -> None:
        self.documents = self.failures = self.findings = 0
        self.quiet = quiet

    @property
    def exit_code(self) -> int:
        """0 when every document has its results, else 2; 1 for findings that fail a `check`."""
        return 2 if self.failures else 1 if self.findings else 0

    def add(self, record: Record) -> None:
        """Count a record, and say on standard error what is wrong with it."""
        self.documents += 1
        self.findings += getattr(record.results.get("findings"), "failing", 0)
        if record.error:
            self.failures += 1
            _, message, hint = record.error
            say(f"{record.id}: {message}" + (f" ({hint})" if hint else ""))
        elif record.language is None and not self.quiet:
            say(f"{record.id}: {UNKNOWN_LANGUAGE}")


def say(message: str) -> None:
    """One line on standard error."""
    with contextlib.suppress(OSError):  # that nobody hears it must not end the run
        print(f"newscli: {one_line(message)}", file=sys.stderr)


def execute(plan: Plan, out: TextIO) -> Tally:
    """Run a plan. An output that is also an input is refused before anything is read.

    Raises:
        UsageError: If the plan contradicts itself.
        BrokenPipeError: If the reader of `out` goes away.
        OSError: If an output cannot be written.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG)
    gc.enable()
    tally = Tally(quiet=plan.quiet)
    sources = _apart(plan.sources, plan.files)
    outputs: list[Output] = []
    analyses = tuple(name for name, _ in plan.work.analyses)
    try:
        if plan.site:
            from newscli.render.html.site import Site

            outputs.append(Site(plan.site))
            outputs[-1].open()
        for format_, path in plan.files:
            outputs.append(FileOutput(format_, path, plan.formats, analyses))
            outputs[-1].open()
        sinks: list[Renderer] = [_standard(plan, out), *outputs]
        records = _records(plan, sources)
        for record in map(plan.sift, records) if plan.sift else records:
            tally.add(record)
            for sink in sinks:
                sink.write(record)
        for sink in sinks:
            sink.close()
        out.flush()
        if plan.skipped and not tally.quiet:
            say(_told(plan.skipped))
        if not tally.documents and not tally.quiet:
            say("there is no document in the input")
    finally:
        for output in outputs:
            output.discard()
    return tally


def _told(skipped: Mapping[str, int]) -> str:
    """What was passed over in folders, the most frequent suffixes first."""
    count = sum(skipped.values())
    kinds = sorted(skipped, key=lambda suffix: (-skipped[suffix], suffix))
    shown = ", ".join(kinds[:_SHOWN]) + (", ..." if len(kinds) > _SHOWN else "")
    return f"skipped {count} {'file' if count == 1 else 'files'} of unknown kinds ({shown})"


def _standard(plan: Plan, out: TextIO) -> Renderer:
    if plan.highlight:
        from newscli.render.highlight import Highlight

        return Highlight(out, color=plan.color)
    if plan.format == "table":
        return make_renderer("table", out, plan.formats, color=plan.color)
    return make_renderer(plan.format, out, plan.formats)


def _records(plan: Plan, sources: Iterable[Source]) -> Iterator[Record]:
    documents = (doc for source in sources for doc in read(source, plan.reading))
    if plan.together:
        from newscli.run.together import run_together

        if plan.contrast is None:
            return run_together(documents, plan.work)
        others = (doc for source in _apart(plan.contrast, plan.files) for doc in read(source, plan.reading))
        return run_together(documents, plan.work, others)
    if plan.jobs == 1:
        return (analyse(doc, plan.work) for doc in documents)
    from newscli.run.batch import run

    return run(documents, plan.work, jobs=plan.jobs)


def _apart(sources: Iterable[Source], files: tuple[tuple[str, Path], ...]) -> Iterable[Source]:
    """The sources, after making sure that none of them is an output."""
    if not files:
        return sources
    taken: dict[tuple[int, int] | str, Path] = {}
    for _, path in files:
        key = _identity(path)
        if key in taken:
            raise UsageError(
                "output", f"--output: {str(path)!r} is named twice", "give each output its own file"
            )
        taken[key] = path
    listed = list(sources)
    for source in listed:
        key = _identity_of_input() if source.path == STDIN else _identity(Path(source.path))
        if key in taken:
            raise UsageError("output", f"{source.path!r} is an input and an output", "write to another file")
    return listed


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
