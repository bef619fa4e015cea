"""The result of `summarize`."""

from typing import Any, NamedTuple


class SummarySentence(NamedTuple):
    """A sentence of the article, verbatim; `rank` is 1 for the best, `score` runs from 0 to 1 (best).

    `document` is the id of its article in a summary of several, else None.
    """

    text: str
    start: int
    end: int
    line: int
    rank: int
    score: float
    document: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The published record; without `document` where there is one article only."""
        record = {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "rank": self.rank,
            "score": self.score,
        }
        return record if self.document is None else {**record, "document": self.document}


class Summary(NamedTuple):
    """The chosen sentences in text order; of several articles, in the order of the articles."""

    method: str
    sentences: tuple[SummarySentence, ...]

    def to_dict(self) -> dict[str, Any]:
        """The published record."""
        return {"method": self.method, "sentences": [s.to_dict() for s in self.sentences]}
