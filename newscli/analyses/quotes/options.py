"""What may be asked of `quotes`."""

from dataclasses import dataclass

KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteOptions:
    """Which quotations to return.

    Attributes:
        kinds: Any of `KINDS`.
        speaker: Only those of a speaker known by this name, in any of its forms; empty for all.
        min_words: Only those of at least this many words.
    """

    kinds: tuple[str, ...] = KINDS
    speaker: str = ""
    min_words: int = 1
