"""The consensus of the grade formulas."""

from collections.abc import Mapping

CONSENSUS = (
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
)
"""Formulas that give a grade from the whole text: two by letters, two by syllables, Gunning's by hard words.

Spache's is for the first grades only, Linsear Write's is from 100 words.
"""

LOWEST, HIGHEST = 0.0, 20.0
"""Kindergarten; four years after college: no formula was checked beyond."""


def consensus(scores: Mapping[str, float]) -> float:
    """The median of the formulas in `CONSENSUS`, a US school grade from `LOWEST` to `HIGHEST`.

    The median lets no single formula decide, as a mean or a vote over rounded grades does.
    """
    return _bounded(sorted(scores[name] for name in CONSENSUS)[len(CONSENSUS) // 2])


def grade_range(scores: Mapping[str, float]) -> tuple[float, float]:
    """The lowest and the highest grade of the formulas in `CONSENSUS`, from `LOWEST` to `HIGHEST`."""
    low, high = spread(scores)
    return _bounded(scores[low]), _bounded(scores[high])


def spread(scores: Mapping[str, float]) -> tuple[str, str]:
    """Names of the formulas in `CONSENSUS` with the lowest and the highest grade."""
    return min(CONSENSUS, key=scores.__getitem__), max(CONSENSUS, key=scores.__getitem__)


def _bounded(grade: float) -> float:
    return min(HIGHEST, max(LOWEST, grade))
