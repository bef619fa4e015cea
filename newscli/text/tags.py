"""Parts of speech by a lexicon and what stands on either side.

The lexicon gives each word its class: the tags that it may have, likeliest first. Where there are several, a
table decides by the state that the words before leave (much as a hidden Markov model's) and the likeliest tag
of the word after. Both are packaged data: the lexicon joins the one of Brill's tagger (1992) with counts in
news text that a statistical tagger has read, the table is learned from the same (see tools/build_tags.py).
"""

import re
from bisect import bisect_left
from functools import cache
from itertools import compress, count
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from newscli.text.lexicon import Lexicon, read_text

if TYPE_CHECKING:
    from newscli.text.document import Document

TAGS = {
    "N": "noun",
    "X": "name",
    "V": "verb, base form or present",
    "G": "-ing form of a verb",
    "P": "past or past participle of a verb",
    "A": "auxiliary or modal",
    "J": "adjective",
    "R": "adverb, also 'not'",
    "D": "determiner or possessive pronoun",
    "I": "preposition or subordinating conjunction",
    "C": "coordinating conjunction",
    "T": "the 'to' before a verb",
    "O": "pronoun, also relative",
    "M": "number",
    ".": "mark",
    "?": "interjection or other",
}

CACHE_WORDS = 50_000
TITLE_TOKENS = 30  # a line of more tokens is no headline
TITLE_SHARE = 0.6  # of a headline's words of four letters or more, those that begin with a capital

# States that tell more than a tag, one character each, as the table has them.
_BE = frozenset("am is are was were be been being isn't aren't wasn't weren't ain't".split())
_HAVE = frozenset("have has had having haven't hasn't hadn't".split())
_SUBJECTS = frozenset("i he she we they it you who".split())
_MARKS = dict(zip(",;%$£€'\"“”‘’:—–-([)]", ',,N$$$""""""::::(())', strict=True))
_MARKS |= {"``": '"', "''": '"', "--": ":"}
CARRIED = "AbhT"  # states that an adverb leaves as they are: has often said, will not go
# Marks after which a capital says nothing.
OPENERS = frozenset("\" “ ‘ ' `` '' ( [ : . ! ? .. ... … • * ” - – — --".split())
_ADJECTIVES = ("able", "ible", "ful", "ous", "ive", "ic", "less", "al", "ish", "ary")
_CLOSED = "DICTOAR"  # a word in capitals is no name if it has one of these tags
_ACRONYMS = frozenset(("US", "IT", "WHO", "AM"))
_PRONOUN_I = frozenset(("i", "i'm", "i've", "i'd", "i'll"))
_APOSTROPHES = str.maketrans("’‑", "'-")
_LETTER = re.compile(r"[^\W_]")


class Reading(NamedTuple):
    """What a token may be, apart from its context.

    Attributes:
        tags: Its tags, likeliest first; one string of `TAGS`.
        tag: The likeliest.
        state: The state that it leaves when it has that.
        shown: What the word before sees of it: its class if that has several tags, else its state.
        word: In lower case, with straight apostrophes.
        capital: Whether it begins with a capital letter that says something.
        known: Whether the lexicon has it, and not as a word that is mostly a name.
        choices: The table of its class, None if that leaves no choice.
        depends: Whether its tag or the state that it leaves depends on what stands before.
    """

    tags: str
    tag: str
    state: str
    shown: str
    word: str
    capital: bool
    known: bool
    choices: "_Choices | None"
    depends: bool


_TAG, _STATE, _SHOWN, _CAPITAL, _DEPENDS = map(
    itemgetter, map(Reading._fields.index, ("tag", "state", "shown", "capital", "depends"))
)


class _Choices(dict[str, str]):
    """The tag of a word of one class, by the state before and what the word after shows.

    Args:
        likeliest: What it is where the table does not say.
        entries: The tag by both, or by the state before alone.
    """

    def __init__(self, likeliest: str, entries: dict[str, str]) -> None:
        super().__init__(entries)
        self._likeliest = likeliest

    def __missing__(self, around: str) -> str:
        self[around] = tag = self.get(around[0], self._likeliest)
        return tag


@cache
def _lexicon() -> Lexicon:
    return Lexicon("tags")


class Contexts(NamedTuple):
    """What the file of contexts says.

    Attributes:
        classes: The class, as a string of `TAGS`, by its code in the lexicon.
        choices: What decides between the tags of a class that leaves a choice.
    """

    classes: dict[str, str]
    choices: dict[str, _Choices]


@cache
def _contexts() -> Contexts:
    """The file has a line for each class: its code, the class, then `states>tag` for each choice."""
    rows = [line.split() for line in read_text("tags-contexts").split("\n")]
    return Contexts(
        {row[0]: row[1] for row in rows},
        {
            row[1]: _Choices(row[1][0], {entry[:-2]: entry[-1] for entry in row[2:]})
            for row in rows
            if len(row) > 2
        },
    )


def tag(doc: "Document") -> list[str]:
    """One of `TAGS` for each of `doc.tokens`."""
    readings = read(doc)
    tags, states, shown = (list(map(column, readings)) for column in (_TAG, _STATE, _SHOWN))
    states.append(".")  # before the first
    shown.append(".")  # after the last
    for i in compress(count(), map(_DEPENDS, readings)):
        before = states[i - 1]
        _, likely, _, _, word, _, _, choices, _ = readings[i]
        now = likely if choices is None else choices[before + shown[i + 1]]
        if now != likely:
            tags[i] = now
            states[i] = leaves(word, now)
        if now == "R" and before in CARRIED:
            states[i] = before
    return tags


