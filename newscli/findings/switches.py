"""Switches that stand in the text: `<!-- newscli: off NC103 NC201 -->` and `<!-- newscli: on -->`.

A comment that looks like a switch and is none is told, as it would switch nothing.

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

_COMMENT = re.compile(r"<!--\s*newscli(\s*:[^<>]{0,500}?|\s+(?:on|off)\b[^<>]{0,500}?)-->")
_SWITCH = re.compile(r"\s*:\s*(on|off)\b(.*)", re.DOTALL)


class Switches(NamedTuple):
    """`ranges`: for each code the stretches where it is off; `unknown`: what is no switch or no rule."""

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
    if doc.raw is doc.text or "newscli" not in doc.raw:
        return Switches(ranges, unknown)
    for match in _COMMENT.finditer(doc.raw):
        if doc.text[match.start() : match.end()].strip():
            continue  # not masked: words of the article
        switch = _SWITCH.fullmatch(match[1])
        if not switch:
            message = "no switch: a comment reads newscli: off CODE, or newscli: on"
            unknown.append(Spot(message, match.start(), match.end()))
            continue
        names = switch[2].replace(",", " ").split()
        codes: list[str] = []
        for name in names or ["all"]:
            named = codes_of(name)
            codes += named
            if not named:
                unknown.append(Spot(f"no rule is called {name!r}", match.start(), match.end()))
        for code in codes:
            if switch[1] == "off":
                since.setdefault(code, match.end())
            elif code in since:
                ranges.setdefault(code, []).append((since.pop(code), match.start()))
    for code, start in since.items():
        ranges.setdefault(code, []).append((start, len(doc.raw) + 1))
    return Switches(ranges, unknown)
