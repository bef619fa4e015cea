"""TextRank for sentences (Mihalcea and Tarau, "TextRank: Bringing Order into Texts", 2004).

Sentences are nodes. An edge weighs the number of content words two sentences share, over the sum of the
logarithms of their lengths in words. Scores come from the paper's PageRank for weighted graphs. The
denominator keeps the graph from being summed up in vectors, so it is built for the first `MAX_SENTENCES`
only; the others score 0.
"""

from math import log

from newscli.analyses.summary.candidates import Candidates

DAMPING = 0.85
TOLERANCE = 1e-4  # of any score, as in the paper
MAX_STEPS = 100
MAX_SENTENCES = 1000


def rank_by_textrank(candidates: Candidates) -> list[float]:
    """PageRank scores, 0.15 for a sentence that shares no word with another."""
    graph = _edges(candidates.terms[:MAX_SENTENCES], [len(words) for words in candidates.words])
    degrees = [sum(neighbours.values()) for neighbours in graph]
    scores = [1.0] * len(graph)
    for _ in range(MAX_STEPS):
        passed = [score / degree if degree else 0.0 for score, degree in zip(scores, degrees, strict=True)]
        following = [
            1 - DAMPING + DAMPING * sum([weight * passed[j] for j, weight in neighbours.items()])
            for neighbours in graph
        ]
        change = max([abs(a - b) for a, b in zip(scores, following, strict=True)], default=0.0)
        scores = following
        if change < TOLERANCE:
            break
    return scores + [0.0] * (len(candidates) - len(graph))


def _edges(terms: list[list[str]], sizes: list[int]) -> list[dict[int, float]]:
    """For each sentence, its neighbours with the weight of the edge."""
    holding: dict[str, list[int]] = {}
    graph: list[dict[int, float]] = [{} for _ in terms]
    for i, sentence in enumerate(terms):
        shared: dict[int, int] = {}
        for term in sentence:
            earlier = holding.setdefault(term, [])
            for j in earlier:
                shared[j] = shared.get(j, 0) + 1
            earlier.append(i)
        for j, count in shared.items():
            lengths = log(sizes[i]) + log(sizes[j])
            if lengths:  # two sentences of one word have none
                graph[i][j] = graph[j][i] = count / lengths
    return graph
