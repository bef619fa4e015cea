"""A paragraph of another language as tokens, in which each quoted stretch is one token."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newscli.analyses.quotes.marks import Stretch
from newscli.text.languages import Language, load

QUOTED = "“”"  # the text of a token that stands for a quoted stretch
STOPS = frozenset(".!?…")
DASHES = frozenset("–—―-")


class Token(NamedTuple):
    """`text` as written; `low` in lower case without the mark that joins it to a neighbour ("l'", "-il")."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Reading:
    """One paragraph.

    Attributes:
        tokens: Its tokens; of a stretch there is one, with `QUOTED` for its text.
        stretches: What is quoted in it, in order.
        places: The token of each stretch.
    """

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        stretches: Sequence[Stretch],
        sentences: Sequence[int],
        language: Language,
    ) -> None:
        self.stretches = stretches
        self.tokens: list[Token] = []
        self.places: list[int] = []
        at = start
        for stretch in stretches:
            self.tokens += tokenize(text, at, stretch.open, language)
            self.places.append(len(self.tokens))
            self.tokens.append(Token(QUOTED, QUOTED, stretch.open, stretch.close))
            at = stretch.close
        self.tokens += tokenize(text, at, end, language)
        starts = [token.start for token in self.tokens]
        own = sentences[bisect_right(sentences, start) : bisect_left(sentences, end)]
        self._breaks = sorted({0, *(bisect_left(starts, s) for s in set(own).intersection(starts))})

    def __len__(self) -> int:
        return len(self.tokens)

    def sentence(self, i: int) -> tuple[int, int]:
        """The bounds, as token indices, of the sentence that holds token `i`."""
        at = bisect_right(self._breaks, i)
        return self._breaks[at - 1], self._breaks[at] if at < len(self._breaks) else len(self.tokens)


def tokenize(text: str, start: int, end: int, language: Language) -> list[Token]:
    """The tokens of `text[start:end]`: words with their inner marks, titles with their stop, single marks."""
    found = []
    for match in _pattern(language.code).finditer(text, start, end):
        token = match[0]
        first = match.start()
        if match.lastgroup == "inverted":  # "-t-il"
            first += token.rindex("-") + 1
            token = text[first : match.end()]
        low = token.lower()
        found.append(Token(token, low[:-1] if match.lastgroup == "elided" else low, first, match.end()))
    return found


@cache
def _pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    speech = language.speech
    titles = "|".join(sorted(map(re.escape, language.titles), key=len, reverse=True))
    parts = [rf"(?P<title>\b(?:{titles}|[^\W\d_])\.(?!\w))"]
    if language.elisions:
        elided = "|".join(sorted(language.elisions, key=len, reverse=True))
        parts.append(rf"(?P<elided>\b(?i:{elided})['’](?=\w))")
    inner = ""
    if speech and speech.inverted:
        inverted = "|".join(sorted(speech.inverted, key=len, reverse=True))
        parts.append(rf"(?P<inverted>-(?:t-)?(?:{inverted})\b)")
        inner = rf"(?!-(?:t-)?(?:{inverted})\b)"
    parts.append(rf"\d+(?:[.,:]\d+)*|[^\W_]+(?:{inner}['’.‑-][^\W_]+)*|[^\s]")
    return re.compile("|".join(parts))
