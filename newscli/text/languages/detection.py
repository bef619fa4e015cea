"""Tells in which of several languages a text is written, by its stop words and letters.

A word that several languages have counts for each by its share. Neighbours that are not supported are known
by a few words of theirs (`others.txt`), so that Catalan is not taken for Spanish.
"""

import re
from functools import cache
from typing import NamedTuple

from newscli.text.language import CODES
from newscli.text.languages import FOLDER, load, stopwords
from newscli.text.stopwords import FUNCTION_WORDS, STOPWORDS

ENGLISH = "en"
SLICES, SLICE = 3, 2000  # of a longer text only so many stretches of so many characters are read
SHARE = 0.15  # of a text's words are stop words of its language; in news a third and more
LEAD = 1.1  # times the evidence for the next language; Danish and Norwegian are that near
# Different words, stop words that English has not or words with letters that it has not, by which a short
# text is shown to be in another language.
SHORT_WORDS = 2
SHORT_SHARE = 0.25  # and they are such a part of its different words
FOREIGN_LETTER = 0.5  # evidence that a word with a letter of other alphabets takes away
OWN_LETTER = 0.25  # evidence that a word with a letter beside a to z gives its languages

_WORD = re.compile(r"\b[^\W\d_]+\b")
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz")


class Evidence(NamedTuple):
    """For a language: `found` stop words, and the `weight` of what speaks for it, in words of its own."""

    weight: float
    code: str
    found: int


def detect(text: str) -> str | None:
    """The code of the language of a text long enough to tell (40 words), None where it is none of ours.

    The code "en" where English has most evidence.
    """
    words = sample(text)
    best, second = _evidence(words)[:2]
    if best.code not in (*CODES, ENGLISH) or best.found < SHARE * len(words):
        return None
    return best.code if best.weight >= LEAD * second.weight else None


def detect_short(text: str) -> str:
    """The code of the language of a text of a few words: English, unless it is clearly another of ours."""
    words = [word for word in dict.fromkeys(sample(text)) if len(word) > 1]
    best = _evidence(words)[0]
    if best.code not in CODES or not best.found:
        return ENGLISH
    stop, letters = stopwords(best.code), load(best.code).letters
    small = set(_WORD.findall(text))  # a name with a foreign letter shows nothing
    own = english = 0
    for word in words:
        if word in STOPWORDS:
            english += 1
        elif word in stop or (word in small and not letters.isdisjoint(word)):
            own += 1
    clear = own >= max(SHORT_WORDS, SHORT_SHARE * len(words)) and own > english
    return best.code if clear else ENGLISH


def sample(text: str) -> list[str]:
    """Words of the text in lower case; of a long one, words from its beginning, middle and end."""
    if len(text) > SLICES * SLICE:
        step = (len(text) - SLICE) // (SLICES - 1)
        text = " ".join(text[at : at + SLICE] for at in range(0, SLICES * step, step))
    return _WORD.findall(text.lower())


def _evidence(words: list[str]) -> list[Evidence]:
    """What speaks for each language, most first."""
    known, letters = _known(), _letters()
    weights = dict.fromkeys(letters, 0.0)
    found = dict.fromkeys(letters, 0)
    for word in words:
        having = known.get(word, ())
        for code in having:
            weights[code] += 1 / len(having)
            found[code] += 1
        if not word.isascii():
            special = set(word) - _PLAIN
            for code, own in letters.items():
                weights[code] += OWN_LETTER if own is None or special <= own else -FOREIGN_LETTER
    return sorted((Evidence(weights[code], code, found[code]) for code in letters), reverse=True)


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """The languages that have each stop word."""
    lists = {code: stopwords(code) for code in CODES} | _others() | {ENGLISH: FUNCTION_WORDS}
    having: dict[str, tuple[str, ...]] = {}
    for code, listed in lists.items():
        for word in listed:
            having[word] = (*having.get(word, ()), code)
    return having


@cache
def _letters() -> dict[str, frozenset[str] | None]:
    """The letters beside a to z of each language; None for one of which they are not listed: any."""
    letters: dict[str, frozenset[str] | None] = {code: load(code).letters for code in CODES}
    return letters | {ENGLISH: frozenset()} | dict.fromkeys(_others())


@cache
def _others() -> dict[str, frozenset[str]]:
    lines = (FOLDER / "others.txt").read_text("utf-8").splitlines()
    return {code: frozenset(words.split()) for code, _, words in (line.partition(": ") for line in lines)}
