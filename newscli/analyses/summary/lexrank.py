"""Continuous LexRank (Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text", 2004).

Sentences are nodes, weighted by the idf-modified cosine; a sentence's score is its share in the stationary
distribution of a random walk. The matrix of cosines is X·Xᵀ for the sentences' unit vectors X, so a step of
the walk is two products with the sparse X, and time stays linear in the words. The inverse document frequency
is that of the article's own sentences, as no corpus is at hand.
"""

from math import log, sqrt

from newscli.analyses.summary.candidates import Candidates

JUMP = 0.15  # the paper's d: chance to go to any sentence whatever
TOLERANCE = 1e-6  # of all scores together
MAX_STEPS = 100

Vector = list[tuple[str, float]]


def rank_by_lexrank(candidates: Candidates) -> list[float]:
    """The stationary probability of each sentence; they sum to 1."""
    vectors = _unit_vectors(candidates.words)
    count = len(vectors)
    if not count:
        return []
    degrees = _cosine_sums(vectors, [1.0] * count)
    scores = [1 / count] * count
    for _ in range(MAX_STEPS):
        flow = _cosine_sums(vectors, [s / d if d else 0.0 for s, d in zip(scores, degrees, strict=True)])
        # A sentence that is like none, not even itself, has no word with any weight: it passes its score to
        # all.
        stray = sum([s for s, d in zip(scores, degrees, strict=True) if not d])
        floor = (JUMP + (1 - JUMP) * stray) / count
        following = [floor + (1 - JUMP) * f for f in flow]
        change = sum([abs(a - b) for a, b in zip(scores, following, strict=True)])
        scores = following
        if change < TOLERANCE:
            break
    return scores


def _unit_vectors(sentences: list[list[str]]) -> list[Vector]:
    """Frequency in the sentence times log(sentences / sentences with the word), to length 1; no zeros."""
    holding: dict[str, int] = {}
    counted: list[dict[str, int]] = []
    for words in sentences:
        frequency: dict[str, int] = {}
        for word in words:
            frequency[word] = frequency.get(word, 0) + 1
        counted.append(frequency)
        for word in frequency:
            holding[word] = holding.get(word, 0) + 1
    idf = {word: log(len(sentences) / times) for word, times in holding.items()}
    vectors = []
    for frequency in counted:
        vector = [(word, times * idf[word]) for word, times in frequency.items() if idf[word]]
        length = sqrt(sum([value * value for _, value in vector]))
        vectors.append([(word, value / length) for word, value in vector])
    return vectors


def _cosine_sums(vectors: list[Vector], weights: list[float]) -> list[float]:
    """For each sentence, the sum of its cosines with all sentences, itself too, each times its weight."""
    total: dict[str, float] = {}
    for vector, weight in zip(vectors, weights, strict=True):
        for word, value in vector:
            total[word] = total.get(word, 0.0) + value * weight
    return [sum([value * total[word] for word, value in vector]) for vector in vectors]
