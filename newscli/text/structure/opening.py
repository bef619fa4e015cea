"""Byline and times run into the first paragraph, as some archives keep them.

"By. Ann Lee. PUBLISHED:. 14:11 GMT, 20 May 2013. |. The story begins here."
"""

import re
from functools import cache

from newscli.text.spans import Block

LONGEST = 400  # characters that are looked at

_NAME = r"(?:[A-Z][\w'’-]*\.?|[A-Z]\.)"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|and|for|in|of|the|de|van|al)){{0,8}}(?:, [A-Z]\w*(?: [A-Z]\w*){{0,3}})?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_TIME = r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?(?: ?\(?[A-Z]{2,4}\b\)?)?"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
_WHEN = rf"(?:{_TIME},? (?:on )?{_DAY}|{_DAY},?(?: at)?(?: {_TIME})?|{_TIME})"
_LABEL = (
    r"(?:[Ll]ast |[Ff]irst )?(?:PUBLISHED|UPDATED|CREATED|POSTED|[Pp]ublished|[Uu]pdated|[Cc]reated"
    r"|[Pp]osted)\b"
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of fragment and how each looks; compiled on first need, which is rare."""
    return (
        (
            "byline",
            re.compile(rf"By\. {_NAMES}\.(?: and {_NAMES}\.)?\s+|By:? {_NAMES}\.?\s+(?={_LABEL}|{_WHEN}|\|)"),
        ),
        ("date", re.compile(rf"{_LABEL}:?\.?(?: at| on)? {_WHEN}\.?(?:\s+|$)")),
        ("date", re.compile(rf"{_WHEN}\.?\s+(?=\||{_LABEL})")),
        ("furniture", re.compile(r"\|\.?\s+")),
        ("furniture", re.compile(r"Follow @+\w+\.?\s+")),
    )


def split_opening(text: str, start: int, end: int) -> list[Block]:
    """The paragraph `text[start:end]` cut into the fragments that open it, if any, and the rest as body.

    It must open with a byline or a label of time; the rest must not be empty, else it is left whole.
    """
    head = text[start : start + 16]
    if not (head.startswith(("By.", "By ", "By:")) or head[:14].upper().lstrip().startswith(_STARTS)):
        return [Block("body", start, end)]
    found: list[Block] = []
    at, limit = start, min(end, start + LONGEST)
    while at < limit:
        kind, match = _fragment(text, at, limit)
        if match is None:
            break
        found.append(Block(kind, at, at + len(match.group().rstrip())))
        at = match.end()
    if at >= end:
        return [Block("body", start, end)]
    return [*found, Block("body", at, end)]


def _fragment(text: str, start: int, end: int) -> tuple[str, re.Match[str] | None]:
    """The fragment at `start` and its kind; None if there is none."""
    for kind, pattern in _patterns():
        match = pattern.match(text, start, end)
        if match:
            return kind, match
    return "", None


_STARTS = ("PUBLISHED", "UPDATED", "CREATED", "POSTED", "LAST UPDATED", "FIRST PUBLISHE")
