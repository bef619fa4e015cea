"""Splits English news text into sentences.

One pattern finds every stop (full stop, question or exclamation mark, ellipsis) with the marks that close
after it. What stands before the stop gives its class, what stands after it the kind of follower, and a table
says which followers begin a new sentence after which class. Both sides together decide nearly every case
(Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", 2006); the classes here are data,
not learnt.
"""

import re
from collections.abc import Iterator, Sequence

from newscli.text.abbreviations import (
    AFTER_TIME,
    ALSO_NAMES,
    CLOSING,
    EXCLAIMING,
    FINAL,
    KINDS,
    NUMERIC,
    STARTERS,
    TIME,
    TITLE,
)
from newscli.text.spans import Block, Sentence

# The stop and all that follows it: more stops, closing marks, references, white space, opening marks.
# A straight quotation mark that stands alone closes, but after a word and its stop it may as well open.
# All behind the stop may be empty, so that it matches wherever a stop stands and no stretch is read twice. No
# quantifier is possessive: with groups around them, those of Python 3.11 can fail with a SystemError.
_STOP = re.compile(
    r"([.!?…](?:[ \xa0]{0,2}[.!?…])*)"
    r"([\"'”’»)\]]*(?:[ \xa0](?:''|(?<!\w[.!?] )[\"”])(?!\S))?)"
    r"((?:[ \xa0]?\[\d{1,3}\])*(?:(?<=[a-z]{4}\.)\d{1,3}(?:[ ,]\d{1,3})*(?=\s+[A-Z]))?)"
    r"(\s*)"
    r"[\"'“‘`«(\[]*"
)

# The word before a stop: _BEFORE finds it in the stretch that ends there. No abbreviation is longer.
_BEFORE = re.compile(r"[^\s\"“”‘()\[\]{«–—/-]*\Z")
_REACH = 16

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_CLITICS = frozenset("re ve ll m d t".split())
_LABELS = frozenset("Credit Graphic Image Images Photo Photograph Photos Picture Source Video".split())
# Small letters that begin a sentence all the same: iPhone, deviantArt, addresses, "b) the second".
_OPENS_SMALL = re.compile(r"[a-z]{1,8}[A-Z]|https?://|www\.|(?:[a-z]|[ivx]{2,4})\)\s")

_STRAIGHT = frozenset("\"'")

# Verbs of a clause of attribution that begins with a name: '"Why?" Judge Smith asked.'
_SPEECH = frozenset(
    "said says asked asks wondered wonders told tells replied replies shouted cried yelled added adds "
    "exclaimed screamed repeated wrote writes joked quipped tweeted recalled responded declared demanded "
    "insisted mused begged pleaded whispered inquired continued".split()
)

# These two are compiled when a text needs them, which few do.
# A web address before a capital letter or another address ends a line.
_ADDRESS = r"(?<!\S)(https?://\S*[\w/])\s+(?=[\"“(]?[A-Z]|https?://)"
# The mark of a list item.
_BULLETS = "•‣⁃●▪◦"
_MARK_ENDS = frozenset(".)")
_ITEM = rf"([{_BULLETS}])|\(?(\d{{1,3}}|[a-z])[.)]{{1,2}}(?=\s)"

# Kinds of follower. _DASH is one before a common opening: before a name it makes an attribution, "— Reuters".
_MARK, _DASH, _FIGURE, _I, _STARTER, _EITHER, _OF_TIME, _CAPITAL, _OTHER = range(9)

# Classes of stop, besides those of abbreviations.
_PLAIN = "plain"
_INITIAL = "initial"  # J. Smith
_LETTER = "letter"  # vitamin C.
_NAMED = "named"  # Yahoo!
_EXCLAIM = "exclaim"  # ! or ?
_TRAILING = "trailing"  # an ellipsis at the end of a word
_PAUSE = "pause"  # an ellipsis between spaces

_ANY = frozenset({_FIGURE, _I, _STARTER, _EITHER, _OF_TIME, _CAPITAL, _OTHER})
_OPENERS = frozenset({_I, _STARTER, _EITHER})
_ENDS: dict[str, frozenset[int]] = {
    _PLAIN: _ANY | {_DASH},
    TITLE: frozenset(),
    NUMERIC: _ANY - {_FIGURE, _OF_TIME},
    CLOSING: _OPENERS,
    TIME: _ANY - {_FIGURE, _OF_TIME},
    FINAL: _ANY - {_FIGURE},
    _INITIAL: _OPENERS - {_EITHER},
    _LETTER: _OPENERS,
    _NAMED: _OPENERS,
    _EXCLAIM: _ANY,
    _TRAILING: _ANY,
    _PAUSE: _OPENERS - {_I},  # I is a capital anywhere, so it shows nothing
}
_SPOKEN = frozenset({_EXCLAIM, _TRAILING, _PAUSE})  # after these a clause of attribution goes without a comma


