"""Syllables of English words as they are read aloud.

The Carnegie Mellon pronouncing dictionary (its first pronunciation) decides for each of its words. It is not
packaged whole: a rule learned from it counts syllables, and only the words that the rule gets wrong are
listed. The rule takes each run of vowel letters for a syllable and corrects that by patterns of letters, each
worth one syllable more or less, as in "e$" -1 (a last e is silent) and "tle$" +1 (but not that of "little").
"""

import re
from functools import cache

from newscli.text.lexicon import Lexicon, read_text

CACHE_WORDS = 50_000
LONGEST_NUMBER = 15  # digits of a number that is read as one, not digit by digit
_VOWELS = re.compile("[aeiouy]+")
# Words, numbers, and the points that are read: of ".5" and of "wired.com", not of "p.m.".
_RUNS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:]\d+)*|\.(?=\d)|(?<=[^\W\d_]{2})\.(?=[a-z]{2})")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_SPOKEN_ENDS = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze", "xe")  # after these an 's is a syllable
_BELOW_TWENTY = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero to nineteen
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)  # ten to ninety
# What stands behind a number: the ordinals' and plurals' endings, million, billion, "and a half"...
_UNITS = {
    "st": 0,
    "rd": 0,
    "s": 0,
    "m": 2,
    "bn": 2,
    "tn": 2,
    "k": 2,
    "km": 4,
    "kg": 3,
    "cm": 4,
    "mm": 4,
    "ft": 1,
    "ins": 2,
    "½": 3,
    "¼": 4,
    "¾": 4,
}
# Letters that English writes with a mark, in letters that are read the same: café as cafay, naïve as nahive.
_PLAIN = str.maketrans(
    {"é": "ay", "ï": "hi", "ë": "he", "æ": "e", "œ": "e"}
    | dict(zip("èêàáâãäåçìíîñòóôõöøùúûüýÿß’‑", "eeaaaaaaciiinoooooouuuuyys'-", strict=True))
)

_cache: dict[str, int] = {}


def count_syllables(word: str) -> int:
    """Syllables of a word: at least 1 for anything with a letter or digit, 0 for anything else.

    The parts of a hyphenated word are added up. Numbers count as they are read: "17" seventeen, "1,500" one
    thousand five hundred, "3.5" three point five, "5th" fifth, and four digits from 1100 to 2099 as a year,
    "2024" twenty twenty-four. Initials are spelled: "U.S.", "FBI".
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
        found = sum(map(_of_run, runs, ["", *runs[:-1]]))
        if not found:
            found = int(any(map(str.isalnum, word)))
    _cache[word] = found
    return found


@cache
def _exceptions() -> Lexicon:
    return Lexicon("syllables")


@cache
def _patterns() -> tuple[dict[str, int], dict[str, list[tuple[str, int]]]]:
    """The rule's patterns with what each is worth: those of two letters, the others by their first three."""
    pairs: dict[str, int] = {}
    longer: dict[str, list[tuple[str, int]]] = {}
    for entry in read_text("syllables-patterns").split():
        pattern, worth = entry[1:], int(entry[0] + "1")
        if len(pattern) < 3:
            pairs[pattern] = worth
        else:
            longer.setdefault(pattern[:3], []).append((pattern, worth))
    return pairs, longer


def by_rule(word: str) -> int:
    """What the rule alone says of a word in lower-case letters; at least 1."""
    marked = f"^{word}$"
    pairs, longer = _patterns()
    found = {pair: worth for pair, worth in pairs.items() if pair in marked}  # a pattern counts once a word
    found |= {
        pattern: worth
        for at in range(len(word))
        for pattern, worth in longer.get(marked[at : at + 3], ())
        if marked.startswith(pattern, at)
    }
    return max(1, len(_VOWELS.findall(word)) + sum(found.values()))


def _of_word(word: str) -> int:
    """A word of letters alone, in lower case."""
    code = _exceptions().get(word)
    return int(code) if code else by_rule(word)


