"""Lines joined into paragraphs, by where they stand and how they end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from newscli.inputs.extracted import Passage
from newscli.inputs.pdf.lines import Line
from newscli.text.frequency import zipf
from newscli.text.structure.label import UNDECIDED

LARGE = 1.12  # times the size of the body from which a line is a heading
HEADING_WORDS = 25  # that a heading has at most
INDENT = 0.8  # of the size by which a paragraph's first line is set in, at least
FAR = 4  # times the size that it is set in at most
SHORT = 0.8  # of the column's width up to which a line may be a paragraph's last
# Of two words that are hyphenated rather than one that is broken.
COMMON = 3.0  # Zipf frequency, where the whole is no word
MARGIN = 2.0  # more than the whole has, where it is one: "long-term", but not "man-grove"
_LEAST = 3  # letters of the first; shorter ones are parts of words, such as "re-"
_LONGEST_WORD = 80  # characters of a line's end that are looked at

_ENDED = re.compile(r"[.!?…][\"”’'»)\]]*$|[:;][\"”’']$")
_STARTS_SMALL = re.compile(r"[\"“‘'(\[]?[a-z]")
_MARKED = re.compile(r"(?:[•·▪◦‣●■–—*-]|\d{1,3}[.)])\s")
_BROKEN = re.compile(r"([^\W\d_][\w'’]*)[-\u2010]$")
_WORD = re.compile(r"[\w'’]+(?:[-\u2010][\w'’]+)*")

_Number = TypeVar("_Number", int, float)


class _Measures:
    """What most lines of a file have in common."""

    def __init__(self, lines: Sequence[Line]) -> None:
        sizes: Counter[int] = Counter()
        for line in lines:
            sizes[round(line.size * 2)] += len(line.text)
        near = max(sizes, key=lambda size: (sizes[size], size))
        self.size = next(line.size for line in lines if round(line.size * 2) == near)
        body = [line for line in lines if self.is_body(line)]
        widths = sorted(len(line.text) for line in body)
        self.width = widths[len(widths) * 9 // 10]
        steps = Counter(
            round(above.y - below.y, 1)
            for above, below in pairwise(body)
            if above.page == below.page and 0.5 * self.size < above.y - below.y < 3 * self.size
        )
        # Where paragraphs are short, the step between them may be the more frequent one.
        self.step = min(_frequent(steps, 10), default=1.2 * self.size)

        # Where many lines of each page begin.
        starts: dict[int, Counter[int]] = {}
        for line in body:
            starts.setdefault(line.page, Counter())[round(line.x)] += 1
        self._lefts = {page: _frequent(found, 5) for page, found in starts.items()}

        # How far first lines are set in: the next line mostly begins further to the left, which it does not
        # in a quotation that is set in as a whole.
        backs = Counter(self._steps_back(body))
        self._indents = {offset for offset, _ in backs if backs[offset, True] > backs[offset, False]}

    def is_body(self, line: Line) -> bool:
        return abs(line.size - self.size) <= 0.08 * self.size

    def _steps_back(self, body: Sequence[Line]) -> Iterator[tuple[int, bool]]:
        """How far each line is that is set in, and whether the next one begins further to the left."""
        for above, below in pairwise(body):
            offset = self._offset(above)
            if offset and above.page == below.page and above.y > below.y:
                yield offset, below.x < above.x - INDENT * above.size

    def _offset(self, line: Line) -> int:
        """Points by which a line is set in from where other lines begin; 0 if it is not, or too far."""
        for left in self._lefts.get(line.page, ()):
            if INDENT < (line.x - left) / line.size < FAR:
                return max(1, round(line.x - left))
        return 0

    def goes_on(self, above: Line, below: Line, *, opening: bool) -> bool:
        """Whether the line below belongs to the paragraph of the one above.

        Args:
            above: A line.
            below: The next one that is drawn.
            opening: The one above is the first of its paragraph.
        """
        if abs(above.size - below.size) > 0.08 * max(above.size, below.size):
            return False
        if _BROKEN.search(above.text[-_LONGEST_WORD:]) and below.text[0].islower():
            return True
        ended, short = bool(_ENDED.search(above.text)), len(above.text) <= SHORT * self.width
        step = above.y - below.y
        if above.page != below.page or step < 0:  # the next column or page
            return self.is_body(above) and not ended and not short
        if above.size > LARGE * self.size:
            return step < 1.6 * above.size
        if step > 1.3 * self.step * above.size / self.size or (above.bold != below.bold and (ended or short)):
            return False
        moved = (below.x - above.x) / above.size
        if moved > INDENT and not (opening and _MARKED.match(above.text)):
            return False
        if moved < -INDENT and not opening:
            return False
        if opening and abs(moved) < INDENT and (offset := self._offset(above)):
            return not (ended or short or offset in self._indents)
        return not (ended and short) or bool(_STARTS_SMALL.match(below.text))


def _frequent(counts: Counter[_Number], part: int) -> list[_Number]:
    """What makes up one in `part` of all that was counted, at least."""
    total = counts.total()
    return [value for value, count in counts.items() if count * part >= total]


def join_lines(lines: Sequence[Line]) -> Iterator[Passage]:
    """The paragraphs of a file."""
    if not lines:
        return
    lines = list(_with_initials(lines))
    measures = _Measures(lines)
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line.text))
    paragraphs: list[list[Line]] = []
    for line in lines:
        current = paragraphs[-1] if paragraphs else []
        if current and measures.goes_on(current[-1], line, opening=len(current) == 1):
            current.append(line)
        else:
            paragraphs.append([line])
    headline = _headline(paragraphs, measures)
    for paragraph in paragraphs:
        text = _join([line.text for line in paragraph], words)
        kind = "headline" if paragraph is headline else _kind(paragraph, text, measures)
        yield Passage(kind, text)


def _with_initials(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a large first letter put back before the word it begins."""
    initial: Line | None = None
    for line in lines:
        if initial and line.text[0].islower() and initial.size > 1.8 * line.size:
            yield line._replace(text=initial.text + line.text)
            initial = None
            continue
        if initial:
            yield initial
        initial = line if len(line.text) == 1 and line.text.isupper() else None
        if not initial:
            yield line
    if initial:
        yield initial


