"""Text that was taken out of a file, passage by passage, and put together as a document."""

from collections.abc import Iterable
from typing import NamedTuple

from newscli.text.spans import Block

GAP = "\n\n"


class Passage(NamedTuple):
    """A paragraph: its kind (one of `structure.KINDS`, or `label.UNDECIDED`) and its text, never empty."""

    kind: str
    text: str


class Extracted(NamedTuple):
    """`text`: a passage a paragraph, with empty lines between; `blocks`: their kinds."""

    text: str
    blocks: tuple[Block, ...]


def put_together(passages: Iterable[Passage]) -> Extracted:
    """The text of the passages in order."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, text in passages:
        parts.append(text)
        blocks.append(Block(kind, at, at + len(text)))
        at += len(text) + len(GAP)
    return Extracted(GAP.join(parts), tuple(blocks))
