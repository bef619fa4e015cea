"""What is known of a word wherever it stands, worked out once and remembered for all articles of a run.

A word is what a reader says as one: "U.S.", "3.5", "don't" and "well-known" are one word each. Addresses on
the web and for mail are none. Names are words like any other for length and syllables, but never difficult:
Dale and Chall, Gunning and Spache let names pass.

What is summed over an article is packed into whole numbers, so that one sum in C adds up several columns.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from newscli.text.familiar import is_familiar
from newscli.text.frequency import zipf
from newscli.text.syllables import count_syllables
from newscli.text.vocabulary import look_up

COMMON_ZIPF = 6.0
"""Zipf frequency (log10 of uses in a billion words) of a common word: one use in a thousand words."""

MAX_RARITY = 4.0
"""Rarity of a word that is in no list: it is hard, but it may just be a new name or a misspelling."""

FAMILIAR_SHARE = 0.7
"""Share of its rarity that a familiar word keeps: pupils know "mat" better than print makes one think."""

NAME_SHARE = 0.5
"""Share of its rarity that a name keeps: it is not difficult, but one more thing to bear in mind."""

LONG, SHORT, POLYSYLLABLE, COMPLEX, DIFFICULT, UNFAMILIAR, PREPOSITION, CAPITAL = (1 << n for n in range(8))
"""The kinds of a word, of which it may have several (see `Word.kinds`)."""

MARK = LONG | SHORT
OPENING_MARK = MARK | CAPITAL
"""What no word is: a mark or an address; a mark after which a capital shows no name."""

RARITY_UNITS = 10_000
"""Rarity is counted in so many units to one, whole since all shares and frequencies are."""

_RARITY_BITS, _COUNT_BITS, _LETTER_BITS = 40, 12, 32  # room for the sums of a text of any length
_PREPOSITIONS = frozenset(
    (
        "about after against among as at before between by during for from in into of on over through to "
        "under with within without"
    ).split()
)
_INFLECTIONS = ("es", "ed", "ing")
_OPENING_MARKS = frozenset("\"'“‘«([{:—–-•*`") | {"``", "--", "...", "…"}
_MOST_REMEMBERED = 100_000
_LONGEST_REMEMBERED = 40


class Word(NamedTuple):
    """A word, or a mark, as it is counted.

    Attributes:
        form: Lower case, with a straight apostrophe; empty for a mark.
        burden: Rarity, difficult or not, rare or not, packed: see `unpack_burden`.
        size: Letters and syllables, packed: see `unpack_size`.
        kinds: The bits of all that it is:
            `LONG`, more than six letters (LIX, RIX);
            `SHORT`, at most three letters (McAlpine's "miniwords");
            `POLYSYLLABLE`, three syllables or more (SMOG, Linsear Write);
            `COMPLEX`, Gunning's hard word: three syllables or more without -es, -ed and -ing, in one part;
            `DIFFICULT`, not on Dale and Chall's list of words that fourth-graders know;
            `UNFAMILIAR`, difficult and of two syllables or more: stands for a word not on Spache's list;
            `PREPOSITION`, always, or most of the time, a preposition;
            `CAPITAL`, begins with a capital letter;
            or `MARK` or `OPENING_MARK` and nothing else.
    """

    form: str
    burden: int
    size: int
    kinds: int

    @property
    def rarity(self) -> float:
        """From 0 (one use in a thousand words, or more) to `MAX_RARITY`, in powers of ten.

        A familiar word keeps `FAMILIAR_SHARE` of it, a name `NAME_SHARE`.
        """
        return unpack_burden(self.burden)[0]


def unpack_burden(burdens: int) -> tuple[float, int, int]:
    """Of a sum of burdens: the summed rarity, and up to some thousand, the difficult and the rare words."""
    counts = burdens >> _RARITY_BITS
    rarity = (burdens & ((1 << _RARITY_BITS) - 1)) / RARITY_UNITS
    return rarity, counts & ((1 << _COUNT_BITS) - 1), counts >> _COUNT_BITS


def unpack_size(sizes: int) -> tuple[int, int]:
    """Of a sum of sizes: letters (with digits) and syllables (as read aloud, at least 1 a word)."""
    return sizes & ((1 << _LETTER_BITS) - 1), sizes >> _LETTER_BITS


_MARK, _OPENING_MARK = Word("", 0, 0, MARK), Word("", 0, 0, OPENING_MARK)


def _burden(rarity: float, *, difficult: bool) -> int:
    units = round(rarity * RARITY_UNITS)
    return units + (difficult << _RARITY_BITS) + ((units > 0) << (_RARITY_BITS + _COUNT_BITS))


@cache
def _common_burden(frequency: float, *, familiar: bool) -> int:
    rarity = min(max(0.0, COMMON_ZIPF - frequency), MAX_RARITY)
    return _burden(rarity * FAMILIAR_SHARE if familiar else rarity, difficult=not familiar)


@cache
def _size(letters: int, syllables: int) -> int:
    return letters + (
        syllables << _LETTER_BITS
    )  # one object for all words of a size: memory is what costs time


def _study(token: str) -> Word:
    form = token.lower()
    known = None if token.isupper() else look_up(form)  # capitals may be initials: "US" is not "us"
    numeric = False
    if known:
        frequency, syllables, familiar = known
        letters = len(form)
    else:
        letters = len(token) if token.isalnum() else sum(map(str.isalnum, token))
        if not letters or _is_address(form):
            return _OPENING_MARK if token in _OPENING_MARKS else _MARK
        if not form.isascii():
            form = form.replace("’", "'").replace("‑", "-")
        spelled = form.replace(".", "") if "." in form else form
        numeric = form.lstrip("'")[0].isdigit()
        frequency = COMMON_ZIPF if numeric else zipf(spelled)
        syllables = count_syllables(token)
        familiar = numeric or len(spelled) == 1 or is_familiar(form)
        familiar = familiar or (spelled != form and is_familiar(spelled))
    kinds = LONG if letters > 6 else SHORT if letters <= 3 else 0
    if syllables >= 3:
        kinds |= POLYSYLLABLE
        if not numeric and _is_complex(form, syllables):
            kinds |= COMPLEX
    if not familiar:
        kinds |= DIFFICULT | UNFAMILIAR if syllables >= 2 else DIFFICULT
    if form in _PREPOSITIONS:
        kinds |= PREPOSITION
    if token[0].isupper():
        kinds |= CAPITAL
    return Word(form, _common_burden(frequency, familiar=familiar), _size(letters, syllables), kinds)


def _is_address(form: str) -> bool:
    """Whether a token is an address on the web or for mail: nobody reads one out."""
    return "://" in form or "@" in form[1:] or form.startswith("www.")


def _is_complex(form: str, syllables: int) -> bool:
    if "-" in form:
        return any(count_syllables(part) >= 3 for part in form.split("-") if part)
    if syllables > 3:
        return True  # an ending adds one at most
    for ending in _INFLECTIONS:
        if form.endswith(ending):
            base = form[: -len(ending)]
            return max(count_syllables(base), count_syllables(base + "e")) >= 3
    return True


def _study_name(token: str) -> Word:
    word = as_word[token]
    kinds = word.kinds & ~(COMPLEX | DIFFICULT | UNFAMILIAR)
    return word._replace(burden=_burden(word.rarity * NAME_SHARE, difficult=False), kinds=kinds)


class _Memory(dict[str, Word]):
    """What is known of each token; remembered, as most words of a text come again."""

    def __init__(self, study: Callable[[str], Word]) -> None:
        super().__init__()
        self._study = study

    def __missing__(self, token: str) -> Word:
        word = self._study(token)
        if len(token) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[token] = word
        return word


as_word = _Memory(_study)
"""The word or mark that a token is."""

as_name = _Memory(_study_name)
"""The word that a token is where it stands in a name."""
