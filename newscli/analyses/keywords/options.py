"""What may be asked of `keywords`."""

from dataclasses import dataclass

from newscli.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordOptions:
    """How many phrases, and how long.

    Attributes:
        top: Phrases at most, from 1.
        max_words: Words a phrase has at most, from 1; 1 gives single words, ranked by weights of their own.
    """

    top: int = 10
    max_words: int = 4

    def __post_init__(self) -> None:
        for name, value in (("top", self.top), ("max_words", self.max_words)):
            if value < 1:
                option = name.replace("_", "-")
                raise UsageError(
                    f"bad-{option}", f"{option} must be 1 or more, not {value}", "give a whole number"
                )
