"""Where a line stands among the others: its place, the running text round it and its twins."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from newscli.text.structure import features as f

NAMES: list[str] = []


def _bit(name: str) -> int:
    NAMES.append(name)
    return 1 << (len(NAMES) - 1)


PLACES = tuple(_bit(name) for name in ("first line", "second line", "third line"))
BEFORE = _bit("before the text")  # the text: from the first to the last line that is surely prose
AFTER = _bit("after the text")
LEAD = tuple(
    _bit(name) for name in ("last before the text", "last but one before the text", "near before the text")
)
TRAIL = tuple(_bit(name) for name in ("near after the text", "far after the text"))
PROSE_ABOVE = {n: _bit(f"prose in {n} of 3 above") for n in (1, 2, 3)}
PROSE_BELOW = {n: _bit(f"prose in {n} of 3 below") for n in (1, 2, 3)}
MUCH_ABOVE = {n: _bit(f"prose in {n} of 8 above") for n in (1, 3, 5)}
MUCH_BELOW = {n: _bit(f"prose in {n} of 8 below") for n in (1, 3, 5)}
RUN = {n: _bit(f"run of {n} short lines") for n in (2, 3, 5, 9)}
ALONE = _bit("short line alone")
TWIN = _bit("stands twice")
SIBLING = _bit("three short lines begin so")

_PAGE, _PAGE_CHARS = 60, 60_000  # an echo is looked for in so many lines up and down, in so many characters
_ECHO_CHARS = (24, 240)  # length of a pull quote

_SURE = f.AT_LEAST[13] | f.PROSE


def is_prose(mask: int) -> bool:
    """Whether a line of these features is surely running text."""
    return mask & _SURE == _SURE and bool(mask & (f.STOP | f.QUESTION)) and not mask & f.CREDIT_END


def _sum(bits: dict[int, int], count: int) -> int:
    return sum(bit for bound, bit in bits.items() if count >= bound)


_ABOVE3, _BELOW3 = ([_sum(b, n) for n in range(4)] for b in (PROSE_ABOVE, PROSE_BELOW))
_ABOVE8, _BELOW8 = ([_sum(b, n) for n in range(9)] for b in (MUCH_ABOVE, MUCH_BELOW))
_RUN = [0, ALONE] + [_sum(RUN, n) for n in range(2, 10)]


def places(lines: Sequence[str], masks: Sequence[int]) -> list[int]:
    """The features of each line's place, as bits of `NAMES`.

    Args:
        lines: The lines themselves.
        masks: Their `features`.
    """
    count = len(lines)
    prose = [is_prose(mask) for mask in masks]
    sums = [0, *accumulate(prose)]
    wide = [0] * 8 + sums + sums[-1:] * 8
    found = [
        _ABOVE3[at - above3] | _ABOVE8[at - above8] | _BELOW3[below3 - after] | _BELOW8[below8 - after]
        for above8, above3, at, after, below3, below8 in zip(
            wide, wide[5:], sums, sums[1:], wide[12:], wide[17:], strict=False
        )
    ]
    for at, bit in zip(range(count), PLACES, strict=False):
        found[at] |= bit
    if sums[-1]:
        _mark_outside(found, prose.index(True), count - 1 - prose[::-1].index(True))
    short = [at for at in range(count) if not prose[at] and not masks[at] & f.AT_LEAST[13]]
    _mark_runs(found, short)
    twins = Counter([lines[at].lower() for at in short])
    openings = Counter([lines[at][: lines[at].find(" ")] for at in short])
    if len(twins) < len(short) or max(openings.values(), default=0) > 2:
        for at in short:
            if twins[lines[at].lower()] > 1:
                found[at] |= TWIN
            if openings[lines[at][: lines[at].find(" ")]] > 2:
                found[at] |= SIBLING
    return found


def _mark_outside(found: list[int], first: int, last: int) -> None:
    """Mark the lines before the first and after the last line of the running text."""
    for at in range(first):
        found[at] |= BEFORE
    for at in range(max(0, first - 5), first):
        found[at] |= LEAD[2]
    for at in range(max(0, first - 2), first):
        found[at] |= LEAD[first - 1 - at]
    for at in range(last + 1, len(found)):
        found[at] |= AFTER
    for at in range(last + 1, min(last + 3, len(found))):
        found[at] |= TRAIL[0]
    for at in range(last + 7, len(found)):
        found[at] |= TRAIL[1]


def _mark_runs(found: list[int], short: Sequence[int]) -> None:
    """Mark each short line with how many of them stand in a row."""
    begin = 0
    for i, at in enumerate(short, 1):
        if i == len(short) or short[i] != at + 1:
            run = _RUN[min(i - begin, 9)]
            for line in short[begin:i]:
                found[line] |= run
            begin = i


def echoes(lines: Sequence[str], asked: Iterable[int]) -> set[int]:
    """The lines whose words stand in a longer line near by too, as those of a pull quote do.

    Args:
        lines: All lines.
        asked: Those that may be one, in order.
    """
    found = set()
    page, near, text = -1, lines, ""
    for i in asked:
        line = lines[i]
        if not _ECHO_CHARS[0] <= len(line) <= _ECHO_CHARS[1]:
            continue
        if i // _PAGE != page:
            page = i // _PAGE
            near = lines[max(0, page - 1) * _PAGE : (page + 2) * _PAGE]
            text = "\n".join(near) if sum(map(len, near)) <= _PAGE_CHARS else ""
        core = line.strip("\"“”‘’'.")[1:]
        if text.count(core) > 1 and sum(other == line for other in near) < 2:
            found.add(i)
    return found
