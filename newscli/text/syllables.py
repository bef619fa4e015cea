"""Syllables of English words as they are read aloud.

The Carnegie Mellon pronouncing dictionary (its first pronunciation) decides for each of its words. It is not packaged
whole: a rule learned from it counts syllables, and only the words that the rule gets wrong are listed. The rule takes
each run of vowel letters for a syllable and corrects that by patterns of letters, each worth one syllable more or
less, as in "e$" -1 (a last e is silent) and "tle$" +1 (but not that of "little").
"""

import re
from functools import cache

from newscli.text.lexicon import Lexicon, read_words

CACHE_WORDS = 50_000
PATTERN_LETTERS = 5  # letters of the longest pattern, the marks "^" and "$" of a word's ends included
LONGEST_NUMBER = 15  # digits of a number that is read as one, not digit by digit
_VOWELS = re.compile("[aeiouy]+")
_RUNS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:]\d+)*|\.(?=\d)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_SPOKEN_ENDS = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze", "xe")  # after these an 's is a syllable
_BELOW_TWENTY = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero to nineteen
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)  # ten to ninety
_UNITS = {"st": 0, "nd": 0, "rd": 0, "th": 0, "s": 0, "m": 2, "bn": 2, "k": 2, "km": 4, "kg": 4, "cm": 4, "ft": 1}
# Letters that English writes with a mark, in letters that are read the same: café as cafay, naïve as nahive.
_PLAIN = str.maketrans(
    {"é": "ay", "ï": "hi", "ë": "he", "è": "e", "ê": "e", "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a",
     "æ": "e", "ç": "c", "ì": "i", "í": "i", "î": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o",
     "ø": "o", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y", "ÿ": "y", "ß": "s", "œ": "e", "’": "'", "‑": "-"}
)  # fmt: skip

_cache: dict[str, int] = {}


def count_syllables(word: str) -> int:
    """Syllables of a word: at least 1 for anything with a letter or digit, 0 for anything else.

    The parts of a hyphenated word are added up. Numbers count as they are read: "17" seventeen, "1,500" one thousand
    five hundred, "3.5" three point five, "5th" fifth, and four digits from 1100 to 2099 as a year, "2024" twenty
    twenty-four. Initials are spelled: "U.S.", "FBI".
    """
    known = _cache.get(word)
    if known is not None:
        return known
    if len(_cache) >= CACHE_WORDS:
        _cache.clear()
    plain = word if word.isascii() else word.translate(_PLAIN)
    if plain.isalpha() and not plain.isupper():
        found = _of_word(plain.lower())
    else:
        runs = _RUNS.findall(plain)
        found = sum(map(_of_run, runs, [""] + runs[:-1]))
        if not found:
            found = int(any(map(str.isalnum, word)))
    _cache[word] = found
    return found
