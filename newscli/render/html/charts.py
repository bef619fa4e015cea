"""What the page draws, as numbers: lengths and difficulties of sentences, places of phrases and speakers."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from newscli.render.formulas import ENDS, FORMULAS
from newscli.render.html.annotated import level, voice_class
from newscli.render.plain import one_line
from newscli.render.record import Article

WIDTH, HEIGHT = 1000, 100
"""Of a drawing, in units of its own: the page stretches it."""

_LONG = 25  # words, beyond which the length of a sentence is a reason
_ROOM = 1.08  # above the longest sentence
_MOST_VOICES = 8
_GAP = 0.18  # of the room of a bar


class Bar(NamedTuple):
    """A sentence: its place and height in the drawing, its number, level of difficulty and title."""

    x: float
    y: float
    width: float
    height: float
    number: int
    level: int
    title: str


class Skyline(NamedTuple):
    """The sentences along the text; `limit` is the height of a long one, None where all are below it."""

    bars: list[Bar]
    limit: float | None
    longest: int
    mean: float


class Strip(NamedTuple):
    """Where something stands along the text: its name, its class, and the place of each use."""

    name: str
    look: str
    places: list[float]


class Gauge(NamedTuple):
    """A formula: its name, value and scale, and the place of the value from the easy end to the hard one."""

    label: str
    value: float
    scale: str
    place: float | None


def skyline(sentences: Sequence[Any]) -> Skyline | None:
    """A bar for each sentence, all of one width; None without sentences."""
    if not sentences:
        return None
    longest = max(s.words for s in sentences)
    unit = HEIGHT / (_ROOM * max(longest, 1))
    step = WIDTH / len(sentences)
    bars = [
        Bar(
            x=round((at + _GAP / 2) * step, 2),
            y=round(HEIGHT - unit * s.words, 2),
            width=round((1 - _GAP) * step, 2),
            height=round(unit * s.words, 2),
            number=at,
            level=level(s.score),
            title=f"line {s.line}: {s.words} words, difficulty {s.score:.2f}",
        )
        for at, s in enumerate(sentences)
    ]
    limit = round(HEIGHT - unit * _LONG, 2) if longest > _LONG else None
    return Skyline(bars, limit, longest, sum(s.words for s in sentences) / len(sentences))


def strips(article: Article, phrases: Iterable[Any]) -> tuple[list[Strip], list[Strip]]:
    """Key phrases and speakers along the text, on the axis of the skyline."""
    starts = [sentence.start for sentence in article.sentences]
    if not starts:
        return [], []

    def places(uses: Iterable[tuple[int, int]]) -> list[float]:
        return [_place(start, starts, article.sentences) for start, _ in uses]

    of_phrases = [
        Strip(one_line(phrase.text), f"k{at}", places(uses))
        for at, (phrase, uses) in enumerate(zip(phrases, article.mentions, strict=True))
    ]
    of_voices = [
        Strip(
            one_line(voice.name),
            voice_class(at, known=True),
            places((quote.start, quote.end) for quote in voice.quotes),
        )
        for at, voice in enumerate(article.voices[:_MOST_VOICES])
        if voice.name is not None
    ]
    return of_phrases, of_voices


def _place(offset: int, starts: Sequence[int], sentences: Sequence[Any]) -> float:
    """Where an offset stands on the axis; what is before the first sentence stands at its beginning."""
    at = bisect_right(starts, offset) - 1
    if at < 0:
        return 0.0
    sentence = sentences[at]
    inside: float = min(1.0, (offset - sentence.start) / max(1, sentence.end - sentence.start))
    return round((at + inside) * WIDTH / len(starts), 1)


def gauges(scores: dict[str, float]) -> list[Gauge]:
    """The formulas in order, each on its scale."""
    found = []
    for name, value in scores.items():
        label, scale = FORMULAS.get(name, (name, ""))
        found.append(Gauge(label, value, scale, _gauged(name, value)))
    return found


def _gauged(name: str, value: float) -> float | None:
    if name not in ENDS:
        return None
    easy, hard = ENDS[name]
    return round(WIDTH * min(1.0, max(0.0, (value - easy) / (hard - easy))), 1)