def _of_run(run: str, before: str) -> int:
    """A run of letters and apostrophes, or a number; `before` is the run in front of it in the same word."""
    if run[0].isdigit():
        return _of_number(run)
    if run == ".":
        return 1
    if before[-1:].isdigit():
        return _after_number(run, before)
    if run == "s" and before.isupper():
        return 0  # "M.P.s"
    code = _exceptions().get(run.lower())
    if code:
        return int(code)
    if "'" in run:
        return _of_short_form(run)
    if run.isupper() and _is_spelled(run):
        return sum(3 if letter == "W" else 1 for letter in run)
    return _of_word(run.lower())


def _is_spelled(word: str) -> bool:
    """Whether a word in capitals is read letter by letter: without a vowel, or short and no everyday word."""
    if not _VOWELS.search(word.lower()) or word == "US":
        return True
    if len(word) > 3:
        return False
    from newscli.text.familiar import familiar_words

    return word.lower() not in familiar_words()


def _of_short_form(word: str) -> int:
    """A word with an apostrophe inside: a possessive, a contraction, or a name such as O'Brien."""
    base, _, end = word.rpartition("'")
    ending = end.lower()
    if ending == "s":
        return _of_base(base) + base.lower().endswith(_SPOKEN_ENDS)
    if ending == "t" and base[-1:] in "nN":
        return _of_base(base[:-1]) + (base[-2:-1] in "dstvDSTV") if len(base) > 1 else 1
    if ending in ("ll", "ve", "re", "d", "m"):
        return _of_base(base) + (base[-1] not in "aeiouyAEIOUYw")
    return _of_base(word)


def _of_base(word: str) -> int:
    """What stands before an ending; the vowelless parts of names such as D'Souza have no syllable."""
    if "'" not in word:
        return _of_run(word, "")
    return sum(_of_run(part, "") for part in word.split("'") if _VOWELS.search(part.lower()))


def _after_number(run: str, number: str) -> int:
    """Letters that follow a number: an ordinal's ending, a plural's, a unit, else a word or letters."""
    low = run.lower()
    if low in ("nd", "th"):
        return int(low == "nd" or (number[-1] == "0" and number[-2:-1] not in ("", "0", "1")))
    if low in _UNITS:
        return _UNITS[low]
    return (
        _of_run(run, "")
        if len(low) > 3 and _VOWELS.search(low)
        else sum(3 if letter == "w" else 1 for letter in low)
    )


def _of_number(number: str) -> int:
    """A number in digits, with grouping commas, a decimal point or the colon of a time."""
    if _GROUPED.fullmatch(number):
        return _cardinal(number.replace(",", ""))
    whole, point, decimals = number.partition(".")
    if point and "." not in decimals:
        digits = sum(_BELOW_TWENTY[int(digit)] for digit in decimals if digit.isdecimal())
        return _of_number(whole) + 1 + digits
    parts = re.split("[.,:]", number)
    if len(parts) > 1:
        return sum(_of_number(part) for part in parts if part.strip("0")) or 2
    if len(number) == 4 and "1100" <= number < "2100" and number[:3] != "200":
        century, year = number[:2], number[2:]
        return _cardinal(century) + (2 if year == "00" else _cardinal(year) + (year[0] == "0"))
    if number[0] == "0" and len(number) > 1:
        return sum(_BELOW_TWENTY[int(digit)] for digit in number)
    return _cardinal(number)


def _cardinal(digits: str) -> int:
    """A whole number in words, as in "one hundred seventeen"; a very long one digit by digit."""
    if len(digits) > LONGEST_NUMBER or not digits.isdecimal():
        return sum(_BELOW_TWENTY[int(digit)] if digit.isdecimal() else 1 for digit in digits)
    value, found = int(digits), 0
    if value < 20:
        return _BELOW_TWENTY[value]
    while value:
        value, group = divmod(value, 1000)
        hundreds, rest = divmod(group, 100)
        found += _BELOW_TWENTY[hundreds] + 2 if hundreds else 0
        if rest:
            tens, ones = divmod(rest, 10)
            found += _BELOW_TWENTY[rest] if rest < 20 else _TENS[tens] + (_BELOW_TWENTY[ones] if ones else 0)
        found += 2 if value and value % 1000 else 0  # thousand, million, billion, trillion
    return found
