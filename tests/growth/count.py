"""Counts the work that a task takes for an input and for twice that input, in a process without any past.

    python -m tests.growth.count TASK

Prints {shape: [steps for n, steps for 2n]} as JSON. What is remembered of words from one text to the next
makes the next cheaper, so each count starts from the same memory: that of a process of its own, forked from
one that has loaded what is loaded once.
"""

import json
import os
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from tests.growth.tasks import tasks

CHARS = 2000
# Bounded windows fill up at first: for these, more of the input shows that work is in line with it.
LATE = dict.fromkeys(("said that", "sources", "distinct long words"), 6000)


def steps(work: Callable[[], object]) -> int:
    """Lines of Python that are run, and calls of functions, those of Python itself included."""
    count = 0

    def in_frame(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return in_frame

    def called(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.settrace(in_frame)
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.settrace(None)
        sys.setprofile(None)
    return count


def forked(work: Callable[[], object]) -> int:
    """The steps of `work` in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(writing, b"%d" % steps(work))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as said:
        counted = int(said.read())
    os.waitpid(child, 0)
    return counted


def main() -> None:
    """As the module says."""
    ((task, shapes),) = [(task, shapes) for name, task, shapes in tasks() if name == sys.argv[1]]
    counts = {}
    for shape, make in shapes.items():
        chars = LATE.get(shape, CHARS)
        task(make(300))()  # what is loaded once
        counts[shape] = forked(task(make(chars))), forked(task(make(2 * chars)))
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
