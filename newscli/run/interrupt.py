"""Ends a run by signal as by an exception, so that nothing is left behind: no process and no half file."""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType

from newscli.errors import Terminated

# SIGHUP: the terminal is gone. Windows has none.
SIGNALS = (signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else []))


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Raise `Terminated` at SIGTERM and SIGHUP as `KeyboardInterrupt` at SIGINT, at the first of them only.

    Nothing then disturbs the tidying up. Does nothing outside the main thread, where there are no signals, or
    where a signal is ignored (nohup).
    """
    before = {}
    with contextlib.suppress(ValueError):
        for number in SIGNALS:
            if signal.getsignal(number) not in (signal.SIG_IGN, None):
                before[number] = signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _: FrameType | None) -> None:
    for other in SIGNALS:
        signal.signal(other, signal.SIG_IGN)
    raise KeyboardInterrupt if number == signal.SIGINT else Terminated(number)


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Let signals wait; a process that is started inside begins with them waiting, too."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
