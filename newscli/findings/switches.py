"""Switches that stand in the text: `<!-- newscli: off NC103 NC201 -->` and `<!-- newscli: on -->`.

They are read where comments are masked (Markdown), so that no words of an article can be one. `off` holds to
the next `on` that names the rule or names none, else to the end. Without a name every rule is meant. A rule
about the document as a whole is off if it is switched off anywhere.
"""

import re
from bisect import bisect_right
from sys import maxsize
from typing import NamedTuple

from newscli.findings.finding import Spot
from newscli.findings.options import codes_of
from newscli.text.document import Document

_SWITCH = re.compile(r"<!--\s*newscli:\s*(on|off)\b([^<>]{0,500}?)-->")


class Switches(NamedTuple):
    """`ranges`: for each code the stretches where it is off; `unknown`: names that no rule has."""

    ranges: dict[str, list[tuple[int, int]]]
    unknown: list[Spot]

    def off(self, code: str, spot: Spot) -> bool:
        """Whether a rule is switched off at a place."""
        ranges = self.ranges.get(code, [])
        if spot.whole:
            return bool(ranges)
        before = bisect_right(ranges, (spot.start, maxsize))  # they are in order and never overlap
        return before > 0 and spot.start < ranges[before - 1][1]


def read(doc: Document) -> Switches:
    """The switches of a document."""
    ranges: dict[str, list[tuple[int, int]]] = {}
    unknown: list[Spot] = []
    since: dict[str, int] = {}
    if doc.raw is doc.text or "newscli:" not in doc.raw:
        return Switches(ranges, unknown)
    for match in _SWITCH.finditer(doc.raw):
        if doc.text[match.start() : match.end()].strip():
            continue  # not masked: words of the article
        names = match[2].replace(",", " ").split()
        codes: list[str] = []
        for name in names or ["all"]:
            named = codes_of(name)
            codes += named
            if not named:
                unknown.append(Spot(f"no rule is called {name!r}", match.start(), match.end()))
        for code in codes:
            if match[1] == "off":
                since.setdefault(code, match.end())
            elif code in since:
                ranges.setdefault(code, []).append((since.pop(code), match.start()))
    for code, start in since.items():
        ranges.setdefault(code, []).append((start, len(doc.raw) + 1))
    return Switches(ranges, unknown)
