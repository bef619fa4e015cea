"""What is known of a word wherever it stands, worked out once and remembered for all articles of a run.

A word is what a reader says as one: "U.S.", "3.5", "don't" and "well-known" are one word each. Addresses on
the web and for mail are none. Names are words like any other for length and syllables, but never difficult:
Dale and Chall, Gunning and Spache let names pass.

What is summed over an article is packed into whole numbers, so that one sum in C adds up several columns.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from newscli.text.familiar import familiar_words, is_familiar
from newscli.text.frequency import is_listed, zipf
from newscli.text.syllables import count_syllables
from newscli.text.vocabulary import Known, look_up

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
OPENING_MARK, STRAIGHT_MARK, FULL_STOP = MARK | CAPITAL, MARK | COMPLEX, MARK | DIFFICULT
"""What no word is: a mark or an address; a mark after which a capital shows no name; one that opens or closes
as its place tells; the stop, which may belong to an abbreviation."""

RARITY_UNITS = 10_000
"""Rarity is counted in so many units to one, whole since all shares and frequencies are."""

_RARITY_BITS, _COUNT_BITS, _LETTER_BITS = 40, 12, 32  # room for the sums of a text of any length
_RARITY_MASK, _COUNT_MASK = (1 << _RARITY_BITS) - 1, (1 << _COUNT_BITS) - 1
_PREPOSITIONS = frozenset(
    (
        "about after against among as at before between by during for from in into of on over through to "
        "under with within without"
    ).split()
)
_SUFFIXES = frozenset(
    "able age ages ant ants ate ats fully hood hoods ice ins less ors rest rice ship ships ties".split()
)
_SHORTEST_PART = 3  # letters: "inhabit" is not made of "in" and "habit", but "nobody" of "no" and "body"
_SPOKEN_INFLECTIONS = ("ing", "ces", "ges", "ses", "xes", "zes", "ches", "shes", "ded", "ted", "ired", "ires")
_OPENING_MARKS = frozenset("“‘«([{:—–-•*`") | {"``", "--", "...", "…"}
_STRAIGHT_MARKS = frozenset("\"'")
_SOFT_HYPHEN = "\xad"
# Abbreviations by the syllables of what is read for them: those that are nothing else even without a stop.
_READ_OUT = {
    abbreviation: syllables
    for syllables, abbreviations in (
        (1, "Ms Mt St"),
        (2, "Capt Dr Mr Mrs Sgt"),
        (3, "Cmdr Cpl Lt Prof"),
    )
    for abbreviation in abbreviations.split()
}
ABBREVIATIONS: dict[str, int] = _READ_OUT | {
    abbreviation: syllables
    for syllables, abbreviations in (
        (2, "Aug Col Ga Kan Maj Vt"),
        (3, "Adm Ark Ave Blvd Co Dec Del Fla Gen Gov Govs Ill Ky Ltd Md Mich Mo Mont Neb Nev Nov Oct Ore"),
        (3, "Rev Sen Sens Sept Tenn Va Wash Wis Wyo"),
        (4, "Ala Ariz Calif Colo Conn Corp Feb Hon Ind Jan Mass Minn Miss Okla Pa"),
        (5, "La Rep Reps"),
    )
    for abbreviation in abbreviations.split()
}
"""Abbreviations that a reader says in full, with a stop after them: "Sen." has the syllables of "senator"."""

_MOST_REMEMBERED = 100_000
_LONGEST_REMEMBERED = 40  # letters: what is longer is no word, and does not come again


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
            or `MARK`, `OPENING_MARK`, `STRAIGHT_MARK` or `FULL_STOP` and nothing else.
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
        return summed_rarity(self.burden)


def summed_rarity(burdens: int) -> float:
    """The rarity in a sum of burdens."""
    return (burdens & _RARITY_MASK) / RARITY_UNITS


def unpack_burden(burdens: int) -> tuple[float, int, int]:
    """The rarity in a sum of burdens, the difficult words, and those that are rare at all: a few thousand."""
    counts = burdens >> _RARITY_BITS
    return summed_rarity(burdens), counts & _COUNT_MASK, counts >> _COUNT_BITS


def unpack_size(sizes: int) -> tuple[int, int]:
    """Of a sum of sizes: letters (with digits) and syllables (as read aloud, at least 1 a word)."""
    return sizes & ((1 << _LETTER_BITS) - 1), sizes >> _LETTER_BITS


_MARKS = {kind: Word("", 0, 0, kind) for kind in (MARK, OPENING_MARK, STRAIGHT_MARK, FULL_STOP)}


def _study(token: str) -> Word:
    if token in _READ_OUT:
        return _study_abbreviation(token)
    if _SOFT_HYPHEN in token:
        return as_word[token.replace(_SOFT_HYPHEN, "")]
    form = token.lower()
    known = None if token.isupper() else look_up(form)  # capitals may be initials: "US" is not "us"
    if known:
        return _word(
            token, form, len(form), known, known.syllables >= 3 and _is_complex(form, known.syllables)
        )
    letters = len(token) if token.isalnum() else sum(map(str.isalnum, token))
    if not letters or _is_address(form):
        return _MARKS[_kind_of_mark(token)]
    if not form.isascii():
        form = form.replace("’", "'").replace("‑", "-")
    if form.lstrip("'")[0].isdigit():
        return _word(
            token, form, letters, Known(COMMON_ZIPF, count_syllables(token), familiar=True), is_complex=False
        )
    if "-" in form:
        return _compound(token, form, letters)
    if form.endswith("'s") and token[:-2].isalpha() and not is_listed(form):
        return _possessive(token, form)
    syllables = count_syllables(token)
    spelled = form.replace(".", "") if "." in form else form
    familiar = len(spelled) == 1 or is_familiar(form) or (spelled != form and is_familiar(spelled))
    known = Known(zipf(spelled), syllables, familiar)
    return _word(token, form, letters, known, syllables >= 3 and _is_complex(form, syllables))


def _is_address(form: str) -> bool:
    """Whether a token is an address on the web or for mail: nobody reads one out."""
    return "://" in form or "@" in form[1:] or form.startswith("www.")


def _kind_of_mark(token: str) -> int:
    if token == ".":
        return FULL_STOP
    if token in _STRAIGHT_MARKS:
        return STRAIGHT_MARK
    return OPENING_MARK if token in _OPENING_MARKS else MARK


def _is_complex(form: str, syllables: int) -> bool:
    """Whether a word of three syllables or more is one of Gunning's.

    An ending may not be the third, nor may it be a compound of two easy words, such as "newspaper".
    """
    if syllables == 3 and form.endswith(_SPOKEN_INFLECTIONS):
        return False
    if len(form) > _LONGEST_REMEMBERED:
        return True  # no word, and too long to be cut everywhere
    easy = familiar_words()
    for at in range(2 if form.startswith("no") else _SHORTEST_PART, len(form) - _SHORTEST_PART + 1):
        head, rest = form[:at], form[at:]
        if head in easy and (rest in easy or rest.removesuffix("s") in easy) and rest not in _SUFFIXES:
            parts = count_syllables(head), count_syllables(rest)
            if head == "every" or (max(parts) <= 2 and sum(parts) == syllables):
                return False
    return True


def _word(token: str, form: str, letters: int, known: Known, is_complex: bool) -> Word:
    burden, kinds = _traits(*known)
    if letters > 6:
        kinds |= LONG
    elif letters <= 3:
        kinds |= SHORT
    if is_complex:
        kinds |= COMPLEX
    if form in _PREPOSITIONS:
        kinds |= PREPOSITION
    if token[0].isupper():
        kinds |= CAPITAL
    return Word._make((form, burden, _size(letters, known.syllables), kinds))


@cache
def _traits(frequency: float, syllables: int, familiar: bool) -> tuple[int, int]:
    """The burden of a word, and those of its kinds that follow from what is known of it."""
    rarity = min(max(0.0, COMMON_ZIPF - frequency), MAX_RARITY)
    kinds = POLYSYLLABLE if syllables >= 3 else 0
    if familiar:
        return _burden(rarity * FAMILIAR_SHARE, difficult=False), kinds
    kinds |= DIFFICULT | UNFAMILIAR if syllables >= 2 else DIFFICULT
    return _burden(rarity, difficult=True), kinds


def _burden(rarity: float, *, difficult: bool) -> int:
    units = round(rarity * RARITY_UNITS)
    return units + (difficult << _RARITY_BITS) + ((units > 0) << (_RARITY_BITS + _COUNT_BITS))


@cache  # one object for all words of a size: where much lies about in memory, finding it costs the time
def _size(letters: int, syllables: int) -> int:
    return letters + (syllables << _LETTER_BITS)


def _compound(token: str, form: str, letters: int) -> Word:
    """A hyphenated word: as rare and as difficult as its hardest part, where it is in no list itself."""
    names = [part for part in token.replace("‑", "-").split("-") if part]
    parts = [as_word[name] for name in names]
    after_number = any(name[-1].isdigit() for name in names[:-1])  # "50-mm": there a part may be a unit
    syllables = count_syllables(token) if after_number else sum([unpack_size(part.size)[1] for part in parts])
    familiar = form in familiar_words() or not any(part.kinds & DIFFICULT for part in parts)
    frequency = zipf(form) if is_listed(form) else min([_frequency(part.form) for part in parts])
    is_complex = any(part.kinds & POLYSYLLABLE for part in parts)
    return _word(token, form, letters, Known(frequency, syllables, familiar), is_complex)


def _frequency(form: str) -> float:
    return COMMON_ZIPF if form[:1].isdigit() else zipf(form.replace(".", ""))


def _possessive(token: str, form: str) -> Word:
    """A word with 's: as rare and as difficult as it is without."""
    base = as_word[token[:-2]]
    known = Known(_frequency(base.form), count_syllables(token), not base.kinds & DIFFICULT)
    return _word(token, form, len(form) - 1, known, bool(base.kinds & COMPLEX))


def _study_abbreviation(token: str) -> Word:
    syllables = ABBREVIATIONS[token]
    known = Known(COMMON_ZIPF, syllables, familiar=True)
    return _word(token, token.lower(), len(token), known, is_complex=False)


def _study_name(token: str) -> Word:
    form, burden, size, kinds = as_word[token]
    return Word._make((form, _name_burden(burden), size, kinds & ~(COMPLEX | DIFFICULT | UNFAMILIAR)))


@cache
def _name_burden(burden: int) -> int:
    return _burden(summed_rarity(burden) * NAME_SHARE, difficult=False)


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

as_abbreviation = _Memory(_study_abbreviation)
"""The word that a token of `ABBREVIATIONS` is with a stop after it."""
