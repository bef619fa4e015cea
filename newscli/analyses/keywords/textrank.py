"""TextRank: key phrases from a graph of the article's nouns and adjectives.

These words are the vertices. Two are joined, once and without direction, where one follows the other in a
sentence with no further noun or adjective between: a window of two over the words that count. A vertex has
the score that PageRank gives it: 1 - d plus d times the sum of its neighbours' scores, each divided by the
number of the neighbour's own neighbours, with d = 0.85; all begin with 1, until a round changes none by
more than 0.0001. The best third of the words is kept, and those that stand side by side in the text make
one phrase (Mihalcea & Tarau 2004, TextRank: bringing order into texts, EMNLP).

The scores are those of networkx's `pagerank` times the number of words, but for a word without neighbours,
which has 0.15. The paper leaves open how phrases are ordered: here by the sum of their words' scores.
Sentences, of the article's body, and parts of speech are ours; names count as nouns.
"""

from collections.abc import Iterator, Sequence
from heapq import nlargest
from operator import itemgetter

from newscli.analyses.keywords.ranked import as_shares, count_use, is_word, normalise
from newscli.analyses.keywords.result import RankedPhrase, Uses
from newscli.text.document import Document

DAMPING = 0.85
CONVERGED = 1e-4  # largest change of a score in the last round
KEPT = 3  # one word of this many is kept

_OPEN = frozenset("NXJ")  # noun, name, adjective


def rank_by_textrank(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    """The key phrases of `doc` by TextRank.

    Args:
        doc: The article; its body is read.
        top: Phrases at most.
        max_words: Words a phrase has at most; more that stand side by side are named one by one.

    Returns:
        Phrases, best first, equal ones in order of first use; `score` is the sum divided by the best one's.
    """
    tokens, tags = doc.tokens, doc.tags
    sentences = []
    for sentence in doc.body:
        within = tokens.within(sentence.start, sentence.end)
        sentences.append([i for i in within if tags[i] in _OPEN and is_word(tokens.texts[i])])
    words = {i: normalise(tokens.texts[i]) for units in sentences for i in units}
    scores = score_words([[words[i] for i in units] for units in sentences])
    kept = frozenset(nlargest(-(-len(scores) // KEPT), scores, key=scores.__getitem__))
    phrases: dict[tuple[str, ...], Uses] = {}
    for units in sentences:
        for first, last in _collapse([i for i in units if words[i] in kept], max_words):
            phrase = tuple(words[i] for i in range(first, last))
            count_use(phrases, phrase, tokens.starts[first], tokens.ends[last - 1])
    scored = ((sum(scores[word] for word in phrase), uses) for phrase, uses in phrases.items())
    return as_shares(doc, nlargest(top, scored, key=itemgetter(0)))


def _collapse(kept: list[int], max_words: int) -> Iterator[tuple[int, int]]:
    """Half-open ranges of tokens that follow each other; each token by itself where there are too many."""
    first = 0
    for i, token in enumerate(kept, 1):
        if i == len(kept) or kept[i] != token + 1:
            if i - first <= max_words:
                yield kept[first], token + 1
            else:
                yield from ((t, t + 1) for t in kept[first:i])
            first = i


def score_words(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
    """The score of each word, higher for a better one; the mean is about 1.

    Args:
        sentences: The words of each that count, in order.
    """
    vertices: dict[str, int] = {}
    links: list[dict[int, None]] = []  # a dict keeps the order, and with it the last digit of a sum
    for words in sentences:
        before = -1
        for word in words:
            vertex = vertices.setdefault(word, len(links))
            if vertex == len(links):
                links.append({})
            if before not in (-1, vertex):
                links[vertex][before] = links[before][vertex] = None
            before = vertex
    neighbours = list(map(list, links))
    scores = [1.0] * len(links)
    change = 1.0
    while change > CONVERGED:
        given = [
            score / len(others) if others else 0.0 for score, others in zip(scores, neighbours, strict=True)
        ]
        new = [1 - DAMPING + DAMPING * sum(map(given.__getitem__, others)) for others in neighbours]
        change = max((abs(a - b) for a, b in zip(scores, new, strict=True)), default=0.0)
        scores = new
    return dict(zip(vertices, scores, strict=True))
