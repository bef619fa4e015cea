"""How sure it is that a phrase belongs to one set of articles more than to another.

The log-likelihood ratio of Dunning (1993, Accurate methods for the statistics of surprise and coincidence,
Computational Linguistics 19), which compares collections well also where a phrase is rare or missing in one
of them (Rayson & Garside 2000). Here it is taken over articles instead of words: how many of them have the
phrase for a key phrase.
"""

from math import copysign, log, sqrt


def keyness(having: float, size: int, others_having: float, others_size: int) -> float:
    """The signed root of the ratio, in standard deviations: above 0 for a phrase of the first set.

    Args:
        having: Articles of the first set that have the phrase, from 0 to `size`.
        size: Articles in the first set, at least 1.
        others_having: Articles of the other set that have it.
        others_size: Articles in the other set.
    """
    share = (having + others_having) / (size + others_size)
    ratio = sum(
        observed * log(observed / (articles * expected))
        for observed, articles, expected in (
            (having, size, share),
            (size - having, size, 1 - share),
            (others_having, others_size, share),
            (others_size - others_having, others_size, 1 - share),
        )
        if observed > 0
    )
    return copysign(sqrt(max(0.0, 2 * ratio)), having - size * share)
