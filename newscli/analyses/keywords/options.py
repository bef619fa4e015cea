"""What may be asked of `keywords`."""

from dataclasses import dataclass

from newscli.errors import UsageError

METHOD_NAMES = ("salience", "yake", "rake", "textrank")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordOptions:
    """How many phrases, how long, and how they are found.

    Attributes:
        top: Phrases at most, from 1.
        max_words: Words a phrase has at most, from 1; 1 gives single words, which salience ranks by weights
            of their own.
        method: One of `METHOD_NAMES`; the first is our own, the others are there to compare it with.
        mentions: Whether each phrase comes with the positions of all its uses.

    Raises:
        UsageError: A number below 1, or a method that does not exist.
    """

    top: int = 10
    max_words: int = 4
    method: str = "salience"
    mentions: bool = False

    def __post_init__(self) -> None:
        for name, value in (("top", self.top), ("max_words", self.max_words)):
            if value < 1:
                option = name.replace("_", "-")
                raise UsageError(
                    f"bad-{option}", f"{option} must be 1 or more, not {value}", "give a whole number"
                )
        if self.method not in METHOD_NAMES:
            raise _unknown_method(self.method)


def _unknown_method(name: str) -> UsageError:
    from difflib import get_close_matches  # only needed on a mistake

    near = get_close_matches(name.lower(), METHOD_NAMES, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else f"Choose one of {', '.join(METHOD_NAMES)}."
    return UsageError("unknown-method", f"there is no keyword method {name!r}", hint)
