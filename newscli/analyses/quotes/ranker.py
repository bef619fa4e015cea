"""Chooses among the candidates for a stretch by a sum of weights: a log-linear model."""

from collections.abc import Sequence
from functools import lru_cache
from math import exp

from newscli.analyses.quotes import clauses, neighbours, speech
from newscli.analyses.quotes.candidates import KEPT, UNITS, Candidate, Collector, Context, Group
from newscli.analyses.quotes.speaker_weights import WEIGHTS

DOUBT = 0.4  # a stretch quotes nobody only where that is at least this probable
UNNAMED = 4.0  # how many times likelier than any speaker it must be that the text names none


def candidates(c: Context) -> list[Candidate]:
    """All candidates for a stretch; the last two are "unknown" and "nobody"."""
    out = Collector(c)
    strong = clauses.before(out)
    strong |= clauses.after(out)
    neighbours.earlier(out)
    neighbours.later(out)
    neighbours.inherited(out)
    return [*out.found, speech.unknown(c), speech.nobody(c, strong)]


def choose(found: Sequence[Candidate]) -> tuple[int, float]:
    """The index of the best candidate, and the probability (0 to 1) of it and others with its speaker."""
    scores = [sum(map(_weight, c.features)) for c in found]
    top = max(scores)
    odds = [exp((s - top) / UNITS) for s in scores]
    total = sum(odds)
    best = len(found) - 1
    if odds[-1] / total < DOUBT:
        named = max(odds[:-2], default=0.0)
        best = odds.index(named) if named * UNNAMED >= odds[-2] and named else len(found) - 2
    speaker = found[best].speaker
    if speaker is None:
        return best, odds[best] / total
    agreeing = [
        o
        for o, c in zip(odds, found, strict=True)
        if c.speaker is not None and c.speaker[0] < speaker[1] and speaker[0] < c.speaker[1]
    ]
    return best, sum(agreeing) / total


@lru_cache(KEPT)
def _weight(group: Group) -> int:
    """The sum of the weights of a group's features."""
    return sum([WEIGHTS.get(feature, 0) for feature in group])
