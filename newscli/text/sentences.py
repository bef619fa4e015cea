"""Splits English news text into sentences."""

import re
from collections.abc import Sequence

from newscli.text.spans import Block, Sentence

_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")


def split(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Sentences of all blocks, in order, without the white space around them; none crosses a block."""
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        start = block.start
        for match in _END.finditer(text, block.start, block.end):
            found.append(Sentence(start, match.start() + len(match[0].rstrip()), index))
            start = match.end()
        if start < block.end:
            found.append(Sentence(start, block.end, index))
    return tuple(found)
