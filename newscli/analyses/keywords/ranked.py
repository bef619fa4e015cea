"""What the classic methods (yake, rake, textrank) share: how they count, and what they take for a word."""

from collections.abc import Iterable

from newscli.analyses.keywords.result import RankedPhrase, Uses
from newscli.text.document import Document
from newscli.text.stopwords import NUMBER_WORDS, STOPWORDS

# Words at which no phrase of yake or rake begins or ends. Of the verbs of attribution it has the commonest
# that are no nouns ("report" is one): so the results are nearest to those with yake's own list.
STOPLIST = STOPWORDS | NUMBER_WORDS | frozenset("according ask asking said say saying says".split())


def stop_words(doc: Document) -> frozenset[str]:
    """The same for a document's language."""
    language = doc.other_language
    if not language:
        return STOPLIST
    return language.stopwords | {f"{word}'" for word in language.elisions}


_APOSTROPHES = str.maketrans("’", "'")


def count_use(phrases: dict[tuple[str, ...], Uses], words: tuple[str, ...], start: int, end: int) -> None:
    """Note a use of the phrase `words`; it comes after all others in the text."""
    phrases.setdefault(words, []).append((start, end))


def as_shares(doc: Document, best: Iterable[tuple[float, Uses]]) -> list[RankedPhrase]:
    """Phrases with their scores, best and highest first, as shares of the first score, which is above 0."""
    found: list[RankedPhrase] = []
    highest = 0.0
    for score, uses in best:
        highest = highest or score
        start, end = uses[0]
        found.append(RankedPhrase(doc.excerpt(start, end), score / highest, uses))
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
