"""The first sentences: the baseline that is hard to beat in news."""

from newscli.analyses.summary.candidates import Candidates


def rank_by_place(candidates: Candidates) -> list[float]:
    """1 for the first sentence, down to 1/n for the last."""
    count = len(candidates)
    return [(count - place) / count for place in range(count)]
