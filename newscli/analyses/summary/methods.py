"""The ways to rank sentences, by name."""

from typing import Protocol

from newscli.analyses.summary.candidates import Candidates
from newscli.analyses.summary.lead import rank_by_place
from newscli.analyses.summary.lexrank import rank_by_lexrank
from newscli.analyses.summary.salience import rank_by_salience
from newscli.analyses.summary.textrank import rank_by_textrank


class Ranker(Protocol):
    """Scores sentences."""

    def __call__(self, candidates: Candidates, /) -> list[float]:
        """One number for each sentence, in any range, higher is better."""
        ...


METHODS: dict[str, Ranker] = {
    "salience": rank_by_salience,
    "lead": rank_by_place,
    "lexrank": rank_by_lexrank,
    "textrank": rank_by_textrank,
}
