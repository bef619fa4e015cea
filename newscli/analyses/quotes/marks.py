"""Finds the stretches between quotation marks, one paragraph at a time.

Marks may be straight, curly, low-high, guillemets, doubled single ones, backticks with doubled apostrophes,
or single. A mark that never closes or never opened is mended inside its own paragraph: one lost mark cannot
spoil an article.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

_DOUBLE = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»]")
_SINGLE = re.compile(r"[‘’'‚‛‹›]")
_SENTENCE_END = re.compile(r"[.!?][)\]'’]?(?=\s)")
# ", he said." or ", Roe wrote on X." inside a quotation that never closes
_TAG_CLAUSE = re.compile(
    r",\s(?:(?:[\w.'’-]+\s){1,4}(?:said|says|added|asked|wrote|told|posted|tweeted)"
    r"|(?:said|says)(?:\s[\w.'’-]+){1,4})(?:\s(?:on|in|to|at|during|after)(?:\s[\w'’-]+){1,8})?[.,]"
)
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
_DECADE = re.compile(r"['’]\d0s\b")
# Words that open with an apostrophe: their mark opens no quotation.
_ELIDED = frozenset("em til till cause tis twas n round bout cuz tude un im er".split())
_OPENING_LEFT = frozenset("([{—–-/“‘„«\"'`*_>)")  # ")": a dateline such as (CNN)
_CLOSING_RIGHT = frozenset(".,;:!?)]}—–-…\"'”’»*_<")
_OPENERS = frozenset(("“", "``", "‘‘", "„", "«", "‟"))
_CLOSERS = frozenset(("”", "»"))
_NAME_SUFFIX = frozenset("Jr Sr II III".split())


class Stretch(NamedTuple):
    """A quoted stretch: `text[start:end]` is inside the marks, `text[open:close]` takes the marks in.

    `repair` says what was wrong with the marks ("unclosed", "unopened"), else None. `runs_on` is true where
    the next paragraph opens with a mark and goes on, so that no closing mark is missing.
    """

    open: int
    start: int
    end: int
    close: int
    repair: str | None
    runs_on: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    glyph: str
    opens: bool  # its surroundings look like those of an opening mark
    closes: bool


def find_stretches(text: str, start: int, end: int, *, single: bool = False) -> list[Stretch]:
    """The outermost quoted stretches of the paragraph `text[start:end]`, in order; they never overlap.

    With `single` the article's quotations stand in single marks (see `prefers_single`), else one or two words
    in such marks are taken for a term.
    """
    doubles = _pair(text, _marks(text, start, end), start, end)
    singles = [s for s in _pair_single(text, start, end) if single or _is_worth(text[s.start : s.end])]
    if not singles:
        return doubles
    if not doubles:
        return singles
    return _outermost(doubles, singles)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    found = []
    for match in _DOUBLE.finditer(text, start, end):
        a, b, glyph = match.start(), match.end(), match[0]
        before = text[a - 1] if a > start else " "
        after = text[b] if b < end else " "
        if glyph == '"' and before.isdigit() and _FEET.search(text, max(start, a - 6), a):
            continue
        free_left = before.isspace() or before in _OPENING_LEFT
        free_right = after.isspace() or after in _CLOSING_RIGHT
        found.append(_Mark(a, b, glyph, free_left and not after.isspace(), free_right or not free_left))
    return found


def _pair(text: str, marks: list[_Mark], start: int, end: int) -> list[Stretch]:
    found: list[Stretch] = []
    opened: _Mark | None = None
    depth = 0
    last = start
    for i, mark in enumerate(marks):
        if mark.glyph == "’’" and opened is None:  # the ends of two single ones
            continue
        opening = _opens(mark, opened) or (opened is None and _is_loose(text, marks, i))
        if opening and opened is not None:
            if _is_nested(marks, i):
                depth += 1
                continue
            stop = _mend_end(text, opened.end, mark.start)
            found.append(Stretch(opened.start, opened.end, stop, stop, "unclosed"))
            opened = mark
        elif opening:
            opened = mark
        elif opened is not None:
            if depth:
                depth -= 1
                continue
            if text[mark.start - 1].isdigit() and mark.glyph == '"' and _is_inch(marks, i):
                continue
            found.append(Stretch(opened.start, opened.end, mark.start, mark.end, None))
            opened, last = None, mark.end
        elif text[mark.start - 1 : mark.start] in (",", ".", "!", "?", "…") and mark.start > last:
            at = last
            while at < mark.start and not (text[at].isalnum() or text[at] in "[($"):
                at += 1
            tag = text.startswith(">", mark.end)  # what is left of one, with the attribute's closing mark
            if (at == start or not found) and not tag:
                found.append(Stretch(at, at, mark.start, mark.end, "unopened"))
            last = mark.end
    if opened is not None:
        clause = _TAG_CLAUSE.search(text, opened.end, end)
        stop = end if clause is None else clause.start() + 1
        found.append(Stretch(opened.start, opened.end, stop, stop, "unclosed"))
    return [s for s in found if s.end > s.start and any(map(str.isalnum, text[s.start : s.end]))]


def _opens(mark: _Mark, opened: _Mark | None) -> bool:
    """Whether a mark opens a quotation, by its glyph where that tells, else by what stands beside it."""
    glyph = mark.glyph
    if opened is not None and (opened.glyph, glyph) in (("„", "“"), ("»", "«"), ("‟", "”")):
        return False
    if glyph in _OPENERS:
        return not (opened is not None and not mark.opens and mark.closes)
    if glyph in _CLOSERS:
        return opened is None and mark.opens and not mark.closes
    if opened is None:
        return mark.opens or not mark.closes
    return mark.opens and not mark.closes


def _is_loose(text: str, marks: list[_Mark], i: int) -> bool:
    """Whether a straight mark with blanks on both sides opens: the next one closes, so a blank slipped in."""
    mark = marks[i]
    loose = mark.glyph == '"' and text[mark.end : mark.end + 1] == " " == text[mark.start - 1 : mark.start]
    return loose and i + 1 < len(marks) and _only_closes(marks[i + 1])


def _is_nested(marks: list[_Mark], i: int) -> bool:
    """Whether the opening mark `i`, met inside a quotation, has a partner before that quotation closes."""
    if i + 2 >= len(marks):
        return False
    first, second = marks[i + 1], marks[i + 2]
    return _only_closes(first) and _only_closes(second)


def _only_closes(mark: _Mark) -> bool:
    return mark.glyph in _CLOSERS or (mark.glyph not in _OPENERS and mark.closes and not mark.opens)


def _is_inch(marks: list[_Mark], i: int) -> bool:
    return i + 1 < len(marks) and _only_closes(marks[i + 1])


def _mend_end(text: str, start: int, end: int) -> int:
    """Where a quotation that never closes ends: before "he said", or after the last sentence before `end`."""
    clause = _TAG_CLAUSE.search(text, start, end)
    if clause is not None:
        return clause.start() + 1
    stop = None
    for match in _SENTENCE_END.finditer(text, start, end):
        stop = match.end()
    if stop is None:
        stop = end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
    return stop


def _pair_single(text: str, start: int, end: int) -> list[Stretch]:
    found: list[Stretch] = []
    opened: int | None = None
    closed: int | None = None  # a mark that may close, or be the apostrophe of a plural owner
    for match in _SINGLE.finditer(text, start, end):
        a = match.start()
        before = text[a - 1] if a > start else " "
        after = text[a + 1] if a + 1 < end else " "
        if before == match[0] or after == match[0]:
            continue
        free_left = before.isspace() or before in '([—–-"“„'
        if before.isalnum() and after.isalnum():
            continue
        if free_left and (after.isalnum() or after in "[$…"):
            if match[0] in "’'" and (_DECADE.match(text, a) or _first_word(text, a + 1) in _ELIDED):
                continue
            if opened is not None and closed is not None:
                found.append(Stretch(opened, opened + 1, closed, closed + 1, None))
            opened, closed = a, None
        elif opened is not None and not after.isalnum() and not before.isspace() and match[0] not in "‘‚":
            firm = before in ".,!?…" or before != "s" or after in ".,;:!?)"
            if closed is None or firm:
                closed = a
            if firm:
                found.append(Stretch(opened, opened + 1, closed, closed + 1, None))
                opened = closed = None
    if opened is not None and closed is not None:
        found.append(Stretch(opened, opened + 1, closed, closed + 1, None))
    return [s for s in found if any(map(str.isalpha, text[s.start : s.end]))]


def _first_word(text: str, at: int) -> str:
    stop = at
    while stop < min(len(text), at + 8) and text[stop].isalpha():
        stop += 1
    return text[at:stop].lower()


def _is_worth(inside: str) -> bool:
    """Single marks around one or two words set a term off far more often than they quote somebody."""
    return inside.rstrip()[-1:] in ",.!?" or len(inside.split(None, 3)) >= 3


def _outermost(doubles: list[Stretch], singles: list[Stretch]) -> list[Stretch]:
    """Both kinds in order; of two that overlap the outer one stays, or the double marks if neither is."""
    kept = []
    opens = [d.open for d in doubles]
    dropped: set[int] = set()
    for single in singles:
        first = max(0, bisect_right(opens, single.open) - 1)
        inside, clash = [], False
        for i in range(first, len(doubles)):
            double = doubles[i]
            if double.open >= single.close:
                break
            if double.close <= single.open:
                continue
            if single.open < double.open and double.close <= single.close and double.repair is None:
                inside.append(i)
            else:
                clash = True
        if not clash:
            dropped.update(inside)
            kept.append(single)
    return sorted([d for i, d in enumerate(doubles) if i not in dropped] + kept)


def is_single(text: str, stretch: Stretch) -> bool:
    """Whether single marks stand around a stretch."""
    return text[stretch.open] in "'‘" and not text.startswith("''", stretch.open)


def prefers_single(text: str, stretches: Iterable[Stretch]) -> bool:
    """Whether an article puts its quotations into single marks, as British newspapers do.

    It does if there are more whole sentences in single marks than quotations of any kind in others.
    """
    single, double = 0, 0
    for stretch in stretches:
        if not is_single(text, stretch):
            double += 1
        elif text[stretch.start : stretch.end].rstrip()[-1:] in ",.!?":
            single += 1
    return single > double


def is_nickname(text: str, stretch: Stretch) -> bool:
    """Whether the marks set off a nickname inside a name, as in William "Bill" Clinton."""
    inside = text[stretch.start : stretch.end].strip()
    if len(inside) > 24 or inside[-1:] in ",.!?" or stretch.repair:
        return False
    words = inside.split()
    if len(words) > 2 or not words[-1][:1].isupper():
        return False
    before = text[max(0, stretch.open - 25) : stretch.open]
    after = text[stretch.close : stretch.close + 25]
    return (
        before[-1:].isspace()
        and _is_capital(before.split()[-1:])
        and after[:1].isspace()
        and _is_capital(after.split()[:1])
    )


def _is_capital(words: list[str]) -> bool:
    return (
        bool(words)
        and words[0][:1].isupper()
        and words[0].rstrip(".").isalpha()
        and words[0] not in _NAME_SUFFIX
    )
