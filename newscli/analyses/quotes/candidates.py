"""Candidate speakers of a quoted stretch: pairs of cue and noun phrase, each with its features."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from newscli.analyses.quotes import phrases
from newscli.analyses.quotes.kinds import (
    BODY,
    CAPITAL,
    CONTRACTED,
    DATE,
    DETERMINER,
    OFFICE,
    PREPOSITION,
    PRONOUN,
)
from newscli.analyses.quotes.phrases import Phrase
from newscli.analyses.quotes.reading import Reading

WINDOW = 60  # tokens on either side of a stretch in which a cue may stand
UNITS = 10  # of a weight to one logit: in whole numbers equal sums are equal
KEPT = 4096  # groups of features kept at hand, of each sort: the same few come again and again

# Names of features that belong together; a candidate's are some such groups.
Group = tuple[str, ...]


class Candidate(NamedTuple):
    """One answer to "who said it": offsets of speaker and cue, and its features in groups.

    `how` is the kind of evidence, such as "before", "inverted", "according" or "inherit"; "nobody" means that
    the stretch quotes nobody.
    """

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    how: str
    features: list[Group]


class Attribution(NamedTuple):
    """What was decided for an earlier stretch, for those that follow it."""

    speaker: tuple[int, int]
    cue: tuple[int, int] | None
    how: str
    block: int
    close: int
    final: str
    carried: bool


class Context(NamedTuple):
    """Where a stretch stands: its paragraph, the one before, what was decided so far, its sentence."""

    reading: Reading
    block: int
    previous: Reading | None
    said: Sequence[Attribution]
    number: int  # of the stretch in its paragraph
    place: int  # of its token
    low: int  # the bounds of its sentence, as tokens
    high: int
    final: str  # the mark that ends it: , . ? ! or ",outside" or "none"


def bucket(n: int) -> str:
    """A distance in tokens, in steps."""
    return str(n) if n < 4 else "4-6" if n < 7 else "7-12" if n < 13 else "13+"


def final_mark(r: Reading, number: int) -> str:
    """The mark that ends a stretch: `,`, `.`, `?` or `!` inside its marks, ",outside", or "none"."""
    stretch = r.stretches[number]
    mark = r.text[max(stretch.start, stretch.end - 4) : stretch.end].rstrip("\"'’”) ")[-1:]
    if mark and mark in ",.?!":
        return mark
    return ",outside" if r.text.startswith(",", stretch.close) else "none"


def head_kind(r: Reading, p: Phrase) -> str:
    """What the last word of the phrase proper is: a pronoun, a name, an office, a body, another noun."""
    i = p.head - 1
    kinds = r.kinds[i]
    if kinds & (PRONOUN | CONTRACTED):
        lower = r.lows[i]
        return "I" if lower[:2] in ("i", "i'", "i’", "we") else lower[:2]
    if kinds & CAPITAL:
        if kinds & DATE:
            return "date"
        return "names" if r.words[i][-1] == "s" and r.lows[p.first] == "the" else "name"
    if kinds & OFFICE:
        return "office"
    if kinds & BODY:
        return "body"
    if r.tags[i] in "VPGJR":
        return "odd"
    lower = r.lows[i]
    return "number" if lower[0].isdigit() else "plural" if lower[-1] == "s" else "noun"


_JOINTS = frozenset("and that as".split())
_CLAUSES = frozenset("but because while when if".split())


def _left_of(r: Reading, p: Phrase, low: int) -> str:
    """What stands left of a phrase: the edge of its sentence or clause, a comma, a word."""
    i = p.first - 1
    if i < low:
        return "edge"
    kinds, lower = r.kinds[i], r.lows[i]
    if lower in _JOINTS:
        return lower
    if lower in _CLAUSES:
        return "clause"
    if kinds & PREPOSITION:
        return "preposition"
    if not lower[0].isalnum():
        return "comma" if lower == "," else "quote" if r.tags[i] == "Q" else "mark"
    return "date" if kinds & DATE else "verb" if r.tags[i] in "VPAG" else "word"


def _right_of(r: Reading, p: Phrase) -> str:
    if p.stop >= len(r.words):
        return "end"
    kinds, lower = r.kinds[p.stop], r.lows[p.stop]
    if kinds & PREPOSITION:
        return "preposition"
    if not lower[0].isalnum():
        return lower if lower in ",.:" else "mark"
    if kinds & DATE:
        return "date"
    return lower if lower in ("and", "who") else "verb" if r.tags[p.stop] in "VPA" else "word"


def phrase_features(r: Reading, p: Phrase, head: str, low: int, where: str) -> Group:
    """Features of a noun phrase with a `head_kind`; `where` tells its place: "left", "right" or "opening"."""
    first = r.kinds[p.first]
    start = "determiner" if first & DETERMINER else "capital" if first & CAPITAL else "lower"
    edge = _left_of(r, p, low) if where == "left" else _right_of(r, p)
    if p.head < p.stop:
        return _phrase_group(where, p.shape, head, start, edge, _opening(r, p), bucket(p.stop - p.head))
    return _phrase_group(where, p.shape, head, start, edge)


@lru_cache(KEPT)
def _phrase_group(
    where: str, shape: str, head: str, start: str, edge: str, opening: str = "", length: str = ""
) -> Group:
    group = (
        f"{where} head {head}",
        f"{where} {shape}",
        f"{where} {shape} {head}",
        f"{where} starts {start} {head}",
        f"{where} edge {edge}",
        f"{where} {shape} edge {edge}",
    )
    return (*group, f"{where} {shape} opens {opening}", f"{where} {shape} {length}") if opening else group


@lru_cache(KEPT)
def _how_group(how: str, head: str) -> Group:
    return f"how {how}", f"how {how} {head}"


def _opening(r: Reading, p: Phrase) -> str:
    """How the apposition of a phrase opens."""
    if p.head + 1 >= p.stop:
        return "none"
    kinds = r.kinds[p.head + 1]
    if kinds & DETERMINER:
        return "determiner"
    if r.lows[p.head + 1] in ("who", "whose", "which", "where"):
        return "who"
    if kinds & PREPOSITION:
        return "preposition"
    if kinds & CAPITAL:
        return "name"
    return "number" if r.words[p.head + 1][0].isdigit() else r.tags[p.head + 1]


class Collector:
    """Gathers the candidates of one stretch."""

    def __init__(self, c: Context) -> None:
        self.context = c
        self.found: list[Candidate] = []

    def add(
        self,
        p: Phrase,
        cue: tuple[int, int] | None,
        how: str,
        where: str,
        low: int,
        features: Iterable[Group],
        reading: Reading | None = None,
    ) -> None:
        """Add the noun phrase `p` with the cue at tokens `cue`, in the context's paragraph or `reading`."""
        r = reading or self.context.reading
        speaker = (r.starts[p.first], r.ends[p.stop - 1])
        span = None if cue is None else (r.starts[cue[0]], r.ends[cue[1] - 1])
        head = head_kind(r, p)
        own = phrase_features(r, p, head, low, where)
        self.found.append(Candidate(speaker, span, how, [*features, _how_group(how, head), own]))

    def add_earlier(self, a: Attribution, how: str, features: Group) -> None:
        """Add the speaker of an earlier stretch."""
        self.found.append(Candidate(a.speaker, a.cue, how, [features]))


def opening_subject(c: Context) -> list[Phrase]:
    """Readings of the subject of the sentence, as far as it stands before the stretch."""
    return [p for p in phrases.opening_subject(c.reading, c.low, c.place) if p.stop <= c.place]
