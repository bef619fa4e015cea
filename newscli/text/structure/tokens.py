"""What each word of a line shows, looked up once a word: its cue classes, its marks and its letters.

All that `features` asks of one word is an integer: counts in its low bits, so that the sum over a line's
words counts them all at once, and flags above them, so that their union does the same. The words of news are
few and come again: what they show is kept.
"""

import re

from newscli.text.structure.cues import AGES, CLASSES, FUNCTION_WORDS, IMPERATIVES, PAST, POSES

EDGES = ".,;:!?\"“”‘’'()[]{}<>«»*…—–-|•·#@_~=›→►"
"""Marks round a word that are no part of it."""

# Counts, a byte each: a line's head has fewer words than they hold.
COUNT = 0xFF
WORD, FUNCTION, NUMBER, LETTER, CAPITAL, SHOUTED, ENDING, PAGE = range(8)  # which byte
ONE = [1 << 8 * byte for byte in range(8)]  # in each of them
FLAGS = 64  # the flags begin here

NAMES = [
    *CLASSES,
    "has a quote",
    "has a comma",
    "has a separator",
    "has a handle",
    "has a year",
    "has a time",
]
"""Flags that are features of the line as well, in the order of their bits; the classes of cue first."""

CLASS = {name: 1 << i for i, name in enumerate(CLASSES)}
ANY_CLASS = (1 << len(CLASSES)) - 1
QUOTE, COMMA, SEPARATOR, HANDLE, YEAR, TIME = (1 << i for i in range(len(CLASSES), len(NAMES)))
SHOWN = (1 << len(NAMES)) - 1
(
    REQUEST,  # opens a request to the reader
    TOLD,  # tells of the past
    POSED,
    ING,
    DATED,  # a day, a month, an age or a year
    ADDRESSED,  # holds a web address
    COLON_END,
    GREATER,  # is the mark ">"
    HIS,  # ends so, as "this" does
    CREDITED,  # may be the label of a credit
) = (1 << i for i in range(len(NAMES), len(NAMES) + 10))

WIDTH = (FLAGS + len(NAMES) + 10) // 8 + 2
"""Bytes of the sum over a line's words; the first of them are the counts."""

PAGE_CLASS = sum(
    CLASS[name]
    for name in (
        "share offer account navigate more advert legal talk media contact follow please issued".split()
    )
)
"""What the page says for itself, as against its article."""

_ADDRESSES = (".com", ".org", ".net", ".co.uk", "www.", ".tv")
_NUMBER = re.compile(r"\d+(?:[:.]\d\d\b)?")
_KEPT, _KEPT_CHARS = 1 << 15, 24  # so many words are kept, none of them longer

CUES: dict[str, int] = {}
"""The classes of each cue word."""
for _name, _words in CLASSES.items():
    for _word in _words.split():
        CUES[_word] = CUES.get(_word, 0) | CLASS[_name]

_KNOWN = {
    word: bits << FLAGS | (ONE[PAGE] if bits & PAGE_CLASS else 0) for word, bits in CUES.items()
}  # what a word shows by its sense
for _listed, _bit in (
    (FUNCTION_WORDS, ONE[FUNCTION]),
    (IMPERATIVES, REQUEST << FLAGS),
    (PAST, TOLD << FLAGS),
    (POSES, POSED << FLAGS),
    (AGES, DATED << FLAGS),
):
    for _word in _listed:
        _KNOWN[_word] = _KNOWN.get(_word, 0) | _bit
_DAYS = (CLASS["month"] | CLASS["weekday"]) << FLAGS
_SMALL = ONE[WORD] | ONE[LETTER]
_LARGE = _SMALL | ONE[CAPITAL]
_SAME: dict[int, int] = {}  # one object for all words that show the same keeps them near in memory


class _Shown(dict[str, int]):
    """What each word shows, by the word with the marks round it."""

    def __missing__(self, token: str) -> int:
        shown = _read(token)
        if len(token) <= _KEPT_CHARS and len(self) < _KEPT:
            self[token] = shown = _SAME.setdefault(shown, shown)
        return shown


SHOWN_BY = _Shown()


def cut(text: str) -> list[str]:
    """The words of a text with the marks round them; a slash parts words too."""
    if "/" in text:
        text = text.replace("/", " ")
    return text.split()


def plain(token: str) -> str:
    """A word in small letters without the marks round it; empty if it is all marks."""
    return token.strip(EDGES).lower()


def _read(token: str) -> int:
    """The counts and flags of a word with the marks round it."""
    shown = flags = 0
    word = token
    if not token.isalpha():
        last = token[-1]
        if last in ",.;:?!" and token[:-1].isalpha():
            word = token[:-1]
            flags = COMMA if last == "," else 0
        else:
            word = token.strip(EDGES)
            flags = _marks(token)
        if last in '.?!”"':
            shown = ONE[ENDING]
        elif last == ":":
            flags |= COLON_END
    if "redit" in token or "hoto" in token or "mage" in token or "aption" in token:
        flags |= CREDITED
    if "http" in token:
        flags |= ADDRESSED
    if token[-3:] == "his":
        flags |= HIS
    if word:
        small = word.lower()
        if known := _KNOWN.get(small):
            shown |= known
            if known & _DAYS:
                flags |= DATED
        elif len(small) == 4 and small.isdigit():
            flags |= DATED
        if small[-2:] == "ed":
            flags |= TOLD
        elif small[-3:] == "ing":
            flags |= ING
        shown |= _SMALL if "a" <= word[0] <= "z" else _letters(word)
    return shown | flags << FLAGS if flags else shown


def _letters(word: str) -> int:
    """What a word counts for that does not begin small."""
    shouted = ONE[SHOUTED] if len(word) > 1 and word.isupper() else 0
    initial = word[0]
    if "A" <= initial <= "Z":
        return _LARGE | shouted
    counts = ONE[WORD] + initial.isalpha() * ONE[LETTER] + initial.isdigit() * ONE[NUMBER]
    return counts + initial.isupper() * ONE[CAPITAL] + shouted


def _marks(token: str) -> int:
    """The flags of the marks and figures in a word."""
    flags = 0
    if '"' in token or "“" in token or "”" in token:
        flags = QUOTE
    if "," in token:
        flags |= COMMA
    if "|" in token or "›" in token or "•" in token or "·" in token or "»" in token:
        flags |= SEPARATOR
    elif token == ">":
        flags |= GREATER
    if "@" in token or "#" in token:
        flags |= HANDLE
    for number in _NUMBER.findall(token):
        if len(number) == 4 and number[:2] in ("19", "20") and number.isdigit():
            flags |= YEAR
        elif ":" in number or "." in number:
            flags |= TIME
    if "." in token and any(address in token for address in _ADDRESSES):
        flags |= ADDRESSED
    return flags
