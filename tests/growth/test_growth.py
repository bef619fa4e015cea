"""Twice the input, about twice the work, for inputs that are worst for it: counted in steps, never timed."""

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.conftest import ROOT
from tests.growth.count import steps

MOST = 2.3  # times the steps, for twice the input
TASKS = (
    *("blocks (en)", "summary (en)", "keywords (en)", "check (en)"),
    *(f"reading {name}" for name in ("markdown", "html", "jsonl", "csv", "docx", "pdf")),
)


@pytest.mark.parametrize("name", TASKS)
def test_twice_as_much_takes_at_most_twice_as_long(name: str) -> None:
    if name == "reading html":
        pytest.importorskip("resiliparse")
    counted = subprocess.run(
        [sys.executable, "-m", "tests.growth.count", name], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    counts = json.loads(counted.stdout)
    assert len(counts) > 1
    assert not {shape: (once, twice) for shape, (once, twice) in counts.items() if twice > MOST * once}


def test_the_count_sees_what_is_quadratic() -> None:
    def pairs(size: int) -> Callable[[], object]:
        def work() -> int:
            found = 0
            for left in range(size):
                for right in range(size):
                    found += left < right
            return found

        return work

    assert steps(pairs(40)) > MOST * steps(pairs(20))
