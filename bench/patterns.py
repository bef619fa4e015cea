"""How the time of every regular expression of newscli grows with inputs that are worst for it.

    python -m bench.patterns

Each compiled pattern is tried, from every place (`search`) and from the first (`match`), on short texts
repeated, behind some that could begin a match and before some that end it. Printed are those whose time more
than doubles when the text does, with the milliseconds at 2,000, 4,000 and 8,000 characters. What is printed
for `search` is of no account where the program only matches at a place, or in a stretch of bounded length.
"""

import importlib
import itertools
import pkgutil
import re
import time
from collections.abc import Iterator
from typing import Any

import newscli

UNITS = (
    *" \t\n\u00a0\ufeff\u200baA1é_-.,;:/'’\"“”()[]{}<>|&=#*`~+\\@$—",
    *(
        "\r\n",
        "a ",
        "A ",
        "1 ",
        "- ",
        ". ",
        ", ",
        ": ",
        "; ",
        "| ",
        " -",
        " :",
        " \n",
        "a\n",
        "a.",
        "A.",
        "a-",
        "a_",
    ),
    *(
        "A-",
        "1.",
        "1,",
        "1:",
        "1/",
        "a@",
        "@a",
        "=a",
        "’s ",
        "Mr. ",
        "A.B.",
        "<a ",
        "&amp;",
        "# ",
        "* ",
        "% ",
    ),
    *(
        "://",
        "http://",
        "and ",
        "of the ",
        "By ",
        "{{",
        "}}",
        "()",
        "[]",
        "' ",
        " '",
        "\x1b[",
        "::",
        "##",
        "x" * 20 + " ",
    ),
)
HEADS = ("", "a", "A", "1", "<a ", "[", "(", "By ", '"', "<!--", "\n", "#")
TAILS = ("", "!", "a", "1", "\0", "\n", " ", '"', "(", ",", "-", ">")
SIZES = (2000, 4000, 8000)
SHORT = 600
FASTER = 2.6  # times as long for twice the text: some noise is let through
LEAST = 0.0006, 0.004  # seconds for a short text and for the longest under which nothing is said


def patterns() -> dict[str, re.Pattern[Any]]:
    """All compiled patterns that modules hold, by the name of one that does."""
    found: dict[tuple[Any, int], tuple[str, re.Pattern[Any]]] = {}
    for module in pkgutil.walk_packages(newscli.__path__, "newscli."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                for pattern in _inside(value):
                    found.setdefault((pattern.pattern, pattern.flags), (f"{module.name}.{name}", pattern))
    return dict(found.values())


def _inside(value: Any, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, (dict, list, tuple)) and len(value) < 2000:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _inside(inner, depth + 1)


def seconds(pattern: re.Pattern[Any], how: str, text: str) -> float:
    """The time of one search or match."""
    given: Any = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
    start = time.perf_counter()
    getattr(pattern, how)(given)
    return time.perf_counter() - start


def main() -> None:
    """Try all, and print those that take too long."""
    every = patterns()
    for name, pattern in sorted(every.items()):
        tries = (
            (seconds(pattern, how, head + unit * (SHORT // len(unit)) + tail), how, head, unit, tail)
            for unit, head, tail in itertools.product(UNITS, HEADS, TAILS)
            for how in ("search", "match")
        )
        worst, how, head, unit, tail = max(tries)
        if worst < LEAST[0]:
            continue
        times = [seconds(pattern, how, head + unit * (size // len(unit)) + tail) for size in SIZES]
        if times[2] > FASTER * times[1] and times[2] > LEAST[1]:
            shown = ", ".join(f"{1000 * one:.1f}" for one in times)
            print(f"{name} ({how}): {shown} ms with {head!r} + {unit!r}... + {tail!r}")
    print(f"{len(every)} patterns")


if __name__ == "__main__":
    main()
