"""Orders candidates by score and leaves out those that repeat a better one."""

import math
from collections.abc import Callable, Iterable
from operator import itemgetter, mul
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from newscli.analyses.keywords.candidates import Candidate, Reading, Stems
from newscli.analyses.keywords.features import (
    FORM_FEATURES,
    PLACE_FEATURES,
    VALUE_FEATURES,
    WORD_FEATURES,
    form_features,
    phrase_values,
    place_features,
    word_features,
)
from newscli.analyses.keywords.weights import PHRASES, PHRASES_BASE, WORDS, WORDS_BASE
from newscli.text.document import Document

# A phrase inside a chosen one is listed too if it is used more than so many times as often: a name has a life
# of its own sooner than other words.
_OWN_USES = 5
_OWN_USES_OF_NAME = 2

_POSITION, _LAST, _WEIGHT, _RAREST, _COHESION, _LONGER, _LETTERS = (PHRASES[name] for name in VALUE_FEATURES)
_KEPT_SUMS = 4096

_OF_WORDS = [WORDS[name] for name in WORD_FEATURES]

Scored = tuple[float, Candidate]


class _Sums(dict[tuple[Any, ...], float]):
    """What a group of features adds to a phrase's score, kept by what the features are computed from.

    Args:
        compute: Gives their values.
        names: Their names.
        base: What is added for every phrase.
    """

    def __init__(
        self, compute: Callable[..., tuple[float, ...]], names: list[str], *, base: float = 0.0
    ) -> None:
        super().__init__()
        self._compute, self._weights, self._base = compute, [PHRASES[name] for name in names], base

    def __missing__(self, given: tuple[Any, ...]) -> float:
        if len(self) >= _KEPT_SUMS:
            self.clear()
        total: float = self._base + sum(map(mul, self._weights, self._compute(*given)))
        self[given] = total
        return total


_FORMS = _Sums(form_features, FORM_FEATURES, base=PHRASES_BASE)
_PLACES = _Sums(place_features, PLACE_FEATURES)


if TYPE_CHECKING:  # making a protocol takes longer than ranking

    class Phrase(Protocol):
        """What choosing must know of a phrase: `count` uses, and those of which every word is a name."""

        stems: Stems
        named: int

        @property
        def count(self) -> int:
            """How often it is used."""

    AnyPhrase = TypeVar("AnyPhrase", bound=Phrase)


def score(doc: Document, reading: Reading, *, single: bool) -> list[Scored]:
    """Each candidate with its sum of weighted features, best first, equal ones in order of first use."""
    if single:
        scored = [
            (WORDS_BASE + sum(map(mul, _OF_WORDS, values)), c) for values, c in word_features(doc, reading)
        ]
    else:
        scored = phrase_values(doc, reading, _score_phrase)
    scored.sort(key=itemgetter(0), reverse=True)  # equal ones keep their order
    return scored


def _score_phrase(
    form: tuple[str, int, int, int],
    place: tuple[str, str],
    position: float,
    last: float,
    weight: float,
    rarest: float,
    cohesion: float,
    longer: float,
    letters: float,
) -> float:
    """The sum written out, as it is needed some hundred times an article."""
    return (
        _FORMS[form]
        + _PLACES[place]
        + _POSITION * position
        + _LAST * last
        + _WEIGHT * weight
        + _RAREST * rarest
        + _COHESION * cohesion
        + _LONGER * longer
        + _LETTERS * letters
    )


def choose(scored: "Iterable[tuple[float, AnyPhrase]]", top: int) -> "list[tuple[float, AnyPhrase]]":
    """The first `top` that repeat none before them.

    A phrase repeats another of the same words, one that it lengthens, and one that holds it, unless it is
    used far more often than that.
    """
    chosen: list[tuple[float, AnyPhrase]] = []
    holding: dict[str, list[AnyPhrase]] = {}  # chosen phrases by each of their stems
    for value, candidate in scored:
        if len(chosen) == top:
            break
        own = set(candidate.stems)
        near = {id(c): c for stem in own for c in holding.get(stem, ())}.values()
        if not any(_repeats(candidate, own, other) for other in near):
            chosen.append((value, candidate))
            for stem in own:
                holding.setdefault(stem, []).append(candidate)
    return chosen


def _repeats(candidate: "Phrase", own: set[str], other: "Phrase") -> bool:
    """Whether `candidate`, of the stems `own`, says again what the chosen `other` says."""
    words = set(other.stems)
    if own == words:
        return True
    if own < words:
        times = _OWN_USES_OF_NAME if candidate.named and not other.named else _OWN_USES
        return candidate.count <= times * other.count
    return words < own and candidate.count < other.count


def probability(value: float) -> float:
    """A sum of weighted features as a score from 0 to 1: 0.5 is what a tenth choice has on the average."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, value))))
