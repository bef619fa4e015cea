"""The result of `keywords`."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Keyword:
    """A key phrase as the article writes it.

    Attributes:
        text: The form that the article uses most.
        score: From 0 to 1 (best); 0.5 is what a tenth choice has on the average.
        count: Uses in the body, in any form, from 1.
        start: Code point at which the first use starts; its form may be another than `text`.
        end: Code point after the first use.
        line: Line of the first use, from 1.
    """

    text: str
    score: float
    count: int
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Keywords:
    """Phrases, best first."""

    phrases: tuple[Keyword, ...]

    def to_dict(self) -> list[dict[str, Any]]:
        """The published record."""
        return [asdict(k) for k in self.phrases]
