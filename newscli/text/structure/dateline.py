"""The place and agency that open a news story."""

import re
from collections.abc import Sequence

from newscli.text.spans import Block, Span

LONGEST = 100  # characters of a dateline

_PLACE = r"[A-Z][\w.'’-]*(?:(?:,? | ?/ ?)(?:(?:of|de|la|el|al|the|and|sur|on|in) )?[A-Z][\w.'’-]*){0,6}"
_BRACKET = r" ?\([A-Z][^()\n]{1,40}\)"
_DATE = r"(?:[,.]? (?:on )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?)"
_DASH = r" ?(?:—|–|--+|-(?= )|―)"
_AGENCY = re.compile(rf"(?:{_PLACE})?{_DATE}?{_BRACKET}{_DATE}?(?:{_DASH}|:)?(?=[ \t]*[\"“‘'A-Z0-9])")
_CAPITALS = re.compile(
    rf"(?:[A-Z][A-Z.'’-]+(?:,? |/))*[A-Z][A-Z.'’-]+(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,2}})?{_DATE}?{_DASH}"
)
_DATED = re.compile(rf"{_PLACE}{_DATE}{_DASH}")
_NAMED_AGENCY = re.compile(
    r"\((?:[A-Z]{2,}[^()]*|Reuters|Bloomberg|Xinhua|Tass|Kyodo|Yonhap|Agence[^()]*|Associated Press)\)"
)


def find_dateline(text: str, blocks: Sequence[Block]) -> Span | None:
    """The prefix of the first body paragraph that says where and by which agency it was filed, its dash included.

    "LONDON, March 3 (Reuters) -", "(CNN) --", "BAGHDAD —"; without the white space behind it. None if there is none.
    """
    first = next((block for block in blocks if block.kind == "body"), None)
    if first is None:
        return None
    start = text[first.start : min(first.end, first.start + LONGEST)]
    found = _AGENCY.match(start)
    if found and not _NAMED_AGENCY.search(found.group()):
        found = None
    found = found or _CAPITALS.match(start) or _DATED.match(start)
    if found is None or first.start + found.end() >= first.end:
        return None
    return Span(first.start, first.start + found.end())
