"""Rules on quotations and who says them."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from newscli.analyses.quotes.marks import Stretch
from newscli.findings.evidence import Evidence
from newscli.findings.finding import Spot
from newscli.findings.marks import OPENING
from newscli.text.spans import Block

_PRONOUNS = frozenset("he she".split())
_OPENED = re.compile(r"[\"“'‘](?<!\S.)(?=\w)")
_CLOSED = re.compile(r"\w[.,!?…]*['’\"”](?!\w)")
_HEADS = ("headline", "dek")
_DASHES = ("-", "–", "—")
_ASIDE = 15  # words of a paragraph between two of one speaker: She paused. Or a caption.
_CAPTIONS = 3  # paragraphs that may stand where a quotation goes on
_STRAY_LETTERS = 3
_GAP = 20  # signs of white space between a quotation and the name under it
_SOLE_WORDS = 250  # an article of fewer words may have one source


def no_speaker(article: Evidence, limit: float) -> Iterator[Spot]:
    """Paragraphs that are all quotation, of at least `limit` words, where nothing nearby tells who speaks.

    Nearby: the same paragraph, the one before it (and so on, while these too open with a mark), or a line
    after it that opens with a dash. Where the paragraph before ends with a colon, that is taken to tell.
    Between the two may stand a paragraph of a few words, and where a quotation is still open, captions.
    """
    text, language = article.doc.text, article.doc.other_language
    if language and not language.speech:
        return  # nothing tells who speaks
    blocks = [b for b in article.doc.blocks if b.kind not in ("furniture", "caption", "credit")]
    starts = [b.start for b in blocks]
    told = {bisect_right(starts, q.start) - 1 for q in article.quotes if q.speaker is not None}
    quoted: dict[int, list[Stretch]] = {}
    for stretch in article.stretches:
        if stretch.repair != "unopened":
            quoted.setdefault(bisect_right(starts, stretch.start) - 1, []).append(stretch)
    carried = False  # whether the paragraph before tells who speaks, or was found not to
    going_on = 0  # paragraphs that may still stand before an open quotation goes on
    for i, block in enumerate(blocks):
        inside = quoted.get(i, [])
        alone = block.kind == "body" and _is_all_quotation(text, block, inside)
        if not alone or i in told:
            aside = carried and article.words(block.start, block.end) <= _ASIDE
            head = block.kind in _HEADS and bool(inside)
            paragraph = text[block.start : block.end]
            going_on = _CAPTIONS + 1 if _is_open(paragraph) else 0 if inside else going_on - 1
            carried = i in told or aside or head or going_on > 0 or _leads_on(paragraph)
            continue
        length = sum(article.words(s.start, s.end) for s in inside)
        broken = any(s.repair for s in inside)  # which is a finding of its own
        signed = text[block.end : block.end + _GAP].lstrip()[:1] in _DASHES
        doubled = text[inside[0].start] in OPENING  # a quotation in it, with a speaker of its own
        if not (carried or signed or broken or doubled) and length >= limit:
            yield Spot(f"quotation of {length} words without a speaker", inside[0].start, inside[-1].end)
        carried, going_on = True, 0


def _leads_on(paragraph: str) -> bool:
    """Whether a paragraph leads to a quotation in the next: by a colon, or since it opens with a mark."""
    return paragraph[-1] == ":" or paragraph[0] in OPENING


def _is_open(paragraph: str) -> bool:
    """Whether a quotation in a paragraph does not end in it."""
    last = max((match.end() for match in _OPENED.finditer(paragraph)), default=None)
    return last is not None and not _CLOSED.search(paragraph, last)


def _is_all_quotation(text: str, block: Block, inside: list[Stretch]) -> bool:
    """Whether hardly a letter of a block stands outside its quotation marks."""
    at, outside = block.start, 0
    for stretch in inside:
        outside += sum(map(str.isalnum, text[at : stretch.open]))
        at = stretch.close
    return bool(inside) and outside + sum(map(str.isalnum, text[at : block.end])) <= _STRAY_LETTERS


def unbalanced(article: Evidence) -> Iterator[Spot]:
    """Quotation marks that are never closed, or never opened.

    Where a quotation goes on in the next paragraph without a mark, and closes there, one finding tells both.
    """
    text = article.doc.text
    starts = [s.start for s in article.doc.sentences]
    unclosed: int | None = None  # where the words end that the last mark opened and none closed
    for stretch in article.stretches:
        goes_on = unclosed is not None and not text[unclosed : stretch.open].strip()
        unclosed = stretch.close if stretch.repair == "unclosed" else None
        if goes_on and stretch.repair == "unopened":
            continue
        if stretch.repair == "unclosed":
            yield Spot("quotation mark is never closed in its paragraph", stretch.open, stretch.close)
        elif stretch.repair == "unopened":
            sentence = starts[bisect_right(starts, stretch.end - 1) - 1]  # the mark is at its end
            place = max(stretch.open, sentence), stretch.close
            yield Spot("quotation mark closes what none opened", *place)


def pronoun(article: Evidence) -> Iterator[Spot]:
    """Quotations whose speaker is "he" or "she" all through the article."""
    told: set[str] = set()
    language = article.doc.other_language
    speech = language.speech if language else None
    pronouns = speech.pronouns if speech else _PRONOUNS
    for quote in article.quotes:
        if quote.kind == "indirect" or quote.speaker is None or quote.speaker.name is not None:
            continue
        mention = quote.speaker.text.lower()
        if mention in pronouns and mention not in told:
            told.add(mention)
            message = f'speaker is only "{mention}": no name for them in the article'
            yield Spot(message, quote.start, quote.end)


def long_quotation(article: Evidence, limit: float) -> Iterator[Spot]:
    """Quotations with too many words, counted a paragraph each; one that lacks a mark has no known length."""
    broken = {s.start for s in article.stretches if s.repair}
    for quote in article.quotes:
        if quote.kind != "indirect" and quote.start not in broken and quote.end - quote.start > 2 * limit:
            length = article.words(quote.start, quote.end)
            if length > limit:
                yield Spot(f"quotation of {length} words, limit {limit:g}", quote.start, quote.end, length)


def one_source(article: Evidence, limit: float) -> Iterator[Spot]:
    """All of at least `limit` attributed quotations, indirect ones too, are one person's."""
    if article.length < _SOLE_WORDS:
        return
    quotes = [q for q in article.quotes if q.speaker is not None]
    names = {q.speaker.name for q in quotes if q.speaker}
    marked = sum(q.kind != "indirect" for q in quotes)
    if len(quotes) >= limit and marked and len(names) == 1 and None not in names:
        message = f"all {len(quotes)} quotations have one source"
        yield Spot(message, *article.opening, None, whole=True)
