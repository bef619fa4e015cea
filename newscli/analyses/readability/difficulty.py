"""Our own composite: how hard a text is, from 0 (easy) to 1 (hard).

Three things make text hard, and each is measured once: long sentences, rare words, and many different
difficult words (a difficult word that comes again is hard only once, which the published formulas overlook).
The weights are those of a logistic model of which of two versions of the same news story was written for the
better readers (tools/fit_difficulty.py; OneStopEnglish, Vajjala & Lucic 2018), rounded. The score is
absolute: it does not depend on what else is in the run, so articles and sentences can be compared with each
other.
"""

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from newscli.analyses.readability.counts import SentenceWords, Word

WINDOW = 200
"""Words over which different words are counted; a longer text is the mean of such windows."""

FEW_RARE = 10
"""Words of no rarity that are thought into each window: so each rare word of a sentence adds difficulty."""

FEW_WORDS = 40
"""The same for the share of difficult words."""

NEWS = 0.0
"""What the weighted features of a typical news article come to: there difficulty is 0.5."""

SPREAD = 3.0
"""Points from 0.5 to 0.73 (one step of the logistic curve)."""


class Features(NamedTuple):
    """What difficulty is made of; each rises with it.

    Attributes:
        sentence_length: Natural logarithm of the mean number of words in a sentence.
        rarity: Mean rarity of the different words that are rare at all, shrunk towards 0 in short texts.
        difficult: Different difficult words as a share of all words, shrunk likewise.
    """

    sentence_length: float
    rarity: float
    difficult: float


WEIGHTS = Features(sentence_length=7.0, rarity=17.0, difficult=38.0)


def features(sentences: Sequence[SentenceWords]) -> Features:
    """The features of a text of at least one sentence."""
    words = [word for sentence in sentences for word in sentence.words]
    pieces = max(1, round(len(words) / WINDOW))
    size = -(-len(words) // pieces)
    windows = [_vocabulary(words[at : at + size]) for at in range(0, len(words), size)]
    return Features(
        log(len(words) / len(sentences)),
        sum(rarity for rarity, _ in windows) / len(windows),
        sum(difficult for _, difficult in windows) / len(windows),
    )


def _vocabulary(words: Sequence[Word]) -> tuple[float, float]:
    different = {word.form: word for word in words if word.rarity or word.difficult}
    rare = [word.rarity for word in different.values() if word.rarity]
    difficult = sum(word.difficult for word in different.values())
    return sum(rare) / (len(rare) + FEW_RARE), difficult / (len(words) + FEW_WORDS)


def difficulty(sentences: Sequence[SentenceWords]) -> float:
    """Difficulty of a text of at least one sentence, 0 (easy) to 1 (hard); 0.5 is the middle of the news."""
    points = sum(weight * value for weight, value in zip(WEIGHTS, features(sentences), strict=True))
    return squash((points - NEWS) / SPREAD)


def squash(points: float) -> float:
    """The logistic curve: from any number to 0..1; 0 becomes 0.5."""
    return 1 / (1 + exp(-max(-50.0, min(50.0, points))))
