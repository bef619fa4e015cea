"""Many documents in several processes; the records come in the order of the documents."""

import selectors
import time
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newscli.inputs import Failure, Source
from newscli.render.record import Record
from newscli.run.analyse import analyse
from newscli.run.items import Item, Setup, Tagged, as_line, names_of
from newscli.run.limits import NO_LIMITS, Limits
from newscli.run.workers import OUT_OF_MEMORY, Worker
from newscli.text.document import Document

# A task: enough that handing it over costs little, so little that processes end at about the same time.
_TASK_ITEMS, _TASK_CHARS = 16, 100_000
_TASKS_AHEAD = 2  # that a process has: one at work and one waiting, so that it never waits itself
# In flight from reading to writing: bounds the memory, and what is done while one document takes long.
_WINDOW_ITEMS, _WINDOW_CHARS = 2000, 8_000_000
_NAP_SECONDS = (
    0.005  # between looks at what has come: waking up for each record would cost more than the rest
)
_START_SECONDS = 60.0  # a process that takes longer to start is broken


class _Place(NamedTuple):
    """An item's place in the order of all, and what it weighs."""

    number: int
    tagged: Tagged
    chars: int


class _Task:
    """Items for one process, in order; `alone`: one that has cost a process already."""

    def __init__(self, places: list[_Place], *, alone: bool = False) -> None:
        self.places, self.alone = deque(places), alone


class _Crew:
    """A worker with the tasks it has, and since when (seconds) it has been at the first item of them."""

    def __init__(self, worker: Worker) -> None:
        self.worker, self.tasks = worker, deque[_Task]()
        self.since = time.monotonic()
        self.fresh = True

    def takes(self, task: _Task) -> bool:
        """Whether it can be given this one; one that has cost a process gets a new one to itself."""
        if task.alone:
            return self.fresh and not self.tasks
        return len(self.tasks) < _TASKS_AHEAD and not (self.tasks and self.tasks[0].alone)


def run(
    items: Iterable[Tagged], setup: Setup, *, jobs: int, limits: Limits = NO_LIMITS
) -> Iterator[tuple[int, Record]]:
    """Analyse items with `jobs` processes; what comes does not depend on their number.

    An item whose process dies, or that goes beyond a limit, is done once more in a process of its own. If
    that fails, too, its record is an error: "died", "timeout" or "memory". No more items than a window holds
    are between reading and writing.
    """
    return _Run(iter(items), setup, jobs, limits).records()


