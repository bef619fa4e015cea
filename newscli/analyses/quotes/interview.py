"""What people say in an interview or a transcript, where labels tell who speaks and no marks are needed."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscli.analyses.quotes import grammar
from newscli.analyses.quotes.result import Cue, Quote, Speaker
from newscli.text.document import Document
from newscli.text.spans import Block
from newscli.text.structure import ASKING

SURE, GOES_ON = 0.95, 0.7
"""Confidence in a paragraph with a label, and in one between two of them, which may be somebody else's."""

_OF_THE_PROGRAM = frozenset(("BYLINE", "HOST"))  # behind the names of those who report and ask
_NAMELESS = frozenset("the unidentified unknown".split())  # "THE COURT", "UNIDENTIFIED PERSON"
_TITLES = grammar.RANKS.union(map(str.lower, grammar.HONORIFICS))


class Named(NamedTuple):
    """Where a person is named, the fullest name, and whether a title or first name tells that it is one."""

    at: int
    name: str
    is_sure: bool


def with_interview(doc: Document, people: Sequence[Named], quotes: Sequence[Quote]) -> list[Quote]:
    """The quotations of an article and what is said in it by turns, in text order.

    What somebody quotes in a turn is part of the turn. Whoever writes the article quotes nobody by asking.

    Args:
        doc: A text with turns.
        people: The persons whom it names outside quotations, in order.
        quotes: What is quoted or reported in it, in text order.
    """
    spoken = list(_spoken(doc, people))
    starts, ends = [quote.start for quote in spoken], [quote.end for quote in spoken]
    apart = [
        quote
        for quote in quotes
        if not _inside(quote.start, starts, ends) and not _inside(quote.end - 1, starts, ends)
    ]
    return sorted(apart + spoken, key=lambda quote: quote.start)


def _inside(offset: int, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether an offset lies in one of the stretches that begin and end so, in order."""
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < ends[at]


def _spoken(doc: Document, people: Sequence[Named]) -> Iterator[Quote]:
    """What is said in turns, a quotation a paragraph."""
    names = _Names(doc, people)
    writers = _initials_of_writers(doc)
    called: dict[str, str | None] = {}
    for number, (_, place, mark, said) in enumerate(doc.turns):
        label = doc.text[place.start : place.end]
        if doc.text[place.end : mark.start].strip(", ") in _OF_THE_PROGRAM:
            writers |= {label, label.split()[-1]}
        if label in ASKING or label.replace(".", "") in writers:
            continue
        if label not in called:
            called[label] = names.of(label)
        speaker = Speaker(label, *place, called[label])
        cue = Cue(doc.text[mark.start : mark.end], *mark)
        if said.start < said.end:
            yield _quote(doc, *said, speaker, cue, SURE)
        for block in _between(doc, number):
            yield _quote(doc, block.start, block.end, speaker, cue, GOES_ON)


def _between(doc: Document, number: int) -> list[Block]:
    """The paragraphs of the article between a turn and the next one; behind the last one it may be over."""
    if number + 1 == len(doc.turns):
        return []
    blocks = doc.blocks[doc.turns[number].block + 1 : doc.turns[number + 1].block]
    return [block for block in blocks if block.kind == "body"]


def _quote(doc: Document, start: int, end: int, speaker: Speaker, cue: Cue, confidence: float) -> Quote:
    text = doc.verbatim(start, end)
    return Quote(text, start, end, doc.line(start), "direct", speaker, cue, confidence)


def _initials_of_writers(doc: Document) -> set[str]:
    """The initials of each two or three capitalised words in a row of the bylines."""
    found = set()
    for block in doc.blocks:
        if block.kind == "byline":
            words = re.findall(r"\w[\w'’-]*", doc.text[block.start : block.end])
            initials = "".join(word[0] if word[0].isupper() else " " for word in words)
            found |= {initials[i : i + n] for n in (2, 3) for i in range(len(initials) - n + 1)}
    return found


class _Names:
    """The names that an article gives, for labels.

    Args:
        doc: The article.
        people: The persons whom it names, in order.
    """

    def __init__(self, doc: Document, people: Sequence[Named]) -> None:
        starts = [turn.label.start for turn in doc.turns]
        labels, turns = [t.said.start for t in doc.turns], [t.said.end for t in doc.turns]
        self._by_last: dict[str, dict[str, None]] = {}
        self._by_initials: dict[str, str] = {}
        told: dict[str, bool] = {}  # outside of turns
        for at, name, is_sure in people:
            if _inside(at, starts, labels):
                continue
            words = name.split()
            self._by_last.setdefault(words[-1].upper(), {})[name] = None
            self._by_initials.setdefault("".join([word[0] for word in words]), name)
            if len(words) > 1 and not _inside(at, starts, turns):
                told[name] = told.get(name, False) or is_sure
        sure = [name for name in told if told[name]] or list(told)
        self._only = sure[0] if len(sure) == 1 else None

    def of(self, label: str) -> str | None:
        """The fullest name of the one whom a label stands for; None where the article does not tell.

        A letter stands for the only one whom the article names in full, or so that it is surely a person;
        initials stand for the first with these.
        """
        if len(label) == 1:
            return self._only
        words = [word for word in label.split() if word.strip(".").lower() not in _TITLES]
        own = " ".join(words)
        fitting = [
            name
            for name in self._by_last.get(own.upper().rpartition(" ")[2], ())
            if f" {name}".upper().endswith(f" {own}".upper())
        ]
        if fitting:
            return next((name for name in fitting if " " in name), fitting[0])
        if len(words) > 1 and "#" not in own and words[0].lower() not in _NAMELESS:
            return own.title()
        return self._by_initials.get(label.replace(".", ""))
