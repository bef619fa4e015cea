"""Twice the input, about twice the work, for inputs that are worst for it: counted in steps, never timed."""

import sys
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

import pytest

from tests.growth.shapes import Shape
from tests.growth.tasks import Task, tasks

CHARS = 2000
MOST = 2.3  # times the steps, for twice the input
TASKS = {
    *("blocks (en)", "summary (en)", "keywords (en)", "check (en)"),
    *(f"reading {name}" for name in ("markdown", "html", "jsonl", "csv", "docx", "pdf")),
}
# Bounded windows fill up at first: for these, more of the input shows that work is in line with it.
LATE = dict.fromkeys(("said that", "sources", "distinct long words"), 6000)


def _steps(work: Callable[[], object]) -> int:
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


CASES: dict[str, tuple[Task, Mapping[str, Shape]]] = {
    name: (task, shapes) for name, task, shapes in tasks() if name in TASKS
}


@pytest.mark.parametrize("name", CASES)
def test_twice_as_much_takes_at_most_twice_as_long(name: str) -> None:
    task, shapes = CASES[name]
    if name == "reading html":
        pytest.importorskip("resiliparse")
    over = {}
    for shape, make in shapes.items():
        chars = LATE.get(shape, CHARS)
        task(make(2 * chars))()  # what is loaded, and remembered of words, whatever tests came before
        once, twice = _steps(task(make(chars))), _steps(task(make(2 * chars)))
        if twice > MOST * once:
            over[shape] = (once, twice)
    assert not over


def test_the_count_sees_what_is_quadratic() -> None:
    def pairs(size: int) -> Callable[[], object]:
        def work() -> int:
            found = 0
            for left in range(size):
                for right in range(size):
                    found += left < right
            return found

        return work

    assert _steps(pairs(40)) > MOST * _steps(pairs(20))
