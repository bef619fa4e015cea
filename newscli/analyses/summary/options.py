"""What a summary may be asked for."""

import math
from dataclasses import dataclass

from newscli.errors import UsageError

METHOD_NAMES = ("salience", "lead", "lexrank", "textrank")


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOptions:
    """Length and method; at most one of `sentences`, `words` and `percent` is set.

    Attributes:
        sentences: How many sentences; 3 where no length is given.
        words: At most this many words (at least one sentence is given).
        percent: This share of the article's words, over 0 and up to 100.
        method: A key of `summary.METHODS`.
        focus: Words of a topic to lean towards; may be empty.

    Raises:
        UsageError: Two lengths at once, a length that is not positive, or a method that does not exist.
    """

    sentences: int | None = None
    words: int | None = None
    percent: float | None = None
    method: str = "salience"
    focus: str = ""

    def __post_init__(self) -> None:
        lengths = {"sentences": self.sentences, "words": self.words, "percent": self.percent}
        given = [name for name, value in lengths.items() if value is not None]
        if len(given) > 1:
            raise UsageError(
                "two-lengths",
                f"a summary has one length, not {' and '.join(given)}",
                f"Keep one of {', '.join(given)}.",
            )
        for name in ("sentences", "words"):
            value = lengths[name]
            if value is not None and value < 1:
                raise UsageError(
                    "bad-length", f"{name} must be 1 or more, not {value}", "Give a whole number from 1."
                )
        if self.percent is not None and not (math.isfinite(self.percent) and 0 < self.percent <= 100):
            raise UsageError(
                "bad-length",
                f"percent must be over 0 and at most 100, not {self.percent:g}",
                "Give the share of the article's words to keep, such as 20.",
            )
        if self.method not in METHOD_NAMES:
            raise _unknown_method(self.method)


def _unknown_method(name: str) -> UsageError:
    from difflib import get_close_matches  # only needed on a mistake

    near = get_close_matches(name.lower(), METHOD_NAMES, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else f"Choose one of {', '.join(METHOD_NAMES)}."
    return UsageError("unknown-method", f"there is no summary method {name!r}", hint)
