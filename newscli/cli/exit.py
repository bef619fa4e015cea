"""The one place where errors become exit codes.

0 done · 1 findings (only `check`) · 2 wrong usage, unreadable input or a fault of ours
130 interrupted · 143 told to end (SIGTERM) · 129 the terminal is gone (SIGHUP).
A reader of our output that goes away ends the run in silence.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Callable

from newscli.errors import NewscliError, Terminated

DONE, ERROR, INTERRUPTED, SIGNALLED = 0, 2, 130, 128


def guarded(run: Callable[[], int]) -> int:
    """The exit code of `run`, whatever happens in it."""
    _open_closed_streams()
    try:
        code = run()
        sys.stdout.flush()
        return code
    except NewscliError as error:
        complain(error.message, error.hint)
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except Terminated as error:
        return SIGNALLED + error.signal
    except MemoryError:
        _complain_of_memory()
        return ERROR
    except (BrokenPipeError, SystemExit):  # Click and Rich make the second of the first
        _close_output()
        return DONE
    except OSError as error:
        complain(*_explained(error))
        _close_output()
        return ERROR
    except Exception as fault:
        if os.environ.get("NEWSCLI_DEBUG"):
            raise
        complain(
            f"{type(fault).__name__}: {fault}",
            "this is a fault of newscli, please report it; NEWSCLI_DEBUG=1 shows where",
        )
        return ERROR
    finally:
        try:
            sys.stderr.flush()
        except OSError:
            _silence(sys.stderr.fileno())


def leave(code: int) -> None:
    """End the process with this exit code.

    Python would end itself by the signal, not with 130, where Ctrl-C came while it ran code made of a text,
    as `dataclass` does inside an import.
    """
    if code == INTERRUPTED:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
        os._exit(code)
    sys.exit(code)


def _close_output() -> None:
    """Write what can be written; the rest would fail again at Python's exit, with an exit code of its own."""
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    _silence(sys.stdout.fileno())


def _silence(descriptor: int) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def _open_closed_streams() -> None:
    """Fill the place of a closed standard output or error: a file that is opened next would take it."""
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, number)
            if nowhere != number:
                os.close(nowhere)
            setattr(sys, name, open(number, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open


_HINTS = {
    errno.ENOSPC: "make room there, or name a file on another disk",
    errno.EDQUOT: "make room there, or name a file on another disk",
    errno.EFBIG: "the disk or a limit (ulimit -f) allows no larger file; write several, to a folder",
    errno.EROFS: "name a file in a folder that can be written to",
    errno.EACCES: "name a file in a folder that can be written to",
    errno.EPERM: "name a file in a folder that can be written to",
    errno.ENAMETOOLONG: "name a shorter one",
    errno.EMFILE: "fewer --jobs need fewer files at once, or raise the limit (ulimit -n)",
    errno.EAGAIN: "there are too many processes; fewer --jobs need fewer, or raise the limit (ulimit -u)",
    errno.ENOMEM: "fewer --jobs need less memory",
}


def _explained(error: OSError) -> tuple[str, str]:
    """What went wrong with an output, or with the machine, and what to do about it."""
    if isinstance(error, FileNotFoundError) and error.filename is None:  # as the system says of no name
        return "the folder that this was started in is gone", "change to one that is there"
    message = f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}"
    return message, _HINTS.get(error.errno or 0, "")


def _complain_of_memory() -> None:
    """As `complain`, without anything that would need more of it."""
    with contextlib.suppress(OSError):
        os.write(
            2, b"newscli: needs more memory than there is\nhint: fewer inputs at once, or a smaller one\n"
        )


def complain(message: str, hint: str = "") -> None:
    """An error and what to do about it, on standard error."""
    from newscli.render.plain import one_line

    with contextlib.suppress(OSError):  # nobody hears it; the exit code still tells
        print(f"newscli: {one_line(message)}", file=sys.stderr)
        if hint:
            print(f"hint: {one_line(hint)}", file=sys.stderr)
