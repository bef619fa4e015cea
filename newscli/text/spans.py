"""Half-open stretches of a document's text, in code points."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`."""

    start: int
    end: int


class Block(NamedTuple):
    """A paragraph, a line or a dateline, and what it is in the article (see `KINDS` in `structure`)."""

    kind: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence without the white space around it; `block` indexes its block in `Document.blocks`."""

    start: int
    end: int
    block: int


class LineIndex:
    """Line and column, both from 1, of an offset. Lines end at LF, CRLF or CR alone and nowhere else."""

    def __init__(self, text: str) -> None:
        if "\r" in text:  # every end of a line becomes LF, at its last character
            text = text.replace("\r\n", "\0\n").replace("\r", "\n")
        lengths = map(len, text.split("\n"))
        self._starts = list(accumulate((length + 1 for length in lengths), initial=0))[:-1]

    def line(self, offset: int) -> int:
        """The line of `offset`, from 1."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """The column of `offset` in its line, from 1, in code points."""
        return offset - self._starts[bisect_right(self._starts, offset) - 1] + 1
