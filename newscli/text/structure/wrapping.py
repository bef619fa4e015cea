"""Blocks of a text before they have a kind: lines, or paragraphs where the lines are wrapped."""

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n]+")


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that is not empty, without the white space around it. Lines end at LF, CRLF and CR."""
    for found in _LINE.finditer(text):
        line = found.group()
        body = line.strip()
        if body:
            start = found.start() + line.index(body[0])
            yield start, start + len(body)
