"""What the classic methods (yake, rake, textrank) share: their result, and what they take for a word."""

from collections.abc import Iterable
from dataclasses import dataclass

from newscli.text.document import Document
from newscli.text.stopwords import NUMBER_WORDS, STOPWORDS

# Words at which no phrase of yake or rake begins or ends. Of the verbs of attribution it has the commonest
# that are no nouns ("report" is one): so the results are nearest to those with yake's own list.
STOPLIST = STOPWORDS | NUMBER_WORDS | frozenset("according ask asking said say saying says".split())

_APOSTROPHES = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True)
class RankedPhrase:
    """A phrase with its rank.

    Attributes:
        text: As it stands at its first use, `doc.text[start:end]`.
        score: From 0 to 1 (best): the best phrase of the text has 1, any other its share of that.
        start: Code point at which the first use starts.
        end: Code point after the first use.
        count: Uses in the body, from 1.
    """

    text: str
    score: float
    start: int
    end: int
    count: int


class Uses:
    """Where a phrase is first used, `doc.text[start:end]`, and how often."""

    __slots__ = ("count", "end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.count = 0


def count_use(phrases: dict[tuple[str, ...], Uses], words: tuple[str, ...], start: int, end: int) -> None:
    """Note a use of the phrase `words` in the order of the text."""
    uses = phrases.get(words)
    if uses is None:
        uses = phrases[words] = Uses(start, end)
    uses.count += 1


def as_shares(doc: Document, best: Iterable[tuple[float, Uses]]) -> list[RankedPhrase]:
    """Phrases with their scores, best and highest first, as shares of the first score, which is above 0."""
    found: list[RankedPhrase] = []
    highest = 0.0
    for score, uses in best:
        highest = highest or score
        text = doc.text[uses.start : uses.end]
        found.append(RankedPhrase(text, score / highest, uses.start, uses.end, uses.count))
    return found


def is_word(token: str) -> bool:
    """Whether a token is a word, a number or an address, not a mark."""
    return token[0].isalnum() or (token[0] == "@" and len(token) > 1)


def straighten(token: str) -> str:
    """The token with straight apostrophes, as long as before."""
    return token if token.isascii() else token.translate(_APOSTROPHES)


def normalise(token: str) -> str:
    """The word that a token counts for: in lower case, apostrophes straight, without a possessive "'s"."""
    return straighten(token).lower().removesuffix("'s")
