"""Leaves out what stands on page after page: running heads and feet, the numbers of pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from newscli.inputs.pdf.lines import Line

DEPTH = 3  # lines from the top or the bottom of a page that may be its head or foot
SHARE = 0.4  # of the pages that have it; left and right pages may have heads of their own

_OF_PAGE = re.compile(r"\W*(?:page )?(\d{1,4})(?: ?(?:of|/) ?\d{1,4})?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")


def without_edges(lines: Sequence[Line]) -> list[Line]:
    """The lines that are no head or foot.

    Such a line stands at the same height, with the same words whatever its numbers, on at least two pages; or
    it is the number of the page, and nothing stands above or below it.
    """
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    found: Counter[tuple[str, int]] = Counter()
    for page in pages:
        found.update({_key(line) for line in _edges(page)})
    least = max(2, SHARE * len(pages))
    kept = []
    for page in pages:
        edges = _edges(page)
        dropped = {id(line) for line in edges if found[_key(line)] >= least}
        dropped |= {id(line) for line in (edges[0], edges[-1]) if _is_number(line)}
        kept += [line for line in page if id(line) not in dropped]
    return kept


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return by_height[:DEPTH] + by_height[DEPTH:][-DEPTH:]


def _is_number(line: Line) -> bool:
    match = _OF_PAGE.fullmatch(line.text)
    return match is not None and int(match[1]) == line.page + 1


def _key(line: Line) -> tuple[str, int]:
    return _NUMBER.sub("#", _SPACE.sub(" ", line.text.lower())), round(line.y)
