"""The figures of a result by name, as far as a text can be held against a limit or another text by them."""

from newscli.analyses.readability.result import Readability

LENGTHS = ("longest_sentence", "longest_paragraph")
SIZES = ("words", "sentences", "paragraphs")
"""Counts that say how long a text is, not how hard."""


def measures(result: Readability) -> dict[str, float]:
    """Grade, difficulty, the formulas shown, lengths in words, and sizes; empty for a text without words."""
    counts = result.counts
    if not counts["words"]:
        return {}
    fitted = {"grade": result.grade, "difficulty": result.difficulty}  # which only English has
    return {
        **{name: value for name, value in fitted.items() if value is not None},
        **result.scores,
        "words_per_sentence": round(counts["words"] / counts["sentences"], 4),
        **{name: counts[name] for name in LENGTHS + SIZES},
    }
