"""Blocks of a text before they have a kind: its lines, or its paragraphs where the lines are wrapped.

A text is taken for hard-wrapped when no line is longer than a wrapped line can be and, of the lines that
follow another without a blank line between, a good part goes on in the middle of a sentence (begins with a
small letter). In a text of one paragraph a line hardly any does. In a wrapped text a line goes on with the
next one where the next one's first word had no room left in it, or begins small; a blank line, an indent and
a bullet begin a new block.
"""

import re
from functools import cache
from typing import NamedTuple

NARROW, WIDE = 40, 130  # the longest line of a wrapped text has so many characters
RUN_ON = 0.25  # of the lines behind another begin small in a wrapped text, or more


@cache
def _bullet() -> re.Pattern[str]:
    """A mark or number in front of an item; compiled on first need, for few texts are wrapped."""
    return re.compile(r"(?:[•·▪◦*■●–—-]|\(?\d{1,2}[.)])\s")


class Line(NamedTuple):
    """A line that is not empty, without the white space around it."""

    start: int
    end: int
    indent: int  # characters of white space before it
    follows: bool  # the line above is not empty


def blocks(text: str) -> list[tuple[int, int]]:
    """Start and end of each line, or of each paragraph of wrapped lines, without white space around it.

    Lines end at LF, CRLF or CR and nowhere else; those of white space alone are no blocks.
    """
    spans = []
    at = longest = 0
    split = text.replace("\r", "\n").split("\n")
    for row in split:
        if stripped := row.strip():
            length = len(stripped)
            start = at if length == len(row) else at + row.index(stripped[0])
            spans.append((start, start + length))
            if length > longest:
                longest = length
        at += len(row) + 1
    if not NARROW <= longest <= WIDE:
        return spans
    lines = _lines(text, split)
    if not _is_wrapped(text, lines):
        return spans
    width = max(line.end - line.start + line.indent for line in lines)
    found: list[tuple[int, int]] = []
    for above, line in zip([None, *lines], lines, strict=False):
        if above is not None and _goes_on(text, above, line, width):
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
    return found


def _lines(text: str, split: list[str]) -> list[Line]:
    """Each line that is not empty, with what stands before it."""
    found = []
    at, before = 0, -1  # where the line above ended, its white space included
    for line in split:
        if stripped := line.strip():
            start = at + line.index(stripped[0])
            breaks = text[before:at] if before >= 0 and at - before <= 2 else ""
            found.append(Line(start, start + len(stripped), start - at, breaks in ("\n", "\r\n", "\r")))
            before = at + len(line)
        at += len(line) + 1
    return found


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    following = small = longest = 0
    for line in lines:
        length = line.end - line.start
        if length > WIDE:
            return False
        longest = max(longest, length)
        if line.follows:
            following += 1
            small += text[line.start].islower()
    return longest >= NARROW and small >= 2 and small >= RUN_ON * following


def _goes_on(text: str, above: Line, line: Line, width: int) -> bool:
    if not line.follows or line.indent > above.indent + 1 or _bullet().match(text, line.start, line.end):
        return False
    if text[line.start].islower():
        return True
    word = text.find(" ", line.start, line.end)
    room = width - (above.indent + above.end - above.start) - 1
    return (line.end if word < 0 else word) - line.start > room