def split(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Sentences of all blocks, in order, without the white space around them; none crosses a block."""
    return tuple(
        Sentence(start, end, index)
        for index, block in enumerate(blocks)
        for start, end in split_span(text, block.start, block.end)
    )


def split_span(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences of `text[start:end]` as (start, end), in order, without the white space around them.

    Every character of the stretch that is not white space lies in exactly one of them. Linear in the length.
    """
    found: list[tuple[int, int]] = []
    stretch = text[start:end]  # so that nothing outside has a say
    for begin, part_end in _parts(stretch):
        for stop in _STOP.finditer(stretch, begin, part_end):
            cut = _cut(stretch, begin, stop) if stop.end() < part_end else None
            if cut:
                found.append((start + begin, start + cut[0]))
                begin = cut[1]
        found.append((start + begin, start + part_end))
    return found


def _parts(text: str) -> Sequence[tuple[int, int]]:
    """The text cut where lines were run into one without a stop; no part has white space around it."""
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    if start >= end:
        return ()
    parts = [(start, end)]
    if text[start] in _BULLETS or not _MARK_ENDS.isdisjoint(text[start : start + 5]):
        parts = list(_items(text, start, end))
    if "://" in text:
        parts = [line for part in parts for line in _lines(text, *part)]
    return parts


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines that end in a web address."""
    for address in re.compile(_ADDRESS).finditer(text, start, end):
        yield start, address.end(1)
        start = address.end()
    yield start, end


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list: it begins with the mark of one and goes on with its successors: "1. … 2. …"."""
    opening = re.compile(_ITEM).match(text, start, end)
    if opening:
        shape, value = _shape(opening), opening[2]
        for mark in opening.re.finditer(text, opening.end(), end):
            at = mark.start()
            if text[at - 1].isspace() and _shape(mark) == shape and (not value or _follows(mark[2], value)):
                yield start, start + len(text[start:at].rstrip())
                start, value = at, mark[2]
    yield start, end


def _shape(mark: re.Match[str]) -> str:
    """The item's mark without what counts up."""
    return mark[1] or mark[0].replace(mark[2], "9" if mark[2].isdigit() else "a")


def _follows(value: str, before: str) -> bool:
    return int(value) == int(before) + 1 if value.isdigit() else ord(value) == ord(before) + 1


def _cut(text: str, begin: int, stop: re.Match[str]) -> tuple[int, int] | None:
    """Where a sentence that starts at `begin` ends at `stop` and the next one starts; None if it goes on."""
    (at, follow), (_, stop_end), (_, close_end), _, (gap, gap_end) = stop.regs
    first = text[follow]
    if gap == gap_end:
        if not _lacks_space(text, begin, at, close_end, follow):
            return None
        if text[stop_end:follow] in _STRAIGHT and text.count(text[stop_end], begin, at) % 2 == 0:
            gap = gap_end = stop_end  # nothing to close: the mark opens
    elif first.islower() and not _OPENS_SMALL.match(text, follow):
        return None
    kind = _stop_class(text, begin, at, stop_end, follow)
    if not (kind is _PLAIN and first.isupper()):
        if kind is None or _follower(text, follow) not in _ENDS[kind]:
            return None
        if kind in _SPOKEN and close_end > stop_end and _attributed(text, gap_end):
            return None
    if (
        stop_end - at > 6
        and close_end == stop_end
        and text.startswith(". . . .", at)
        and not text[at - 1].isspace()
    ):
        return at + 1, at + 2  # a full stop, then three dots for what is left out before the next sentence
    return gap, gap_end


def _stop_class(text: str, begin: int, at: int, stop_end: int, follow: int) -> str | None:
    """The class of the stop `text[at:stop_end]` in a sentence that starts at `begin`; None: no end."""
    if at - begin < 8 and not any(map(str.isalnum, text[begin:at])):
        return None
    if stop_end - at == 1 and text[at] == ".":
        tail = text[at - 5 : at] if at - begin > 5 else ""
        if tail.islower() and tail.isalpha():
            return _PLAIN
        return _word_class(text, begin, at, follow)
    stop = text[at:stop_end]
    if "!" in stop or "?" in stop:
        return _NAMED if stop == "!" and _last_word(text, begin, at) in EXCLAIMING else _EXCLAIM
    if stop.count(".") + 3 * stop.count("…") != 3:
        return _PLAIN
    closed = stop_end < follow and not text[stop_end].isspace()
    return (
        _PAUSE if not closed and (text[at - 1].isspace() or _last_word(text, begin, at) == "I") else _TRAILING
    )


def _last_word(text: str, begin: int, at: int) -> str:
    """The word before `at` without opening marks, of a compound the last part."""
    found = _BEFORE.search(text[max(begin, at - _REACH) : at])
    return found[0].lstrip("'") if found else ""


def _enumerates(words: str) -> bool:
    """Whether `words`, all that a sentence has so far, are the number or letter of a list's item."""
    mark = words.strip(_BULLETS + "() \t\n")
    return len(mark) == 1 or (mark.isdigit() and len(mark) < 4) or not mark.strip("ivxIVX")


def _word_class(text: str, begin: int, at: int, follow: int) -> str | None:
    """The class of a single full stop at `at` by the word before it."""
    recent = text[max(begin, at - 8) : at]
    if (at - begin < 8 or ": " in recent) and _enumerates(recent.rpartition(": ")[2]):
        return None
    word = _last_word(text, begin, at)
    kind = KINDS.get(word)
    if kind is TIME and at - begin < 16 and len(text[begin:at].split()) < 4:
        return None  # "At 5 p.m." has no verb yet
    if kind is not None:
        return kind
    if len(word) == 1:
        if not word.isupper() or (text[at - 2 : at - 1] == "-" and text[at - 3 : at - 2].islower()):
            return _PLAIN  # Jay-Z
        before = text[max(begin, at - _REACH) : at - 1].split()
        return _LETTER if before and before[-1].islower() else _INITIAL
    if set(word[1::2]) == {"."} and word[::2].isalpha():
        return CLOSING  # U.S
    # In capitals it is an abbreviation only among capitals or figures: SEN. SMITH, but "by the FIG. The".
    if word.isupper() and (text[follow : follow + 2].isupper() or text[follow].isdigit()):
        return KINDS.get(word.capitalize(), _PLAIN)
    return _PLAIN


def _follower(text: str, follow: int) -> int:
    """The kind of what stands at `follow`, which is no small letter that continues a sentence."""
    first = text[follow]
    if first.isupper():
        return _capital(text, follow)
    if first.isdigit():
        # A year in brackets belongs to what it follows: "… Art Thou?" (2000)
        is_year = text[follow - 1] == "(" and text[follow + 4 : follow + 5] == ")"
        return _MARK if is_year else _FIGURE
    if first in "–—-":
        after = text[follow : follow + 6]
        word = after.lstrip("–—- \"'“‘(")
        opens = word[:1].isupper() and _capital(text, follow + len(after) - len(word)) in _OPENERS
        return _DASH if opens else _MARK
    if first in ",;:)]}%/&+=|":
        return _MARK
    return _CAPITAL if first.islower() else _OTHER


def _capital(text: str, follow: int) -> int:
    """The kind of the capitalised word at `follow`."""
    match = _WORD.match(text, follow)
    word = match[0].replace("’", "'") if match else text[follow]
    after = text[follow + len(word) : follow + len(word) + 5]
    if word in AFTER_TIME or after == " time":
        return _OF_TIME
    if len(word) == 1 and after[:1] == ".":
        return _OF_TIME if after[1:2].isupper() else _CAPITAL  # E.T. or the first of initials
    if word == "I" or word.startswith("I'"):
        return _I
    if after[:1] == ":" and word in _LABELS:
        return _STARTER
    if len(word) > 1 and word.isupper():
        if not word.strip("IVXLC"):
            return _FIGURE
        word = word.capitalize()
    if word in ALSO_NAMES:
        return _EITHER
    return _STARTER if word in STARTERS or word.partition("'")[2] in _CLITICS else _CAPITAL


def _attributed(text: str, at: int) -> bool:
    """Whether a name and a verb of speech stand at `at`."""
    words = text[at : at + 100].split()
    names = 0
    while names < min(5, len(words)) and words[names][0].isupper():
        names += 1
    rest = [word.rstrip(".,:;") for word in words[names : names + 2]]
    if not names or words[0] in STARTERS or not rest:
        return False
    verb = rest[1] if len(rest) > 1 and rest[0] not in _SPEECH else rest[0]  # "Smith later asked"
    return verb in _SPEECH


def _lacks_space(text: str, begin: int, at: int, close_end: int, follow: int) -> bool:
    """Whether a new sentence follows the stop at `at` without white space: "killed.The next".

    A capital after a full stop inside a name shows little (Node.Js), so there a common opening is asked for.
    """
    after = text[follow + 1 : follow + 2]
    if not text[follow].isupper() or not (after.islower() or (after in " '’" and text[follow] in "AI")):
        return False
    word = text[max(begin, at - 24) : at].rpartition(" ")[2]
    if len(word) < 2 or not word[-1].isalnum() or word in KINDS or any(mark in word for mark in "/@.=_"):
        return False
    return word.islower() or word.isdigit() or close_end - at > 1 or _follower(text, follow) in _OPENERS
