"""A whole run: sources to documents to records to outputs."""

import contextlib
import itertools
import sys
from collections.abc import Generator, Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from newscli.inputs import Source, read
from newscli.render.record import Record
from newscli.run.analyse import analyse
from newscli.run.garbage import search_seldom
from newscli.run.opening import Opened, open_outputs
from newscli.run.plan import Plan
from newscli.run.tally import Tally, passed_over, say

if TYPE_CHECKING:
    from newscli.run.progress import Progress


def execute(plan: Plan, out: TextIO) -> Tally:
    """Run a plan. An output that is also an input is refused before anything is read.

    Raises:
        UsageError: If the plan contradicts itself.
        BrokenPipeError: If the reader of `out` goes away.
        OSError: If an output cannot be written.
    """
    search_seldom()
    if plan.cluster is not None:
        from newscli.run.cluster import execute_on_cluster

        return execute_on_cluster(plan)
    tally = Tally(quiet=plan.quiet)
    with contextlib.ExitStack() as stack:
        if plan.outputs or plan.site or plan.isolated:
            from newscli.run.interrupt import stoppable

            stack.enter_context(stoppable())
        if _may_show(plan):
            plan = plan._replace(sources=list(plan.sources))
        opened = open_outputs(plan, out, stack)
        tally.include(opened.before)
        records = stack.enter_context(contextlib.closing(_records(plan, opened)))
        progress = progress_of(plan, tally)
        if progress:
            stack.callback(progress.stop)
        for shard, record in records:
            if plan.sift:
                record = plan.sift(record)
            tally.add(record)
            for sink in opened.sinks:
                sink.write(shard, record)
            if progress:
                progress.update()
        for sink in opened.sinks:
            sink.close()
        out.flush()
        if progress:
            progress.close()
    if plan.skipped and not tally.quiet:
        say(passed_over(plan.skipped))
    if not tally.counts.documents and not tally.quiet:
        say("there is no document in the input")
    return tally


def _may_show(plan: Plan) -> bool:
    """Whether to say how far the run is, as far as that can be told without an import."""
    wanted = plan.progress or (plan.progress is None and sys.stderr is not None and sys.stderr.isatty())
    return wanted and not plan.quiet and not plan.together


def progress_of(plan: Plan, tally: Tally) -> "Progress | None":
    """What says how far the run is, if anything is to."""
    if not _may_show(plan):
        return None
    from newscli.run.progress import Progress, is_watched

    bar = is_watched(plan)
    return Progress(list(plan.sources), tally, bar=bar) if bar or plan.progress else None


def _records(plan: Plan, opened: Opened) -> Generator[tuple[int, Record], None, None]:
    """The records with the numbers of their sources, without those that are written already."""
    if plan.together:
        for record in _together(plan, (source for _, source in opened.sources)):
            yield 0, record
    elif plan.isolated:
        from newscli.run.batch import run
        from newscli.run.items import Setup, divide

        items = itertools.islice(divide(opened.sources, plan.reading), opened.skip, None)
        setup = Setup(plan.work, plan.reading, lines=plan.lines)
        yield from run(items, setup, jobs=plan.jobs, limits=plan.limits)
    else:
        documents = ((shard, doc) for shard, source in opened.sources for doc in read(source, plan.reading))
        for shard, doc in itertools.islice(documents, opened.skip, None):
            yield shard, analyse(doc, plan.work)


def _together(plan: Plan, sources: Iterable[Source]) -> Iterator[Record]:
    from newscli.run.together import run_together

    documents = (doc for source in sources for doc in read(source, plan.reading))
    if plan.contrast is None:
        return run_together(documents, plan.work)
    others = list(plan.contrast)
    if plan.outputs:
        from newscli.run.apart import check_apart

        check_apart(others, [output.path for output in plan.outputs])
    return run_together(
        documents, plan.work, (doc for source in others for doc in read(source, plan.reading))
    )
