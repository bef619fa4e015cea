"""Stems of words of other languages, by NLTK's Snowball stemmers (Porter 2001)."""

from collections.abc import Callable
from functools import cache, lru_cache

from newscli.text.languages import Language

CACHE_WORDS = 50_000
CUT = 6  # letters of a word that stand for its stem where there is no stemmer


def stemmer(language: Language) -> Callable[[str], str]:
    """What gives the stem of a word in lower case; the same function whenever the language is the same."""
    return _stemmer(language.stemmer)


@cache
def _stemmer(name: str) -> Callable[[str], str]:
    if not name:
        return _cut
    from nltk.stem.snowball import SnowballStemmer

    stem: Callable[[str], str] = lru_cache(CACHE_WORDS)(SnowballStemmer(name).stem)
    return stem


def _cut(word: str) -> str:
    return word[:CUT]
