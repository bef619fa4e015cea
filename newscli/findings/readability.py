"""Rules on how hard an article is to read."""

from collections.abc import Iterator

from newscli.findings.evidence import Evidence
from newscli.findings.finding import Spot

LEAST_WORDS = 100  # of a text that the formulas say anything about


def grade(article: Evidence, limit: float) -> Iterator[Spot]:
    """The consensus grade of the whole text is over the limit."""
    value = article.readability.grade if article.length >= LEAST_WORDS else None
    if value is not None and value > limit:
        where = "".join(f"; hardest sentence on line {s.line}" for s in article.readability.hardest[:1])
        yield Spot(f"reading grade {value:.1f}, limit {limit:g}{where}", *article.opening, value, whole=True)


def ease(article: Evidence, limit: float) -> Iterator[Spot]:
    """Flesch's reading ease is under the limit."""
    scores = article.readability.scores if article.length >= LEAST_WORDS else {}
    value = scores.get("flesch_reading_ease")
    if value is not None and value < limit:
        value = round(value, 1)
        yield Spot(
            f"Flesch reading ease {value:.1f}, at least {limit:g}", *article.opening, value, whole=True
        )


def difficulty(article: Evidence, limit: float) -> Iterator[Spot]:
    """The difficulty of the whole text, from 0 to 1, is over the limit."""
    value = article.readability.difficulty if article.length >= LEAST_WORDS else None
    if value is not None and value > limit:
        message = f"difficulty {value:.2f}, limit {limit:g} (from 0, easy, to 1, hard)"
        yield Spot(message, *article.opening, round(value, 2), whole=True)


def sentence(article: Evidence, limit: float) -> Iterator[Spot]:
    """Sentences with too many words."""
    for span, length in zip(article.doc.body, article.lengths, strict=True):
        if length > limit:
            yield Spot(f"sentence of {length} words, limit {limit:g}", span.start, span.end, length)


def paragraph(article: Evidence, limit: float) -> Iterator[Spot]:
    """Paragraphs with too many words."""
    for block in article.paragraphs:
        if block.end - block.start <= 2 * limit:  # each word has a sign, and a blank behind it
            continue
        length = article.words(block.start, block.end)
        if length > limit:
            yield Spot(f"paragraph of {length} words, limit {limit:g}", block.start, block.end, length)
