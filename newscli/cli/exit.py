"""The one place where errors become exit codes.

0 done · 1 findings (only `check`) · 2 wrong usage, unreadable input or a fault of ours · 130 interrupted.
A reader of our output that goes away ends the run in silence.
"""

import os
import sys
from collections.abc import Callable

from newscli.errors import NewscliError

DONE, ERROR, INTERRUPTED = 0, 2, 130


def guarded(run: Callable[[], int]) -> int:
    """The exit code of `run`, whatever happens in it."""
    try:
        return run()
    except NewscliError as error:
        complain(error.message, error.hint)
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # What Python still holds for standard output would fail again at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        complain(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}")
        return ERROR
    except Exception as fault:
        if os.environ.get("NEWSCLI_DEBUG"):
            raise
        complain(
            f"{type(fault).__name__}: {fault}",
            "this is a fault of newscli, please report it; NEWSCLI_DEBUG=1 shows where",
        )
        return ERROR


def complain(message: str, hint: str = "") -> None:
    """An error and what to do about it, on standard error."""
    from newscli.render.plain import one_line

    print(f"newscli: {one_line(message)}", file=sys.stderr)
    if hint:
        print(f"hint: {one_line(hint)}", file=sys.stderr)
