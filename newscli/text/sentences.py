"""Splits English news text into sentences.

One pattern finds every stop (full stop, question or exclamation mark, ellipsis) with the marks that close after it.
What stands before the stop gives its class, what stands after it the kind of follower, and a table says which
followers begin a new sentence after which class. Both sides together decide nearly every case (Kiss and Strunk,
"Unsupervised Multilingual Sentence Boundary Detection", 2006); the classes here are data, not learnt.
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

# The stop and all that follows it directly: more stops, closing marks, references, white space, opening marks.
# Possessive throughout, and always a match where a stop stands, so that no stretch is read twice.
_STOP = re.compile(
    r"([.!?…](?:[ \xa0]?[.!?…])*+)"
    r"([\"'”’»)\]]*+(?:[ \xa0](?:''|[\"”])(?!\S))?+)"
    r"((?:[ \xa0]?\[\d{1,3}\])*+)"
    r"(\s*+)"
    r"[\"'“‘`«(\[]*+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_BEFORE = re.compile(r"[^\s\"“”‘(\[{«–—/-]*\Z")
_INITIALISM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_CLITIC = re.compile(r"[A-Z][a-z]*(?:n['’]t|['’](?:re|ve|ll|m|d))")
# Small letters that begin a sentence all the same: eHow, iPhone, addresses, "b) the second".
_OPENS_SMALL = re.compile(r"[a-z]{1,3}[A-Z]|https?://|www\.|[a-z]{1,4}\)\s")
_ROMAN = re.compile(r"[IVXLC]{2,}")

# A clause of attribution that begins with a name: '"Why?" Judge Smith asked.'
_ATTRIBUTION = re.compile(r"((?:[A-Z][\w.'’-]*+\s++){1,5}+)([a-z]++)")
_SPEECH = frozenset(
    "said says asked asks wondered wonders told tells replied replies shouted shouts cried cries yelled added adds "
    "exclaimed wrote writes joked tweeted recalled responded demanded inquired continued quipped".split()
)

# The mark of a list item at the start of a sentence, and in lists that were run into one line.
_BULLETS = "•‣⁃●▪◦"
_ENUMERATOR = re.compile(rf"[{_BULLETS}(\s]*(?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{1,4}})\)?")
_ITEM = re.compile(rf"([{_BULLETS}])|\(?(\d{{1,3}}|[a-z])[.)]{{1,2}}(?=\s)")

# Kinds of follower.
_MARK, _DASH, _FIGURE, _I, _STARTER, _EITHER, _ZONE, _CAPITAL, _OTHER = range(9)

# Classes of stop, besides those of abbreviations.
_PLAIN = "plain"
_INITIAL = "initial"  # J. Smith
_LETTER = "letter"  # vitamin C.
_NAMED = "named"  # Yahoo!
_EXCLAIM = "exclaim"  # ! or ?
_TRAILING = "trailing"  # an ellipsis at the end of a word
_PAUSE = "pause"  # an ellipsis between spaces

_ANY = frozenset({_FIGURE, _I, _STARTER, _EITHER, _ZONE, _CAPITAL, _OTHER})
_OPENERS = frozenset({_I, _STARTER, _EITHER})
_ENDS: dict[str, frozenset[int]] = {
    _PLAIN: _ANY | {_DASH},
    TITLE: frozenset(),
    NUMERIC: _ANY - {_FIGURE},
    CLOSING: _OPENERS,
    TIME: _ANY - {_FIGURE, _ZONE},
    FINAL: _ANY - {_FIGURE},
    _INITIAL: _OPENERS - {_EITHER},
    _LETTER: _OPENERS,
    _NAMED: _OPENERS,
    _EXCLAIM: _ANY,
    _TRAILING: _ANY - {_I},  # I is a capital anywhere, so it shows nothing: "I... I don't know"
    _PAUSE: _OPENERS - {_I},
}


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
    for item_start, item_end in _items(text, start, end):
        begin = item_start
        for match in _STOP.finditer(text, item_start, item_end):
            regs = match.regs
            (at, follow), stop_end, close_end, gap_start, gap_end = (
                regs[0],
                regs[1][1],
                regs[2][1],
                regs[3][1],
                regs[4][1],
            )
            if follow >= item_end:
                break
            if gap_start == gap_end:
                if not _lacks_space(text, begin, at, follow):
                    continue
            else:
                first = text[follow]
                if first.islower() and not _OPENS_SMALL.match(text, follow, item_end):
                    continue
                kind = _stop_class(text, begin, at, stop_end, follow)
                if kind is None or not (
                    kind is _PLAIN and first.isupper() or _follower(text, follow) in _ENDS[kind]
                ):
                    continue
                if kind is _EXCLAIM and close_end > stop_end and _attributed(text, gap_end, item_end):
                    continue
                if (
                    stop_end - at > 3
                    and close_end == stop_end
                    and text[at + 1].isspace()
                    and not text[at - 1].isspace()
                ):
                    # A full stop and a spaced ellipsis: what is left out comes before the next sentence.
                    gap_start, gap_end = at + 1, at + 2
            found.append((begin, gap_start))
            begin = gap_end
        if begin < item_end:
            found.append((begin, item_end))
    return found


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without white space around it; item by item if it is a list run into one line.

    It is one if it begins with an item's mark; further items carry the same mark counted up: "1. … 2. …", "a) … b) …".
    """
    stretch = text[start:end]
    end = start + len(stretch.rstrip())
    start = end - len(stretch.strip())
    if start >= end:
        return
    opening = _ITEM.match(text, start, end)
    if opening:
        shape, value = _shape(opening), opening[2]
        for mark in _ITEM.finditer(text, opening.end(), end):
            if (
                text[mark.start() - 1].isspace()
                and _shape(mark) == shape
                and (not value or _follows(mark[2], value))
            ):
                yield start, start + len(text[start : mark.start()].rstrip())
                start, value = mark.start(), mark[2]
    yield start, end


