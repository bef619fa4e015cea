"""The article as nested pieces: sentences, in them those of the summary, quotations, key phrases.

Sentences and quotations cross each other: a quotation runs over three sentences, and "he said" stands in the
last. So each kind of mark is a layer with a fixed depth, and an inner mark is cut where an outer one ends.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from newscli.render.facts import HARD
from newscli.render.plain import one_line, visible
from newscli.render.record import ASIDE, MASKED, Article, Record

LEVELS = (0.6, HARD, 0.9)
"""Difficulties from which a sentence is rather hard, hard and very hard."""

COLOURS = 8
"""Speakers that get a colour of their own; the others share one."""

_BULLET = re.compile(r"[-*+•·–—]\s|\(?\w{1,3}[.)]\s")  # what a text without markup puts before an item


class Mark(NamedTuple):
    """A stretch of the text and what it is.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        kind: "sentence", "summary", "quote" or "phrase".
        number: Of the sentence, the voice or the use; counts from 0.
        level: Of difficulty, from 0 (not hard) to 3; of a sentence only.
        label: What is said of it: why it is hard, who speaks.
        kinds: Its classes: of a quotation its kind, colour and speaker, of a use its phrases.
        anchors: Names it can be linked by.
    """

    start: int
    end: int
    kind: str
    number: int = 0
    level: int = 0
    label: str = ""
    kinds: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


class Piece(NamedTuple):
    """A mark, or what of it stands inside an outer one.

    Attributes:
        mark: What it is of.
        inside: Text and further pieces.
        first: Whether the mark begins here.
        last: Whether it ends here.
    """

    mark: Mark
    inside: "Pieces"
    first: bool
    last: bool


Pieces = list["str | Piece"]


class Paragraph(NamedTuple):
    """A block of the article.

    Attributes:
        kind: Of the block.
        line: On which it begins.
        dimmed: Whether it is the page's, not the article's.
        marked: Whether the text has a mark of its own before an item of a list.
        pieces: What is in it.
    """

    kind: str
    line: int
    dimmed: bool
    marked: bool
    pieces: Pieces


def annotated(record: Record) -> list[tuple[bool, list[Paragraph]]]:
    """The blocks of a report's article with all marks; runs of list items apart from what is no list."""
    article = record.article
    if article is None:
        return []
    layers = _layers(record, article)
    blocks = [
        Paragraph(
            kind,
            line,
            dimmed=kind in ASIDE,
            marked=bool(_BULLET.match(article.text, start)),
            pieces=_nested(article.text, start, end, layers),
        )
        for kind, start, end, line in article.blocks
    ]
    return [(listed, list(run)) for listed, run in groupby(blocks, key=lambda block: block.kind == "list")]


def level(score: float) -> int:
    """The difficulty of a sentence as one of `LEVELS`, from 1; 0 below all."""
    return bisect_right(LEVELS, score)


class _Layer(NamedTuple):
    """Marks in order, none overlapping another, and where they start."""

    marks: Sequence[Mark]
    starts: Sequence[int]


def _layers(record: Record, article: Article) -> list[_Layer]:
    results: Any = record.results
    sentences = [
        Mark(
            s.start,
            s.end,
            "sentence",
            at,
            level=level(s.score),
            label=one_line(f"{s.score:.2f} · {'; '.join(s.reasons) or f'{s.words} words'}"),
            anchors=(f"s{at}",),
        )
        for at, s in enumerate(article.sentences)
    ]
    chosen = [
        Mark(s.start, s.end, "summary", at, anchors=(f"summary-{at}",))
        for at, s in enumerate(results["summary"].sentences)
    ]
    spoken = [
        Mark(
            quote.start,
            quote.end,
            "quote",
            number,
            label=one_line(voice.name or "speaker unknown"),
            kinds=(quote.kind, voice_class(number, known=voice.name is not None), f"w{number}"),
            anchors=(f"q{quote.start}",),
        )
        for number, voice in enumerate(article.voices)
        for quote in voice.quotes
    ]
    return [_layer(marks) for marks in (sentences, chosen, spoken, _phrases(article.mentions))]


def voice_class(number: int, *, known: bool) -> str:
    """The class that gives a speaker's colour."""
    return f"v{min(number, COLOURS)}" if known else "vu"


def _phrases(mentions: Sequence[Sequence[tuple[int, int]]]) -> Iterator[Mark]:
    """The uses of key phrases, cut where one begins or ends inside another."""
    uses = sorted(
        (start, end, at, use) for at, spans in enumerate(mentions) for use, (start, end) in enumerate(spans)
    )
    cluster: list[tuple[int, int, int, int]] = []
    end = -1
    for use in uses:
        if cluster and use[0] >= end:
            yield from _apart(cluster)
            cluster = []
        end = max(end, use[1])
        cluster.append(use)
    yield from _apart(cluster)


def _apart(cluster: list[tuple[int, int, int, int]]) -> Iterator[Mark]:
    """Overlapping uses as stretches side by side, each with the numbers of all phrases that it is part of."""
    edges = sorted({edge for start, end, _, _ in cluster for edge in (start, end)})
    for start, end in pairwise(edges):
        over = [use for use in cluster if use[0] <= start and use[1] >= end]
        begins = tuple(f"k{at}-{use}" for first, _, at, use in over if first == start)
        kinds = tuple(f"k{at}" for at in sorted({at for _, _, at, _ in over}))
        yield Mark(start, end, "phrase", kinds=kinds, anchors=begins)


def _layer(marks: Iterable[Mark]) -> _Layer:
    kept: list[Mark] = []
    for mark in sorted(marks):
        if mark.start < mark.end and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return _Layer(kept, [mark.start for mark in kept])


def _nested(text: str, start: int, end: int, layers: Sequence[_Layer]) -> Pieces:
    """`text[start:end]` with the marks of the layers, the first outermost."""
    if not layers:
        return [visible(text[start:end].replace(MASKED, ""))] if start < end else []
    layer, *inner = layers
    at = max(0, bisect_right(layer.starts, start) - 1)
    found: Pieces = []
    while at < len(layer.marks) and layer.starts[at] < end:
        mark = layer.marks[at]
        at += 1
        first, last = max(start, mark.start), min(end, mark.end)
        if first >= last:
            continue
        found += _nested(text, start, first, inner)
        inside = _nested(text, first, last, inner)
        found.append(Piece(mark, inside, first == mark.start, last == mark.end))
        start = last
    return found + _nested(text, start, end, inner)