class _Run:
    def __init__(self, items: Iterator[Tagged], setup: Setup, jobs: int, limits: Limits) -> None:
        self._items, self._setup, self._jobs, self._limits = items, setup, jobs, limits
        self._crews: list[_Crew] = []
        self._todo = deque[_Task]()
        self._done: dict[int, tuple[_Place, list[Record]]] = {}
        self._read = self._written = self._chars = 0
        self._exhausted = False
        self._selector = selectors.DefaultSelector()

    def records(self) -> Iterator[tuple[int, Record]]:
        try:
            while True:
                self._hand_out()
                while (done := self._done.pop(self._written, None)) is not None:
                    place, records = done
                    self._written += 1
                    self._chars -= place.chars
                    for record in records:
                        left = time.monotonic()
                        yield place.tagged.shard, record
                        self._excuse(time.monotonic() - left)
                    self._hand_out()
                if self._exhausted and self._written == self._read:
                    return
                if self._crews:
                    self._listen()
        finally:
            for crew in self._crews:
                crew.worker.end()
            self._selector.close()

    def _excuse(self, seconds: float) -> None:
        """Time in which nobody could hear the workers is not theirs."""
        for crew in self._crews:
            crew.since += seconds

    def _hand_out(self) -> None:
        """Give tasks to all that can take one, and read on where none is left."""
        while True:
            if not self._todo and not self._read_task():
                return
            task = self._todo[0]
            crew = next((crew for crew in sorted(self._crews, key=_load) if crew.takes(task)), None)
            if crew is None and task.alone:
                self._dismiss_idle()
            if (crew is None or crew.tasks) and len(self._crews) < self._jobs:
                crew = self._enlist() or crew
            if crew is None:
                return
            self._give(crew, self._todo.popleft())

    def _read_task(self) -> bool:
        """Put the next items into a task, if there are any and somebody could take them."""
        if self._exhausted or not self._room():
            return False
        places: list[_Place] = []
        chars, began = 0, time.monotonic()
        while len(places) < _TASK_ITEMS and chars < _TASK_CHARS and self._in_window():
            tagged = next(self._items, None)
            if tagged is None:
                self._exhausted = True
                break
            place = _Place(self._read, tagged, _weight(tagged.item))
            self._read += 1
            self._chars += place.chars
            if isinstance(tagged.item, Failure):
                self._finish(place, analyse(tagged.item, self._setup.work))
                continue
            places.append(place)
            chars += place.chars
        self._excuse(time.monotonic() - began)
        if places:
            self._todo.append(_Task(places))
        return bool(places)

    def _finish(self, place: _Place, record: Record) -> None:
        self._done[place.number] = place, [as_line(record) if self._setup.lines else record]

    def _room(self) -> bool:
        return len(self._crews) < self._jobs or any(crew.takes(_Task([])) for crew in self._crews)

    def _in_window(self) -> bool:
        waiting = self._read - self._written
        return not waiting or (waiting < _WINDOW_ITEMS and self._chars < _WINDOW_CHARS)

    def _dismiss_idle(self) -> None:
        """Make room for a new process, where there is none and one of the old is at rest."""
        idle = next((crew for crew in self._crews if not crew.tasks), None)
        if idle and len(self._crews) == self._jobs:
            self._lose(idle, "idle")

    def _enlist(self) -> _Crew | None:
        """One more worker; if the system has no room for it, the others must do."""
        try:
            crew = _Crew(Worker(self._setup, self._limits))
        except OSError:
            if not self._crews:
                raise
            self._jobs = len(self._crews)
            return None
        self._crews.append(crew)
        self._selector.register(crew.worker, selectors.EVENT_READ, crew)
        return crew

    def _give(self, crew: _Crew, task: _Task) -> None:
        if not crew.tasks:
            crew.since = time.monotonic()
        crew.tasks.append(task)
        crew.fresh = False
        crew.worker.send([place.tagged.item for place in task.places])

    def _listen(self) -> None:
        """Wait until a worker has something to say, can take more, or has used up its time."""
        if not self._exhausted:
            time.sleep(_NAP_SECONDS)
        for crew in self._crews:
            events = selectors.EVENT_READ | (selectors.EVENT_WRITE if crew.worker.unsent else 0)
            self._selector.modify(crew.worker, events, crew)
        for key, events in self._selector.select(self._patience()):
            crew = key.data
            if events & selectors.EVENT_WRITE:
                crew.worker.flush()
            if events & selectors.EVENT_READ:
                self._hear(crew)
        now = time.monotonic()
        for crew in [crew for crew in self._crews if self._deadline(crew) <= now]:
            self._lose(crew, "timeout" if crew.worker.ready else "died")

    def _patience(self) -> float | None:
        deadline = min(map(self._deadline, self._crews))
        return None if deadline == _NEVER else max(0.0, deadline - time.monotonic())

    def _deadline(self, crew: _Crew) -> float:
        if not crew.worker.ready:
            return crew.since + max(_START_SECONDS, self._limits.seconds or 0)
        if self._limits.seconds is None or not crew.tasks:
            return _NEVER
        return crew.since + self._limits.seconds

    def _hear(self, crew: _Crew) -> None:
        try:
            for records in crew.worker.receive():
                crew.since = time.monotonic()
                if records is None:
                    crew.worker.ready = True
                    continue
                task = crew.tasks[0]
                place = task.places.popleft()
                self._done[place.number] = place, records
                if not task.places:
                    crew.tasks.popleft()
        except EOFError:
            self._lose(crew, "died")

    def _lose(self, crew: _Crew, code: str) -> None:
        """Take a worker's tasks back: what it was at is suspect, the rest is as good as new."""
        self._selector.unregister(crew.worker)
        self._crews.remove(crew)
        status = crew.worker.end(patience=1.0 if code == "died" else 0.0)
        if code == "died" and status == OUT_OF_MEMORY:
            code = "memory"
        if not crew.tasks:
            return
        first, *others = crew.tasks
        suspect = first.places.popleft()
        self._todo.extendleft(reversed(others))
        if first.places:
            self._todo.appendleft(first)
        if first.alone:
            self._finish(suspect, _failed(suspect.tagged.item, code, self._limits, status))
        else:
            self._todo.appendleft(_Task([suspect], alone=True))


_NEVER = float("inf")


def _load(crew: _Crew) -> int:
    return len(crew.tasks)


def _weight(item: Item) -> int:
    """About how many characters an item holds."""
    if isinstance(item, Document):
        return len(item.text)
    if isinstance(item, Source):
        try:
            return Path(item.path).stat().st_size
        except OSError:
            return 0
    return 0


def _failed(item: Item, code: str, limits: Limits, status: int) -> Record:
    """The record of an item that has cost two processes."""
    match code:
        case "timeout":
            error = (
                f"not done after {limits.seconds:g} seconds",
                "it was tried twice; --timeout sets the limit",
            )
        case "memory":
            error = "needs more memory than it may have", "it was tried twice; --max-memory sets the limit"
        case _:
            how = f"signal {-status}" if status < 0 else f"exit code {status}"
            error = f"the process that analysed it died ({how})", "it was tried twice"
    return Record(*names_of(item), error=(code, *error))
