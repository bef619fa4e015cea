"""What may be asked of `quotes`."""

from dataclasses import dataclass

from newscli.errors import UsageError

KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteOptions:
    """Which quotations to return.

    Attributes:
        kinds: Any of `KINDS`.
        speaker: Only those of a speaker known by this name, in any of its forms; empty for all.
        min_words: Only those of at least this many words.
        by_speaker: Put them in groups by speaker, who says most first.
    """

    kinds: tuple[str, ...] = KINDS
    speaker: str = ""
    min_words: int = 1
    by_speaker: bool = False

    def __post_init__(self) -> None:
        unknown = [k for k in self.kinds if k not in KINDS]
        if unknown or not self.kinds:
            what = (
                f"there is no kind of quotation called {unknown[0]!r}"
                if unknown
                else "no kind of quotation is asked for"
            )
            raise UsageError("unknown-kind", what, f"choose among {', '.join(KINDS)}")
        if self.min_words < 1:
            raise UsageError(
                "bad-min-words",
                f"min_words must be 1 or more, not {self.min_words}",
                "leave it out to get all",
            )
