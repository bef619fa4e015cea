"""Chooses among the candidates for a stretch by a sum of weights: a log-linear model with few, rounded weights."""

from collections.abc import Sequence
from math import exp

from newscli.analyses.quotes import clauses, neighbours, speech
from newscli.analyses.quotes.candidates import Candidate, Collector, Context
from newscli.analyses.quotes.speaker_weights import WEIGHTS

DOUBT = 0.55  # a stretch quotes nobody only where that is at least this probable


def candidates(c: Context) -> list[Candidate]:
    """All candidates for a stretch; the last is "nobody"."""
    out = Collector(c)
    strong = clauses.before(out)
    strong |= clauses.after(out)
    neighbours.earlier(out)
    neighbours.inherited(out)
    return [*out.found, speech.nobody(c, strong)]


def choose(found: Sequence[Candidate]) -> tuple[int, float]:
    """The index of the best candidate and its probability, from 0 to 1."""
    get = WEIGHTS.get
    scores = [sum([get(f, 0.0) for f in c.features]) for c in found]
    top = max(scores)
    total = sum([exp(s - top) for s in scores])
    best = scores.index(top)
    if best == len(scores) - 1 and best and exp(scores[-1] - top) / total < DOUBT:
        best = scores.index(max(scores[:-1]))
    return best, exp(scores[best] - top) / total
