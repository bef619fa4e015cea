"""Chooses among candidates by a sum of weights: a log-linear model with rounded weights."""

from collections.abc import Sequence
from math import exp

from newscli.analyses.quotes.candidates import Candidate
from newscli.analyses.quotes.weights import SPEAKER


DOUBT = 0.55  # a stretch quotes nobody only where that is at least this probable


def choose(candidates: Sequence[Candidate]) -> tuple[int, float]:
    """The index of the best candidate and its probability, from 0 to 1; the last candidate is "nobody"."""
    get = SPEAKER.get
    scores = [sum([get(f, 0.0) for f in c.features]) for c in candidates]
    top = max(scores)
    total = sum([exp(s - top) for s in scores])
    best = scores.index(top)
    if best == len(scores) - 1 and best and exp(scores[-1] - top) / total < DOUBT:
        best = scores.index(max(scores[:-1]))
    return best, exp(scores[best] - top) / total
