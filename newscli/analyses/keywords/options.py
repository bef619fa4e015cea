"""What may be asked of `keywords`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordOptions:
    """`top` phrases at most, each of up to `max_words` words (1: single words)."""

    top: int = 10
    max_words: int = 4
