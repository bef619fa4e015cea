"""Random files through every command and every format of output, many more than the tests take.

    python -m tests.fuzz.documents --count 1000 [--seed N]

The same seed gives the same files. Ends with the smallest file that something went wrong with, else with how
many files and runs there were.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings

import tests.conftest  # noqa: F401 - its profiles
from tests.properties.test_whole_runs import FILE
from tests.whole_runs import check_file, check_ways


def main() -> int:
    """Run as many files as the arguments say."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.documents", description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given_ = parser.parse_args()
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:

        @seed(given_.seed)
        @settings(
            max_examples=given_.count,
            derandomize=False,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(FILE)
        def every_run(file: tuple[str, bytes]) -> None:
            done["runs"] += check_file(*file, Path(folder)) + check_ways(*file, Path(folder))
            done[file[0]] += 1

        every_run()
    runs = done.pop("runs")
    print(
        f"{sum(done.values())} files, {runs} runs: " + ", ".join(f"{n} {k}" for k, n in sorted(done.items()))
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
