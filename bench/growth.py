"""How the CPU time of every analysis, reader and renderer grows with inputs that are worst for it.

    python -m bench.growth [--only TEXT] [--shape TEXT] [--chars N] [--all]

Each input is taken at N, 2N and 4N characters. What grows with the input has an exponent of 1: twice the
input, twice the time; what compares everything with everything has 2. Printed is what comes over 1.3 from N
to 4N and over 20 ms at 4N, unless `--all`. The tests of tests/growth count steps for the same inputs; this
sees what they cannot, the time inside of Python's own functions and of other libraries.
"""

import argparse
import contextlib
import gc
import math
import signal
import time
from collections.abc import Iterator

from tests.growth.tasks import Work, tasks

LIMIT = 20  # seconds for one input
EXPONENT = 1.3
LEAST = 0.02  # seconds under which an exponent says nothing


class _TooLongError(Exception):
    pass


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _seconds(work: Work) -> float:
    """CPU seconds; of what is short the least of some."""
    least = math.inf
    for _ in range(3):
        gc.collect()
        start = time.process_time()
        work()
        least = min(least, time.process_time() - start)
        if least > 0.05:
            break
    return least


def main() -> None:
    """Measure, and print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="what the name of the task holds")
    parser.add_argument("--shape", default="", help="what the name of the input holds")
    parser.add_argument("--chars", type=int, default=20_000)
    parser.add_argument("--all", action="store_true", help="print everything")
    args = parser.parse_args()
    print(
        "| task | input | ms at N | 2N | 4N | exponent |\n| --- | --- | ---: | ---: | ---: | ---: |",
        flush=True,
    )
    total = 0
    for name, task, shapes in tasks():
        if args.only not in name:
            continue
        for shape, make in shapes.items():
            if args.shape not in shape:
                continue
            total += 1
            times: list[float] = []
            note = ""
            try:
                with _limited():
                    task(make(500))()  # what is loaded once
                    times.extend(_seconds(task(make(args.chars * factor))) for factor in (1, 2, 4))
            except _TooLongError:
                note = f"over {LIMIT} s"
            except Exception as fault:  # noqa: BLE001 - the other inputs are to be measured too
                note = f"{type(fault).__name__}: {str(fault)[:80]}"
            exponent = math.log2(times[2] / max(times[0], 1e-6)) / 2 if len(times) == 3 else math.nan
            if note or args.all or (exponent > EXPONENT and times[2] > LEAST):
                shown = [f"{1000 * seconds:.1f}" for seconds in times] + [""] * (3 - len(times))
                print(f"| {name} | {shape} | {' | '.join(shown)} | {note or f'{exponent:.2f}'} |", flush=True)
    print(f"\n{total} inputs")


if __name__ == "__main__":
    main()
