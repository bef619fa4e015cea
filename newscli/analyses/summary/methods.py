"""The ways to rank sentences, by name. Those for comparison are imported when they are asked for."""

from typing import Protocol

from newscli.analyses.summary.candidates import Candidates
from newscli.analyses.summary.salience import rank_by_salience


class Ranker(Protocol):
    """Scores sentences."""

    def __call__(self, candidates: Candidates, /) -> list[float]:
        """One number for each sentence, in any range, higher is better."""
        ...


def _lead(candidates: Candidates) -> list[float]:
    from newscli.analyses.summary.lead import rank_by_place

    return rank_by_place(candidates)


def _lexrank(candidates: Candidates) -> list[float]:
    from newscli.analyses.summary.lexrank import rank_by_lexrank

    return rank_by_lexrank(candidates)


def _textrank(candidates: Candidates) -> list[float]:
    from newscli.analyses.summary.textrank import rank_by_textrank

    return rank_by_textrank(candidates)


METHODS: dict[str, Ranker] = {
    "salience": rank_by_salience,
    "lead": _lead,
    "lexrank": _lexrank,
    "textrank": _textrank,
}
