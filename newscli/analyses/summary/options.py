"""What a summary may be asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOptions:
    """Length and method; at most one of `sentences`, `words` and `percent` is set.

    Attributes:
        sentences: How many sentences; 3 where no length is given.
        words: At most this many words (at least one sentence is given).
        percent: This share of the article's words, over 0 and up to 100.
        method: A key of `summary.METHODS`.
        focus: Words of a topic to lean towards; may be empty.
    """

    sentences: int | None = None
    words: int | None = None
    percent: float | None = None
    method: str = "salience"
    focus: str = ""
