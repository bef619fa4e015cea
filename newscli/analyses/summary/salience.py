"""How much of the story each sentence tells: a weighted sum of a few features.

Each feature is a column of one number a sentence and costs time linear in the words. Centrality is directed, as in
Zheng & Lapata (2019), "Sentence Centrality Revisited for Unsupervised Summarization": likeness to later sentences
counts for a sentence, likeness to earlier ones against it. Likeness is the cosine of the sets of content words, and
its sums are taken over summed vectors, so that no matrix of sentence pairs is made.
"""

from math import log, sqrt

from newscli.analyses.summary.candidates import Candidates

WEIGHTS = {
    "position": -1.5,  # logarithm of its place
    "opening": 3.0,  # one over its place
    "forward": 10.0,
    "backward": -12.5,
    "title": 17.5,
    "echo": -13.0,
    "density": 13.0,
    "excess": -1.0,
    "short": -0.7,
    "long": -2.0,
    "quotation": -4.0,
    "number": 1.2,
}
OVERLAP = 1.0
SHORT, LENGTHY, LONG = 10, 25, 40  # words
_QUOTATION_MARKS = frozenset("\"'“‘«")


def rank(candidates: Candidates) -> list[float]:
    """A score for each sentence; any range, higher is better."""
    columns = features(candidates)
    scores = [0.0] * len(candidates)
    for name, weight in WEIGHTS.items():
        scores = [score + weight * value for score, value in zip(scores, columns[name], strict=True)]
    return scores


def features(candidates: Candidates) -> dict[str, list[float]]:
    """The columns that `WEIGHTS` names."""
    terms = candidates.terms
    forward, backward = _directed_centrality(terms)
    sizes = [len(words) for words in candidates.words]
    return {
        "position": [log(i) for i in range(1, len(terms) + 1)],
        "opening": [1 / i for i in range(1, len(terms) + 1)],
        "forward": forward,
        "backward": backward,
        "title": _likeness(candidates.title, terms),
        "echo": [0.0, *_likeness(set(terms[0]), terms[1:])] if terms else [],
        "density": _density(candidates),
        "excess": [max(0, size - LENGTHY) / 10 for size in sizes],
        "short": [float(size < SHORT) for size in sizes],
        "long": [float(size > LONG) for size in sizes],
        "quotation": [float(text[0] in _QUOTATION_MARKS) for text in candidates.texts],
        "number": [float(any(map(str.isdigit, text))) for text in candidates.texts],
    }


def _likeness(to: set[str], terms: list[list[str]]) -> list[float]:
    """Cosine of each sentence's content words with a set of words, from 0 to 1."""
    size = len(to)
    return [len(to.intersection(t)) / sqrt(size * len(t)) if size and t else 0.0 for t in terms]


def _directed_centrality(terms: list[list[str]]) -> tuple[list[float], list[float]]:
    """Sums of the cosines to later and to earlier sentences, each over the root of the number of sentences."""
    total: dict[str, float] = {}
    shares = [1 / sqrt(len(t)) if t else 0.0 for t in terms]
    for sentence, share in zip(terms, shares, strict=True):
        for term in sentence:
            total[term] = total.get(term, 0.0) + share
    before: dict[str, float] = {}
    forward, backward = [], []
    scale = sqrt(len(terms)) or 1.0
    for sentence, share in zip(terms, shares, strict=True):
        earlier = later = 0.0
        for term in sentence:
            seen = before.get(term, 0.0)
            earlier += seen
            later += total[term] - seen - share
            before[term] = seen + share
        forward.append(later * share / scale)
        backward.append(earlier * share / scale)
    return forward, backward


def _density(candidates: Candidates) -> list[float]:
    """Mean over a sentence's words of the logarithm of how many sentences hold the word."""
    count: dict[str, int] = {}
    for sentence in candidates.terms:
        for term in sentence:
            count[term] = count.get(term, 0) + 1
    return [
        sum([log(count[t]) for t in sentence]) / (len(words) or 1)
        for sentence, words in zip(candidates.terms, candidates.words, strict=True)
    ]
