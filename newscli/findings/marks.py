"""The stretches between quotation marks, for rules on the marks themselves."""

from itertools import zip_longest

from newscli.analyses.quotes.attribution import QUOTING
from newscli.analyses.quotes.marks import Stretch, find_stretches
from newscli.text.document import Document

OPENING = frozenset("\"“„«'‘`")


def stretches(doc: Document) -> list[Stretch]:
    """Every quoted stretch of the blocks that may quote somebody, in order.

    One that goes on in the next paragraph needs no closing mark, if that paragraph opens with a mark: its
    `repair` is None. The same where paragraphs have been run together on one line.
    """
    text = doc.text
    blocks = [b for b in doc.blocks if doc.keep_furniture or b.kind in QUOTING]
    found: list[Stretch] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        for stretch in find_stretches(text, block.start, block.end):
            after = text[stretch.close : block.end].lstrip()[:1]
            if not after and following:
                after = text[following.start]
            goes_on = stretch.repair == "unclosed" and after in OPENING
            found.append(stretch._replace(repair=None, runs_on=True) if goes_on else stretch)
    return found
