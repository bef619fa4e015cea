"""The place and agency that open a news story: "LONDON, March 3 (Reuters) -", "(CNN) --", "BAGHDAD —"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from newscli.text.spans import Block, Span

if TYPE_CHECKING:
    from newscli.text.languages import Language

LONGEST = 100  # characters of a dateline
PARAGRAPHS = 3  # of the body that may open with it

_PLACE = r"[A-Z][\w.'’-]*(?:(?:,? | ?/ ?)(?:(?:of|de|la|el|al|the|and|sur|on|in) )?[A-Z][\w.'’-]*){0,6}"
_CAPITAL = r"[A-Z][A-Z.'’-]+"
_STATE = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
_DATE = r"(?:[,.]? (?:on )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?)"
_AGENCY = (
    r" ?\((?:[A-Z]{2,}[^()\n]{0,30}|[A-Z]\w*News\w*|Reuters|Bloomberg|Xinhua|Tass|Kyodo|Yonhap"
    r"|Agence[^()\n]{0,20}|(?:The )?Associated Press|Thomson Reuters[^()\n]{0,20})\)"
)
_SOURCE = r"\([A-Z][\w.'’& -]{1,40}\)"  # of any name, behind a place in capitals
_DASH = r" ?(?:—|–|―|--+|- )"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """An agency in brackets, a place in capitals, a place and date; compiled on first need."""
    return (
        re.compile(rf"(?:{_PLACE})?{_DATE}?{_AGENCY}{_DATE}?(?:{_DASH}|:)?(?=\s*[\"“‘'A-Z0-9])"),
        re.compile(
            rf"(?:{_CAPITAL}(?:,? |/))*{_CAPITAL}(?:, {_STATE})?{_DATE}?(?: {_SOURCE})?{_DASH}(?=\s*\S)"
        ),
        re.compile(rf"{_PLACE}{_DATE}{_DASH}(?=\s*\S)"),
        re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}/(?=\s+\S)"),
    )


def find_dateline(text: str, blocks: Sequence[Block], *, language: "Language | None" = None) -> Span | None:
    """The prefix of a first body paragraph that says where and by whom it was filed, its dash included.

    Without the white space behind it. A standfirst may have been taken for body, so the first `PARAGRAPHS`
    are looked at. None if there is none. `language` is what the text is written in, if not English.
    """
    match = _match
    if language:
        from newscli.text.structure.localized import match_dateline as match
    left = PARAGRAPHS
    for block in blocks:
        if block.kind == "body":
            found = match(text[block.start : min(block.end, block.start + LONGEST)])
            if found:
                return Span(block.start, block.start + len(found))
            left -= 1
            if not left:
                break
    return None


def _match(head: str) -> str:
    """The dateline that `head` starts with, or nothing."""
    if not (head[0].isupper() or head[0] == "("):
        return ""
    if not (
        ")" in head
        or "—" in head
        or "–" in head
        or "―" in head
        or "-- " in head
        or " - " in head
        or "/" in head
    ):
        return ""
    for pattern in _patterns():
        found = pattern.match(head)
        if found:
            return found.group().rstrip()
    return ""
