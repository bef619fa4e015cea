"""Rules on what an article is made of."""

import re
from collections.abc import Iterator
from itertools import dropwhile, groupby

from newscli.findings.evidence import Evidence
from newscli.findings.finding import Spot
from newscli.text.spans import Block
from newscli.text.structure import KEPT, features

_BEGINNING, _FIRST_WORDS = 60, 4  # signs and words that sort paragraphs before they are compared
_WORD = re.compile(r"\w+")
_OPENLY = features.INVITES | features.ASKS | features.SURE | features.PAGE_LABEL
_HEADLINE_WORDS = 20  # a first line of fewer may well be one, whatever mark it ends with
_REPEATED_WORDS = 10  # shorter paragraphs may well come twice: "Yes," she said.


def no_headline(article: Evidence, limit: float) -> Iterator[Spot]:
    """An article without a headline in its text or beside it: it opens with running text."""
    doc = article.doc
    first = next((b for b in doc.blocks if b.kind in KEPT), None)
    if article.length < limit or doc.headline or first is None:
        return
    if article.words(first.start, first.end) > _HEADLINE_WORDS:
        yield Spot("no headline", *article.opening, None, whole=True)


def lede(article: Evidence, limit: float) -> Iterator[Spot]:
    """A first sentence with too many words."""
    for span, length in zip(article.doc.body[:1], article.lengths, strict=False):
        if length > limit:
            yield Spot(f"lede of {length} words, limit {limit:g}", span.start, span.end, length)


def no_subhead(article: Evidence, limit: float) -> Iterator[Spot]:
    """A long text that nothing divides."""
    if article.length > limit and not any(b.kind == "subhead" for b in article.doc.blocks):
        message = f"{article.length} words without a subhead, limit {limit:g}"
        yield Spot(message, *article.opening, article.length, whole=True)


def repeated(article: Evidence) -> Iterator[Spot]:
    """Paragraphs that stand in the article twice, but for capitals and marks."""
    text = article.doc.text
    alike: dict[tuple[str, ...], list[Block]] = {}  # by their first words: most have no other with theirs
    for block in article.paragraphs:
        alike.setdefault(_compared(text[block.start : block.start + _BEGINNING])[:_FIRST_WORDS], []).append(
            block
        )
    for blocks in alike.values():
        seen: dict[tuple[str, ...], int] = {}
        for block in blocks if len(blocks) > 1 else ():
            words = _compared(text[block.start : block.end])
            if len(words) >= _REPEATED_WORDS and seen.setdefault(words, block.start) != block.start:
                line = article.doc.line(seen[words])
                yield Spot(f"paragraph repeats the one on line {line}", block.start, block.end)


def _compared(text: str) -> tuple[str, ...]:
    """What is compared of a paragraph: its words without capitals and marks."""
    return tuple(_WORD.findall(text.casefold()))


def furniture(article: Evidence) -> Iterator[Spot]:
    """Lines that are the page's and not the article's; those in a row are one finding.

    Told from the first that says so in its words: an odd line alone is no finding, nor is a first line that
    must be the headline, since there is no other.
    """
    doc = article.doc
    if doc.keep_furniture or not any(b.kind in KEPT for b in doc.blocks):
        return
    headless = not any(b.kind == "headline" for b in doc.blocks)
    for is_furniture, group in groupby(doc.blocks, key=lambda b: b.kind == "furniture"):
        lines = list(group) if is_furniture else []
        if headless and lines and lines[0] is doc.blocks[0]:
            lines = lines[1:]
        lines = list(dropwhile(lambda b: not features.features(doc.text[b.start : b.end]) & _OPENLY, lines))
        if lines:
            looks = "1 line that looks" if len(lines) == 1 else f"{len(lines)} lines that look"
            yield Spot(f"{looks} like the page's, not the article's", lines[0].start, lines[-1].end)
