"""The result of `keywords`."""

from typing import Any, NamedTuple

Uses = list[tuple[int, int]]  # start and end of each use of a phrase, in the order of the text


class RankedPhrase(NamedTuple):
    """What every method gives for a phrase.

    Attributes:
        text: The form to show.
        score: From 0 to 1 (best).
        uses: Where it stands; at least one.
    """

    text: str
    score: float
    uses: Uses


class Keyword(NamedTuple):
    """A key phrase as the article writes it.

    Attributes:
        text: The form that the article uses most; by the other methods than salience, that of the first use.
        score: From 0 to 1 (best). By salience 0.5 is what a tenth choice has on the average; by the others
            the best phrase has 1.
        count: Uses in the body, in any form, from 1.
        start: Code point at which the first use starts; its form may be another than `text`.
        end: Code point after the first use.
        line: Line of the first use, from 1.
        mentions: Start and end of each use in order, if they were asked for, else empty.
        document: Of several articles together: the id of the one in which it scores best and first stands at
            `start`; else None, as the next two.
        documents: How many of the articles use it.
        others: How many of the articles do that these are set against.
    """

    text: str
    score: float
    count: int  # type: ignore[assignment]  # a tuple's own `count` is of no use here
    start: int
    end: int
    line: int
    mentions: tuple[tuple[int, int], ...] = ()
    document: str | None = None
    documents: int | None = None
    others: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """The published record; of the last four fields only those that there are."""
        record: dict[str, Any] = {
            "text": self.text,
            "score": self.score,
            "count": self.count,
            "start": self.start,
            "end": self.end,
            "line": self.line,
        }
        if self.mentions:
            record["mentions"] = list(map(list, self.mentions))
        for name in ("document", "documents", "others"):
            value = getattr(self, name)
            if value is not None:
                record[name] = value
        return record


class Keywords(NamedTuple):
    """Phrases, best first."""

    phrases: tuple[Keyword, ...]

    def to_dict(self) -> list[dict[str, Any]]:
        """The published record."""
        return [phrase.to_dict() for phrase in self.phrases]
