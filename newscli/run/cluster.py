"""The same run on a Dask cluster: one task for each source (shard), whose process writes that source's files.

A task starts a process of its own, which analyses in another: a document costs at most itself. What a lost
machine was at, Dask gives to another. A source that no machine survives gets an error record in its place.
"""

import contextlib
import importlib
import itertools
import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newscli import __version__
from newscli.errors import UsageError
from newscli.inputs import InputOptions, Source
from newscli.inputs.sources import STDIN
from newscli.render.outputs import Formats, remove_leftovers
from newscli.render.record import Record
from newscli.run.analyse import Work
from newscli.run.limits import Limits
from newscli.run.opening import make_folders, open_ledger, paths_of
from newscli.run.plan import NOTHING, Plan
from newscli.run.resume import ShardBook
from newscli.run.shards import Shards
from newscli.run.tally import Counts, Tally

LOCAL = "local"
_RETRIES = 2  # of a task whose process failed; of lost workers Dask has a limit of its own
# Of a cluster on this machine: no talk; no more tasks at a worker than it does, which would be lost with it;
# one more try for a task whose worker was lost.
_SETTINGS = {
    "logging": {"distributed": "critical"},
    "distributed.scheduler.worker-saturation": 1.0,
    "distributed.scheduler.allowed-failures": 1,
}
_SECONDS = 20  # to reach the scheduler


class Task(NamedTuple):
    """What one task is to do: the files of one source, by the names that the run was given in its folder."""

    version: str
    folder: str
    source: Source
    outputs: list[tuple[str, Path, list[Path]]]
    formats: Formats
    work: Work
    reading: InputOptions
    limits: Limits
    quiet: bool
    lines: bool


class Done(NamedTuple):
    """What a task has done."""

    counts: Counts
    said: list[str]


def execute_on_cluster(plan: Plan) -> Tally:
    """Run a plan whose outputs are folders on the cluster that it names.

    Raises:
        UsageError: If it has other outputs, or the cluster cannot be reached.
    """
    tally = Tally(quiet=plan.quiet)
    sources = list(plan.sources)
    _check(plan, sources)
    dask = _dask()
    paths = paths_of(plan, sources)
    with contextlib.ExitStack() as stack:
        from newscli.run.interrupt import stoppable
        from newscli.run.pipeline import progress_of

        stack.enter_context(stoppable())
        book = None
        if plan.resume:
            ledger = open_ledger(plan, sources)
            stack.callback(ledger.close)
            book = ShardBook(ledger, paths)
            tally.include(book.before)
        folders = make_folders(plan, paths)
        tasks = {}
        for shard, source in enumerate(sources):
            if not book or shard not in book.done:
                outputs = [(format_, folder, [files[shard]]) for format_, folder, files in folders]
                tasks[shard] = _task(plan, source, outputs)
        client = stack.enter_context(_client(dask, plan.cluster or LOCAL, plan.jobs))
        progress = progress_of(plan._replace(sources=sources), tally)
        if progress:
            stack.callback(progress.stop)
        for shard, done in _finished(dask, client, tasks):
            if done is None:
                done = _give_up(tasks[shard])
            tally.include(done.counts)
            for message in done.said:
                tally.tell(message)
            if book:
                book.add(shard, done.counts)
            if progress:
                progress.update()
        remove_leftovers(itertools.chain(*paths))
        if book:
            book.finish()
        if progress:
            progress.close()
    return tally


def _check(plan: Plan, sources: list[Source]) -> None:
    if not plan.folders or plan.files or plan.site or plan.format != NOTHING or plan.sift or plan.together:
        hint = "-o FORMAT=FOLDER/, on a disk that all machines share, and no other output"
        raise UsageError("cluster", "--cluster writes output folders only", hint)
    if any(source.stdin or source.path == STDIN for source in sources):
        raise UsageError("cluster", "--cluster: other machines cannot read standard input", "name files")


def _task(plan: Plan, source: Source, outputs: list[tuple[str, Path, list[Path]]]) -> Task:
    return Task(
        version=__version__,
        folder=str(Path.cwd()),
        source=source,
        outputs=outputs,
        formats=plan.formats,
        work=plan.work,
        reading=plan.reading,
        limits=plan.limits,
        quiet=plan.quiet,
        lines=plan.lines,
    )


