"""The result of `quotes`."""

from typing import Any, NamedTuple


class Speaker(NamedTuple):
    """Who speaks, as the text says it there; `name` is the fullest name in it, None if it gives none."""

    text: str
    start: int
    end: int
    name: str | None

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        return {"text": self.text, "start": self.start, "end": self.end, "name": self.name}


class Cue(NamedTuple):
    """The word that ties a quotation to its speaker, such as "said"."""

    text: str
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        return {"text": self.text, "start": self.start, "end": self.end}


class Quote(NamedTuple):
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

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "kind": self.kind,
            "speaker": self.speaker and self.speaker.to_dict(),
            "cue": self.cue and self.cue.to_dict(),
            "confidence": self.confidence,
            "repair": self.repair,
        }


class Quotes(NamedTuple):
    """Quotations in text order; where `grouped`, by speaker, who says most first.

    `others` are the speakers there are where the one asked for is not among them.
    """

    quotes: tuple[Quote, ...]
    grouped: bool = False
    others: frozenset[str] = frozenset()

    def to_dict(self) -> list[dict[str, Any]]:
        """The published record."""
        return [quote.to_dict() for quote in self.quotes]
