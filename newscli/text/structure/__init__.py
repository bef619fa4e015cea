"""What each line of an article is: headline, byline, caption, furniture, body."""

from collections.abc import Sequence

from newscli.text.spans import Block, Span

KINDS = (
    "headline dek subhead byline date dateline caption credit list pullquote note embed furniture body".split()
)
KEPT = frozenset({"body", "list"})  # the kinds that tell the article


def label(text: str, *, hints: Sequence[Block] = ()) -> tuple[Block, ...]:
    """Every paragraph or line that is not empty, in order, with its kind."""
    known = {(b.start, b.end): b.kind for b in hints}
    blocks, at = [], 0
    for line in text.split("\n"):
        body = line.strip()
        if body:
            start = at + line.index(body[0])
            end = start + len(body)
            blocks.append(Block(known.get((start, end), "body"), start, end))
        at += len(line) + 1
    return tuple(blocks)


def find_dateline(text: str, blocks: Sequence[Block]) -> Span | None:
    """The place and agency that open the first body paragraph, or None."""
    return None
