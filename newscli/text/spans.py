"""Half-open stretches of a document's text, in code points."""

from bisect import bisect_right
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
    """A sentence without the white space around it; `block` is the index of its block in `Document.blocks`."""

    start: int
    end: int
    block: int


class LineIndex:
    """Line and column, both from 1, of an offset. Lines end at LF, CRLF or CR alone and nowhere else."""

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        if "\r" in text:
            starts += [m + 1 for m, ch in enumerate(text) if ch == "\n" or (ch == "\r" and text[m + 1 : m + 2] != "\n")]
        else:
            while at >= 0:
                starts.append(at + 1)
                at = text.find("\n", at + 1)
        self._starts = starts

    def line(self, offset: int) -> int:
        """The line of `offset`, from 1."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """The column of `offset` in its line, from 1, in code points."""
        return offset - self._starts[bisect_right(self._starts, offset) - 1] + 1
