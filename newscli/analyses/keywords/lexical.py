"""Words that never stand in a key phrase, and the stems by which two phrases are told equal."""

import re
import unicodedata
from functools import lru_cache

from newscli.text.stems import stem
from newscli.text.stopwords import CALENDAR_WORDS, NUMBER_WORDS, STOPWORDS

# What no key phrase holds in lower case: besides stop words, the words of attribution that stand for people or talk, words for
# time and amounts, titles and firms' forms.
EMPTY = (
    STOPWORDS
    | CALENDAR_WORDS
    | NUMBER_WORDS
    | frozenset(
        """
        according said says say spokesman spokeswoman spokesperson spokesmen spokespeople ap upi reuters afp amid couple
        friend rest part parts sorts bits inc corp co ltd sir jr sr st etc today's
        """.split()
    )
)

_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʼ`´", "'"))
_POSSESSIVE = re.compile(r"'s\b")
_INNER = re.compile(r"(?<=\w)[.'](?=\w)|'")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 16)
def stems_of(word: str) -> tuple[str, ...]:
    """The stems of a token: none for a mark, several for a hyphenated word.

    Case, form of character (NFKC), possessive "'s", apostrophes and full stops inside a word make no difference.
    """
    if word.isascii():
        plain = word.lower()
    else:
        plain = unicodedata.normalize("NFKC", word).lower().translate(_APOSTROPHES)
    if not plain.isalpha():
        plain = _INNER.sub("", _POSSESSIVE.sub("", plain))
        return tuple(stem(part) for part in _WORD.findall(plain))
    return (stem(plain),)
