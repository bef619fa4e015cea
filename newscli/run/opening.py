"""Opens the outputs of a run, and finds where it starts: at the beginning, or where another was cut off."""

import contextlib
import itertools
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from newscli.errors import UsageError
from newscli.inputs import Source
from newscli.inputs.sources import STDIN
from newscli.render.outputs import FileOutput, Output, Renderer, make_renderer, remove_leftovers
from newscli.run.plan import NOTHING, Plan
from newscli.run.sinks import Placed, Sink, Stream
from newscli.run.tally import Counts

if TYPE_CHECKING:
    from newscli.run.ledger import Ledger

LEDGER = ".newscli-run"  # after the name of a file, and in a folder


class Opened(NamedTuple):
    """Outputs that are open, and what is left to do for them.

    Attributes:
        sinks: The outputs.
        sources: What is to be read, with the number of each.
        skip: How many records of the first of these are written already.
        before: What an interrupted run had done.
    """

    sinks: Sequence[Sink]
    sources: Iterable[tuple[int, Source]]
    skip: int = 0
    before: Counts = Counts()


def open_outputs(plan: Plan, out: TextIO, stack: contextlib.ExitStack) -> Opened:
    """Open all outputs; those that are not closed when `stack` is left are discarded.

    Raises:
        UsageError: If they contradict each other, the inputs or the run to go on with.
        OSError: If one cannot be made.
    """
    if plan.resume:
        return _resume(plan, stack)
    sinks: list[Sink] = [] if plan.format == NOTHING else [Stream(_standard(plan, out))]
    if not plan.outputs and not plan.site:
        return Opened(sinks, enumerate(plan.sources))
    sources = list(plan.sources)
    paths = paths_of(plan, sources)
    placed: list[Output] = [
        FileOutput(output.format, output.path, plan.formats, plan.analyses) for output in plan.files
    ]
    if plan.site:
        from newscli.render.html.site import Site

        placed.append(Site(plan.site))
    for place in placed:
        stack.callback(place.discard)
        place.open()
        sinks.append(Placed(place))
    if plan.folders:
        from newscli.run.shards import Shards

        shards = Shards(make_folders(plan, paths), plan.formats, plan.analyses)
        stack.callback(shards.discard)
        sinks.append(shards)
    return Opened(sinks, enumerate(sources))


def _resume(plan: Plan, stack: contextlib.ExitStack) -> Opened:
    sources = list(plan.sources)
    paths = paths_of(plan, sources)
    ledger = open_ledger(plan, sources)
    stack.callback(ledger.close)
    if plan.files:
        from newscli.run.resume import GrowingLines

        growing = GrowingLines(_real(plan.files[0].path), ledger)
        stack.callback(growing.discard)
        first = len(sources) if growing.whole else growing.reached.shard
        left = itertools.islice(enumerate(sources), first, None)
        return Opened([growing], left, growing.reached.records, growing.reached.counts)
    from newscli.run.resume import ShardBook
    from newscli.run.shards import Shards

    remove_leftovers(itertools.chain(*paths))
    book = ShardBook(ledger, paths)
    shards = Shards(make_folders(plan, paths), plan.formats, plan.analyses, book, durable=True)
    stack.callback(shards.discard)
    todo = ((shard, source) for shard, source in enumerate(sources) if shard not in book.done)
    return Opened([shards], todo, 0, book.before)


def open_ledger(plan: Plan, sources: Sequence[Source]) -> "Ledger":
    """The ledger of a run that may be interrupted, and may go on with one that was.

    Raises:
        UsageError: If it cannot be gone on with, or is not what the ledger is about.
    """
    from newscli.run.ledger import Ledger, about_run

    if plan.sift or plan.together:
        clash = "--resume cannot go with --together, --contrast, a baseline, or a report that is not JSON"
        raise UsageError("resume", clash, "leave it out")
    files = plan.files
    several = files and len(plan.outputs) > 1
    if not plan.outputs or several or (files and files[0].format != "jsonl") or plan.format != NOTHING:
        raise UsageError(
            "resume",
            "--resume goes on with one file (-o jsonl=FILE) or with folders (-o FORMAT=FOLDER/) only",
            "leave out other outputs and --format",
        )
    if any(source.stdin or source.path == STDIN for source in sources):
        raise UsageError("resume", "--resume: standard input cannot be read again", "put it in a file")
    outputs = [(output.format, str(output.path)) for output in plan.outputs]
    about = about_run((plan.work, plan.reading, plan.formats), sources, outputs)
    if files:
        path = _real(files[0].path)
        if path.exists() and not path.is_file():
            raise UsageError("resume", f"--resume: {str(path)!r} is no regular file", "name one")
        return Ledger(path.with_name(path.name + LEDGER), about)
    folder = plan.folders[0].path
    folder.mkdir(exist_ok=True)
    return Ledger(folder / LEDGER, about)


def _real(path: Path) -> Path:
    """Where a link leads: that is replaced, not the link."""
    return Path(os.path.realpath(path))


def _standard(plan: Plan, out: TextIO) -> Renderer:
    if plan.highlight:
        from newscli.render.highlight import Highlight

        return Highlight(out, color=plan.color)
    if plan.format == "table":
        return make_renderer("table", out, plan.formats, color=plan.color)
    return make_renderer(plan.format, out, plan.formats)


def paths_of(plan: Plan, sources: Sequence[Source]) -> list[list[Path]]:
    """For each output folder, the file for each source; complains of an output that is more than that."""
    from newscli.run.apart import check_apart

    paths: list[list[Path]] = []
    if plan.folders:
        from newscli.run.shards import targets

        paths = [targets(sources, plan.named, output.format, output.path) for output in plan.folders]
    check_apart(sources, [*(output.path for output in plan.files), *itertools.chain(*paths)])
    return paths


def make_folders(plan: Plan, paths: Sequence[list[Path]]) -> list[tuple[str, Path, list[Path]]]:
    """The output folders, made if they are not there: format, folder, and the file in it for each source."""
    for output in plan.folders:
        output.path.mkdir(exist_ok=True)
    return [(output.format, output.path, files) for output, files in zip(plan.folders, paths, strict=True)]
