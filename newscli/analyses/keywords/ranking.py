"""Orders candidates by score and leaves out those that repeat a better one."""

import math
from collections.abc import Mapping

from newscli.analyses.keywords.candidates import Candidate, Reading
from newscli.analyses.keywords.features import features
from newscli.analyses.keywords.weights import PHRASES, PHRASES_BASE, WORDS, WORDS_BASE

_OWN_USES = 2.0  # a part of a chosen phrase must be used more than this many times as often to be named too


def score(reading: Reading, weights: Mapping[str, float], base: float) -> list[tuple[float, Candidate]]:
    """Each candidate with its score, best first, equal ones in order of first use."""
    scored = [
        (base + sum(w * values[name] for name, w in weights.items()), c) for c, values in features(reading)
    ]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].uses[0]))


def rank(reading: Reading, max_words: int, top: int) -> list[tuple[float, Candidate]]:
    """The best `top` candidates, each with a score from 0 to 1 (best)."""
    weights, base = (WORDS, WORDS_BASE) if max_words == 1 else (PHRASES, PHRASES_BASE)
    chosen: list[tuple[float, Candidate]] = []
    around: dict[str, list[Candidate]] = {}  # chosen phrases by each of their stems
    for value, candidate in score(reading, weights, base):
        if len(chosen) == top:
            break
        stems = set(candidate.stems)
        if any(
            stems <= set(other.stems)
            and (len(stems) == len(set(other.stems)) or len(candidate.uses) <= _OWN_USES * len(other.uses))
            for other in around.get(candidate.stems[0], ())
        ):
            continue
        chosen.append((1 / (1 + math.exp(-value)), candidate))
        for stem in stems:
            around.setdefault(stem, []).append(candidate)
    return chosen
