"""What one document may cost."""

import math
import sys
from typing import NamedTuple

from newscli.errors import UsageError
from newscli.inputs.size import parse_size, show_size

_LEAST = 100_000_000  # what a process needs for itself and an ordinary article, and some more


class Limits(NamedTuple):
    """What one document may cost; None for no limit.

    Attributes:
        seconds: Until its process is ended.
        memory: Bytes that its process may hold.
    """

    seconds: float | None = None
    memory: int | None = None


NO_LIMITS = Limits()


def parse_seconds(given: str | None) -> float | None:
    """The value of `--timeout`.

    Raises:
        UsageError: If it is no time above 0.
    """
    if given is None:
        return None
    try:
        seconds = float(given)
    except ValueError:
        seconds = 0.0
    if not (math.isfinite(seconds) and seconds > 0):
        raise UsageError("timeout", f"--timeout {given}: not a number of seconds above 0", "for example 30")
    return seconds


def parse_memory(given: str | None) -> int | None:
    """The value of `--max-memory` in bytes.

    Raises:
        UsageError: If it is no size, too small to work with, or cannot be held to on this system.
    """
    if given is None:
        return None
    size = parse_size(given, "max-memory")
    if size < _LEAST:
        hint = f"{show_size(_LEAST)} is the least that makes sense"
        raise UsageError("max-memory", f"--max-memory {given}: a process needs more than that", hint)
    if not sys.platform.startswith("linux"):
        raise UsageError("max-memory", "--max-memory works on Linux only", "leave it out, or set --timeout")
    return size
