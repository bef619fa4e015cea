"""The result of `summarize`."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the article, verbatim; `rank` is 1 for the best, `score` runs from 0 to 1 (best)."""

    text: str
    start: int
    end: int
    line: int
    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in text order."""

    method: str
    sentences: tuple[SummarySentence, ...]

    def to_dict(self) -> dict[str, Any]:
        """The published record."""
        return {"method": self.method, "sentences": [asdict(s) for s in self.sentences]}
