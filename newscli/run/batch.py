"""Many documents, in one process or several; the records come in the order of the documents."""

import itertools
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from newscli.inputs import Failure
from newscli.render.record import Record
from newscli.run.analyse import Work, analyse
from newscli.text.document import Document

_CHUNK = 16  # documents a task: enough that handing them over costs little
_AHEAD = 3  # tasks a process in flight, which bounds the memory whatever the number of documents

Documents = Iterable[Document | Failure]


def run(documents: Documents, work: Work, *, jobs: int) -> Iterator[Record]:
    """Analyse documents with `jobs` processes; the result does not depend on their number."""
    if jobs <= 1:
        return (analyse(doc, work) for doc in documents)
    return _parallel(iter(documents), work, jobs)


def _parallel(documents: Iterator[Document | Failure], work: Work, jobs: int) -> Iterator[Record]:
    flying: deque[tuple[list[Document | Failure], Future[list[Record]]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_die_at_interrupt)
    try:
        while True:
            while len(flying) < _AHEAD * jobs and (chunk := list(itertools.islice(documents, _CHUNK))):
                flying.append((chunk, _submit(pool, chunk, work)))
            if not flying:
                return
            chunk, future = flying.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                # A process died and took every task in flight with it: do those again, one by one.
                lost = [chunk, *(waiting for waiting, _ in flying)]
                flying.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                yield from (_isolated(doc, work) for doc in itertools.chain.from_iterable(lost))
                pool = ProcessPoolExecutor(jobs, initializer=_die_at_interrupt)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _die_at_interrupt() -> None:
    """Leave it to the parent to end the run and say so: Ctrl-C reaches all processes."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _submit(pool: ProcessPoolExecutor, chunk: list[Document | Failure], work: Work) -> Future[list[Record]]:
    """A task; where the pool is found broken, one that says so when its turn comes."""
    try:
        return pool.submit(_analyse_all, chunk, work)
    except BrokenProcessPool as broken:
        failed: Future[list[Record]] = Future()
        failed.set_exception(broken)
        return failed


def _analyse_all(documents: list[Document | Failure], work: Work) -> list[Record]:
    return [analyse(doc, work) for doc in documents]


def _isolated(doc: Document | Failure, work: Work) -> Record:
    """One document in a process of its own; if that dies, the record says so."""
    with ProcessPoolExecutor(1, initializer=_die_at_interrupt) as pool:
        try:
            return pool.submit(analyse, doc, work).result()
        except BrokenProcessPool:
            return Record(doc.id, doc.source, error=("died", "the process that analysed it was killed", ""))