def _dask() -> Any:
    """The library, without its talk on standard error: what matters of it is in the records."""
    try:
        import dask.config

        dask.config.set(_SETTINGS)
        return importlib.import_module("distributed")
    except ImportError:
        raise UsageError(
            "cluster", "--cluster needs Dask, which is not installed", "pip install 'newscli[cluster]'"
        ) from None


@contextlib.contextmanager
def _client(dask: Any, address: str, jobs: int) -> Iterator[Any]:
    """A client of a cluster; of one on this machine, as long as it is open."""
    with contextlib.ExitStack() as stack:
        place: Any = address
        if address == LOCAL:
            place = dask.LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address=None,
                memory_limit=0,
                silence_logs=logging.CRITICAL,
            )
            stack.enter_context(place)
        try:
            client = dask.Client(place, timeout=_SECONDS)
        except (OSError, ValueError, TimeoutError) as error:
            hint = "the address of its scheduler, such as tcp://10.0.0.1:8786, or local"
            why = str(error).partition("\n")[0] or "no answer"
            raise UsageError("cluster", f"--cluster {address}: {why}", hint) from None
        yield stack.enter_context(client)


def _finished(dask: Any, client: Any, tasks: dict[int, Task]) -> Iterator[tuple[int, Done | None]]:
    """What became of each task, as they end; None of one that was given up.

    Dask gives up what several workers were lost with, and may take for guilty what was only there: those are
    tried once more when all others are done, one after the other.
    """

    def submit(shard: int, turn: int) -> Any:
        name = f"newscli-{os.getpid()}-{shard}-{turn}"
        return client.submit(run_task, tasks[shard], key=name, retries=_RETRIES, pure=False)

    shards = {submit(shard, 1): shard for shard in tasks}
    suspects = []
    for future in dask.as_completed(list(shards)):
        shard = shards.pop(future)
        if future.status == "finished":
            yield shard, Done(*future.result())
        else:
            suspects.append(shard)
    for shard in sorted(suspects):
        future = submit(shard, 2)
        dask.wait([future])
        yield shard, Done(*future.result()) if future.status == "finished" else None


def _give_up(task: Task) -> Done:
    """Write the error record of a source in the place of its results."""
    name = task.source.path
    record = Record(name, name, error=("died", "all that were to do this input failed", ""))
    return _write(task, iter([record]))


def run_task(task: Task) -> Done:
    """On a worker of the cluster: do a task in a process of its own, which ends with this one."""
    if task.version != __version__:
        raise RuntimeError(f"newscli is {task.version} where the run was started and {__version__} here")
    code = f"import sys; sys.path[:] = {sys.path!r}; from newscli.run.cluster import main; main()"
    words = [sys.executable, "-c", code]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=task.folder) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(pickle.dumps(task))
        process.stdin.flush()  # and stays open: that it is closed tells the process to end
        answer = process.stdout.read()
    if process.returncode:
        raise RuntimeError(f"the process that did {task.source.path!r} ended with {process.returncode}")
    done: Done | OSError = pickle.loads(answer)
    if isinstance(done, OSError):
        raise done
    return done


def main() -> None:
    """What the process of a task does."""
    from newscli.run.batch import run
    from newscli.run.items import Setup, divide
    from newscli.run.workers import die_with_parent

    task: Task = pickle.load(sys.stdin.buffer)
    die_with_parent()
    setup = Setup(task.work, task.reading, lines=task.lines)
    items = divide([(0, task.source)], task.reading)
    found = run(items, setup, jobs=1, limits=task.limits)
    done: Done | OSError
    try:
        done = _write(task, (record for _, record in found))
    except OSError as error:  # the disk's: perhaps another machine can; else the run says it when it gives up
        done = error
    sys.stdout.buffer.write(pickle.dumps(done))


def _write(task: Task, records: Iterator[Record]) -> Done:
    """Write the files of a task."""
    said: list[str] = []
    tally = Tally(quiet=task.quiet, tell=said.append)
    shards = Shards(task.outputs, task.formats, [name for name, _ in task.work.analyses], durable=True)
    try:
        for record in records:
            tally.add(record)
            shards.write(0, record)
        shards.close()
    finally:
        shards.discard()
    return Done(tally.counts, said)