def _headline(paragraphs: Sequence[list[Line]], measures: _Measures) -> list[Line] | None:
    """The largest of the headings on the first page, if there is one."""
    first = paragraphs[0][0].page
    large = [p for p in paragraphs if p[0].page == first and p[0].size > LARGE * measures.size]
    return max(large, key=lambda paragraph: paragraph[0].size, default=None)


def _kind(paragraph: Sequence[Line], text: str, measures: _Measures) -> str:
    words = len(text.split())
    if paragraph[0].size > LARGE * measures.size and words <= HEADING_WORDS:
        return "subhead"
    if len(paragraph) == 1 and paragraph[0].bold and words <= HEADING_WORDS // 2 and not _ENDED.search(text):
        return "subhead"
    return UNDECIDED


def _join(lines: Sequence[str], words: Counter[str]) -> str:
    """Lines as one; a word that was broken at the end of one is made whole."""
    parts = [lines[0]]
    for above, below in pairwise(lines):
        if above[-1] not in "-\u2010\u00ad" or above[-2:-1].isspace():
            parts.append(" ")
        elif above[-1] == "\u00ad" or _is_broken(above, below, words):
            parts[-1] = parts[-1][:-1]
        parts.append(below)
    return "".join(parts)


def _is_broken(above: str, below: str, words: Counter[str]) -> bool:
    """Whether the hyphen at the end of a line is there only because a word did not fit."""
    first, rest = _BROKEN.search(above[-_LONGEST_WORD:]), _WORD.match(below)
    if not first or not rest:
        return False
    capitals = len(first[1]) > 1 and first[1].isupper() and rest[0].isupper()
    if not rest[0][0].islower() and not capitals:
        return False
    return not _keeps_hyphen(first[1].lower(), rest[0].lower(), words)


def _keeps_hyphen(first: str, rest: str, words: Counter[str]) -> bool:
    """Whether a word has the hyphen at which it is broken: by the text itself, then by the lexicon."""
    if first + rest in words:
        return False
    if f"{first}-{rest}" in words:
        return True
    rarer, whole = min(zipf(first), zipf(rest)), zipf(first + rest)
    if not whole:
        return rarer >= COMMON
    return len(first) >= _LEAST and rarer - whole >= MARGIN
