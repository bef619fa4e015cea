"""Where a line stands among the others: its place, the running text round it and its twins."""

from collections import Counter
from collections.abc import Sequence

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
    sums = [0]
    for sure in prose:
        sums.append(sums[-1] + sure)
    first = prose.index(True) if sums[-1] else 0
    last = count - 1 - prose[::-1].index(True) if sums[-1] else count - 1
    short = [not sure and not mask & f.AT_LEAST[13] for sure, mask in zip(prose, masks, strict=True)]
    twins = Counter(line.lower() for line, little in zip(lines, short, strict=True) if little)
    openings = Counter(line[: line.find(" ")] for line, little in zip(lines, short, strict=True) if little)
    found = []
    i = 0
    while i < count:
        end = i
        while end < count and short[end]:
            end += 1
        run = _RUN[min(end - i, 9)]
        for at in range(i, max(end, i + 1)):
            bits = run
            bits |= _ABOVE3[sums[at] - sums[max(0, at - 3)]] | _ABOVE8[sums[at] - sums[max(0, at - 8)]]
            bits |= (
                _BELOW3[sums[min(count, at + 4)] - sums[at + 1]]
                | _BELOW8[sums[min(count, at + 9)] - sums[at + 1]]
            )
            if at < 3:
                bits |= PLACES[at]
            if at < first:
                bits |= BEFORE
                if at >= first - 2:
                    bits |= LEAD[first - 1 - at]
                if at >= first - 5:
                    bits |= LEAD[2]
            elif at > last:
                bits |= AFTER
                if at <= last + 2:
                    bits |= TRAIL[0]
                elif at > last + 6:
                    bits |= TRAIL[1]
            if short[at]:
                if twins[lines[at].lower()] > 1:
                    bits |= TWIN
                if openings[lines[at][: lines[at].find(" ")]] > 2:
                    bits |= SIBLING
            found.append(bits)
        i = max(end, i + 1)
    return found


def echoes(lines: Sequence[str]) -> set[int]:
    """The lines whose words stand in a longer line near by too, as those of a pull quote do."""
    found = set()
    for at in range(0, len(lines), _PAGE):
        near = lines[max(0, at - _PAGE) : at + 2 * _PAGE]
        if sum(map(len, near)) > _PAGE_CHARS:
            continue
        text = "\n".join(near)
        for i, line in enumerate(lines[at : at + _PAGE], at):
            if _ECHO_CHARS[0] <= len(line) <= _ECHO_CHARS[1]:
                core = line.strip("\"“”‘’'.")[1:]
                if text.count(core) > 1 and sum(other == line for other in near) < 2:
                    found.add(i)
    return found