def _shape(mark: re.Match[str]) -> str:
    """The item's mark without what counts up."""
    return mark[1] or mark[0].replace(mark[2], "9" if mark[2].isdigit() else "a")


def _follows(value: str, before: str) -> bool:
    return int(value) == int(before) + 1 if value.isdigit() else ord(value) == ord(before) + 1


def _stop_class(text: str, begin: int, at: int, stop_end: int, follow: int) -> str | None:
    """The class of the stop `text[at:stop_end]` in a sentence that starts at `begin`; None if it can end nothing."""
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
    return _PAUSE if at > begin and text[at - 1].isspace() else _TRAILING


def _last_word(text: str, begin: int, at: int) -> str:
    """The word before `at`, without opening marks and the parts before a hyphen; cut where it is longer than any."""
    found = _BEFORE.search(text[max(begin, at - 16) : at])
    return found[0].lstrip("'") if found else ""


def _word_class(text: str, begin: int, at: int, follow: int) -> str | None:
    """The class of a single full stop at `at` by the word before it."""
    if at - begin < 8 and _ENUMERATOR.fullmatch(text, begin, at):
        return None
    word = _last_word(text, begin, at)
    kind = KINDS.get(word)
    if kind is not None:
        return kind
    if len(word) == 1:
        if not word.isupper():
            return _PLAIN
        before = text[max(begin, at - 24) : at - 1].split()
        return _LETTER if before and before[-1].islower() else _INITIAL
    if _INITIALISM.fullmatch(word):
        return CLOSING
    # In capitals it is an abbreviation only among other capitals or figures: SEN. SMITH, but "by the FIG. The".
    if word.isupper() and (text[follow : follow + 2].isupper() or text[follow].isdigit()):
        return KINDS.get(word.capitalize(), _PLAIN)
    return _PLAIN


def _follower(text: str, follow: int) -> int:
    """The kind of what stands at `follow`, where small letters were dealt with."""
    first = text[follow]
    if first.isupper():
        match = _WORD.match(text, follow)
        word = match[0].replace("’", "'") if match else first
        if len(word) > 1 and word.isupper():
            if _ROMAN.fullmatch(word):
                return _FIGURE
            if word not in AFTER_TIME:
                word = word.capitalize()
        elif len(word) == 1 and text[follow + 1 : follow + 2] == ".":
            return _CAPITAL  # the first of initials
        if word == "I" or word.startswith("I'"):
            return _I
        if word in ALSO_NAMES:
            return _EITHER
        if word in STARTERS or _CLITIC.fullmatch(word):
            return _STARTER
        return _ZONE if word in AFTER_TIME else _CAPITAL
    if first.isdigit():
        return _FIGURE
    if first in "–—-":
        return _DASH if text[follow:].lstrip("–—- ")[:1].isupper() else _MARK
    if first in ",;:)]}%/&+=*_|":
        return _MARK
    return _CAPITAL if first.islower() else _OTHER


def _attributed(text: str, at: int, end: int) -> bool:
    """Whether a name and a verb of speech stand at `at`."""
    match = _ATTRIBUTION.match(text, at, end)
    return bool(match and match[2] in _SPEECH and match[1].split()[0] not in STARTERS)


def _lacks_space(text: str, begin: int, at: int, follow: int) -> bool:
    """Whether a sentence ends at `at` and the next begins without white space: "killed.The next"."""
    if not (text[follow].isupper() and text[at - 1 : at].isalnum() and at > begin):
        return False
    after = text[follow + 1 : follow + 2]
    if not (after.islower() or after.isspace() or after in "'’"):
        return False
    word = text[max(begin, at - 16) : at].split()[-1]
    return (
        len(word) > 2
        and not word[-3:].isupper()
        and not any(c in "/@.=_" for c in word)
        and word not in KINDS
    )