def read(doc: "Document") -> list[Reading]:
    """The reading of each token, capitals judged by where they stand."""
    text, tokens = doc.text, doc.tokens
    starts, texts = tokens.starts, tokens.texts
    readings = list(map(_readings.__getitem__, texts))
    seen = set(texts)
    first = stop = 0  # of the line
    title = False
    for i in list(compress(count(), map(_CAPITAL, readings))):
        if i >= stop:
            at = starts[i]
            first = bisect_left(starts, text.rfind("\n", 0, at) + 1, stop, i)
            end = text.find("\n", at)
            stop = bisect_left(starts, end, i) if end >= 0 else len(texts)
            title = stop - first <= TITLE_TOKENS and _is_title(texts[first:stop])
        if title or i == first or texts[i - 1] in OPENERS:
            readings[i] = _read_initial(texts[i], readings[i], seen)
    return readings


def _is_title(line: list[str]) -> bool:
    """Whether a line is set in title case or capitals, so that a capital says nothing in it."""
    long = [token for token in line if len(token) > 3 and token[0].isalpha()]
    return (
        len(long) > 2
        and line[-1] != "."
        and sum(token[0].isupper() for token in long) > TITLE_SHARE * len(long)
    )


class _Readings(dict[str, Reading]):
    """The reading of a token inside a sentence; any may be asked for and the answer is kept."""

    def __missing__(self, token: str) -> Reading:
        return _keep(self, token, _read_token(token))


_readings = _Readings()
_initials: dict[str, Reading] = {}


def _keep(cached: dict[str, Reading], token: str, reading: Reading) -> Reading:
    if len(cached) >= CACHE_WORDS:
        cached.clear()
    cached[token] = reading
    return reading


def _read_token(token: str) -> Reading:
    """The reading of a token inside a sentence, where a capital makes a name unless the lexicon differs."""
    if not token[0].isalnum():
        part = _LETTER.search(token)
        tags = "." if part is None else "M" if part[0].isdigit() else "X"
        state = _MARKS.get(token, ".") if part is None else tags
        return Reading(
            tags, tags, state, state, token, capital=False, known=True, choices=None, depends=False
        )
    word = token.lower() if token.isascii() else token.translate(_APOSTROPHES).lower()
    capital = token[0].isupper() and word not in _PRONOUN_I
    if capital:
        code = _lexicon().get(token)
        tags = _contexts().classes[code] if code else "X"
        if token.isupper() and len(token) > 1 and token not in _ACRONYMS and guess(word)[0] in _CLOSED:
            tags = guess(word)
    else:
        tags = guess(word)
    return _reading(tags, word, capital=capital, known=True)


def _read_initial(token: str, inside: Reading, seen: set[str]) -> Reading:
    """The reading of a capitalised token where any word has a capital; `inside` is its reading elsewhere."""
    lower = _initials.get(token)
    if lower is None:
        word = inside.word
        tags = guess(word)
        code = _lexicon().get(word)
        unlisted = not code and "-" not in word and "'" not in word
        name = unlisted or (inside.tags == "X" and bool(_lexicon().get(token)))
        lower = _keep(_initials, token, _reading(tags, word, capital=True, known=not name))
    return lower if lower.known or lower.word in seen else inside


def forget() -> None:
    """Drop what is cached of the packaged data, for the tool that writes them."""
    for cached in (_lexicon, _contexts):
        cached.cache_clear()
    _readings.clear()
    _initials.clear()


def _reading(tags: str, word: str, *, capital: bool, known: bool) -> Reading:
    state = leaves(word, tags[0])
    several = len(tags) > 1
    choices = _contexts().choices.get(tags) if several else None
    depends = choices is not None or tags[0] == "R"
    shown = tags if several else state
    return Reading(tags, tags[0], state, shown, word, capital, known, choices, depends)


def leaves(word: str, tag: str) -> str:
    """The state that a word in lower case leaves when it has this tag."""
    if tag == "A":
        return "b" if word in _BE else "h" if word in _HAVE else "A"
    if tag == "O":
        return "S" if word in _SUBJECTS else "O"
    if tag in "NX" and "'" in word:
        return "'"
    if tag == "N":
        return "s" if word[-1] == "s" and not word.endswith(("ss", "us", "is")) else "N"
    return tag


def guess(word: str) -> str:
    """The class of a word in lower case: by the lexicon, else by its ending."""
    code = _lexicon().get(word)
    if code:
        return _contexts().classes[code]
    if word[0].isdigit():
        return "J" if "-" in word and word[-1].isalpha() else "N" if word[-1] == "s" else "M"
    if "'" in word:
        base = word.partition("'")[0]
        return "A" if word.endswith("n't") else guess(base) if base else "N"
    if "-" in word:
        last = guess(word.rpartition("-")[2] or "x")
        return "J" if last[0] in "VPGJR" else "NJ" if last[0] == "N" and word[-1] != "s" else last
    return by_ending(word)


def by_ending(word: str) -> str:
    """The class of a plain word that the lexicon lacks."""
    if word.endswith("ly"):
        return "R"
    if word.endswith("ing"):
        return "GNJ"
    if word.endswith("ed"):
        return "PJ"
    if word.endswith(_ADJECTIVES):
        return "J"
    return "V" if word.endswith(("ize", "ise", "ify")) else "N"
