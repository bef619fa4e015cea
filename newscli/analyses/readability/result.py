"""The result of `readability`."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence that is hard to read; `score` from 0 (easy) to 1 (hard); `reasons` say why, worst first."""

    text: str
    start: int
    end: int
    line: int
    score: float
    words: int
    reasons: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The published record."""
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "score": self.score,
            "words": self.words,
            "reasons": list(self.reasons),
        }


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard an article is to read.

    Attributes:
        counts: What was counted in the article's sentences: words, sentences, syllables and more.
        scores: Each formula on its published scale. Only `flesch_reading_ease` falls as the text gets harder.
        grade: US school grade, the consensus of the grade formulas; None without words.
        difficulty: From 0 (easy) to 1 (hard); None without words.
        reading_seconds: Time to read the article in silence.
        hardest: The hardest sentences, hardest first.
        notes: What to know about a figure, such as a text too short for a formula.
    """

    counts: dict[str, int]
    scores: dict[str, float]
    grade: float | None
    difficulty: float | None
    reading_seconds: int
    hardest: tuple[HardSentence, ...]
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The published record."""
        return {
            "counts": self.counts,
            "scores": self.scores,
            "grade": self.grade,
            "difficulty": self.difficulty,
            "reading_seconds": self.reading_seconds,
            "hardest": [sentence.to_dict() for sentence in self.hardest],
            "notes": list(self.notes),
        }
