"""The result of `quotes`."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as the text says it there; `name` is the fullest name in it, None if it gives none."""

    text: str
    start: int
    end: int
    name: str | None


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that ties a quotation to its speaker, such as "said"."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody, without their marks.

    Attributes:
        kind: "direct" (whole sentences in marks), "mixed" (words in marks inside the reporter's sentence) or
            "indirect" (reported speech without marks).
        confidence: From 0 to 1 (surest): the chance that span and speaker are right.
        repair: What was wrong with the marks and mended ("unclosed", "unopened"), else None.
    """

    text: str
    start: int
    end: int
    line: int
    kind: str
    speaker: Speaker | None
    cue: Cue | None
    confidence: float
    repair: str | None = None


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quotations in text order; where `grouped`, by speaker, who says most first."""

    quotes: tuple[Quote, ...]
    grouped: bool = False

    def to_dict(self) -> list[dict[str, Any]]:
        """The published record."""
        return [asdict(q) for q in self.quotes]
