"""The result of `readability`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from newscli.analyses.readability.audiences import Fitness
    from newscli.analyses.readability.comparison import Comparison


class HardSentence(NamedTuple):
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
        return {**self._asdict(), "reasons": list(self.reasons)}


class Paragraph(NamedTuple):
    """A paragraph of the article: its first sentence to its last.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        line: The line it begins on, from 1.
        words: Its length.
        score: From 0 (easy) to 1 (hard): the score of the sentence that its average word stands in.
    """

    start: int
    end: int
    line: int
    words: int
    score: float


class Readability(NamedTuple):
    """How hard an article is to read.

    Attributes:
        counts: What was counted in the article's sentences: words, sentences, syllables and more.
        scores: Each formula on its published scale. Those of `audiences.LEAST` fall as the text gets harder.
        grade: US school grade, the consensus of the grade formulas; None without words or not in English.
        difficulty: From 0 (easy) to 1 (hard); None without words or not in English.
        reading_seconds: Time to read the article in silence.
        hardest: The hardest sentences, hardest first.
        notes: What to know about a figure, such as a text too short for a formula.
        grade_range: The lowest and the highest of the grades that `grade` is the median of.
        paragraphs: The article's paragraphs in order.
        audience: How it suits the audience asked for.
        comparison: What changed since the version asked for.
    """

    counts: dict[str, int]
    scores: dict[str, float]
    grade: float | None
    difficulty: float | None
    reading_seconds: int
    hardest: tuple[HardSentence, ...]
    notes: tuple[str, ...] = ()
    grade_range: tuple[float, float] | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    audience: Fitness | None = None
    comparison: Comparison | None = None

    def to_dict(self) -> dict[str, Any]:
        """The published record; `audience` and `comparison` only where they were asked for."""
        record: dict[str, Any] = {
            "counts": self.counts,
            "scores": self.scores,
            "grade": self.grade,
            "grade_range": list(self.grade_range) if self.grade_range else None,
            "difficulty": self.difficulty,
            "reading_seconds": self.reading_seconds,
            "hardest": [sentence.to_dict() for sentence in self.hardest],
            "paragraphs": [paragraph._asdict() for paragraph in self.paragraphs],
            "notes": list(self.notes),
        }
        if self.audience:
            record["audience"] = self.audience.to_dict()
        if self.comparison:
            record["comparison"] = self.comparison.to_dict()
        return record
