"""How hard each paragraph is to read."""

from collections.abc import Sequence
from itertools import groupby

from newscli.analyses.readability.counts import ArticleWords
from newscli.analyses.readability.result import Paragraph
from newscli.text.document import Document


def measure_paragraphs(
    doc: Document, article: ArticleWords, scores: Sequence[float]
) -> tuple[Paragraph, ...]:
    """The paragraphs of an article in order, without headlines, captions and the like.

    A paragraph is too short for the difficulty of a text: its score is the mean of its sentences' scores,
    each weighed by its words.

    Args:
        doc: The text.
        article: Its words.
        scores: The difficulty of each of its sentences.
    """
    found: list[Paragraph] = []
    scored = zip(article.sentences, scores, strict=True)
    for _, group in groupby(scored, key=lambda pair: pair[0].block):
        inside = list(group)
        start, end = inside[0][0].start, inside[-1][0].end
        words = sum([s.last - s.first for s, _ in inside])
        score = sum([(s.last - s.first) * score for s, score in inside]) / words
        found.append(Paragraph(start, end, doc.line(start), words, round(score, 4)))
    return tuple(found)
