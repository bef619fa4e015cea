"""Our own composite: how hard a text or a sentence is, from 0 (easy) to 1 (hard).

Four things make a text hard, and each is measured once: long sentences, rare words, many different difficult
words (one that comes again is hard only once, which the published formulas overlook), and phrases strung
together by prepositions. A single sentence has no mean length: there the rarity of its words is summed, so
that each word more adds its share. The weights are those of a logistic model of which of two versions of the
same news text was written for the better readers (tools/fit_difficulty.py; OneStopEnglish, Vajjala & Lucic
2018), rounded. The score is absolute: it does not depend on what else is in the run, so articles, and
sentences, can be compared.
"""

from math import exp, log, sqrt
from operator import mul
from typing import NamedTuple

from newscli.analyses.readability.counts import ArticleWords, SentenceWords
from newscli.analyses.readability.words import PREPOSITION, unpack_burden

WINDOW = 200
"""Words over which different words are counted; a longer text is the mean of such windows."""

FEW_RARE = 10
"Words of no rarity that are thought into each window, so that one rare word does not make a short text "
"hard."

FEW_WORDS = 40
"""Easy words that are thought into each window, for the same reason."""


class TextFeatures(NamedTuple):
    """What makes a text hard; each rises with difficulty.

    Attributes:
        sentence_length: Natural logarithm of the length of the sentence that the average word stands in, in
        words. rarity: Mean rarity of the different words that are rare at all. difficult: Different difficult
        words as a share of all words. prepositions: Prepositions as a share of all words.
    """

    sentence_length: float
    rarity: float
    difficult: float
    prepositions: float


class SentenceFeatures(NamedTuple):
    """What makes a sentence hard; each rises with difficulty.

    Attributes:
        load: Square root of the summed rarity of its different words.
        prepositions: Prepositions as a share of its words.
    """

    load: float
    prepositions: float


TEXT_WEIGHTS = TextFeatures(sentence_length=4.0, rarity=12.0, difficult=30.0, prepositions=36.0)
SENTENCE_WEIGHTS = SentenceFeatures(load=5.0, prepositions=30.0)

NEWS_TEXT, NEWS_SENTENCE = 32.0, 17.0
"""The weighted sums of a news article and of a sentence in the middle of the news: there the score is 0.5."""

TEXT_STEP, SENTENCE_STEP = 4.0, 5.0
"""So much more takes a score from 0.5 to 0.73; chosen so that the news fills most of the scale."""


def text_features(article: ArticleWords) -> TextFeatures:
    """The features of an article of at least one sentence."""
    total = len(article.forms)
    size = -(-total // max(1, round(total / WINDOW)))
    windows = [_vocabulary(article, at, min(total, at + size)) for at in range(0, total, size)]
    rarity, difficult, prepositions = (sum(column) / len(windows) for column in zip(*windows, strict=True))
    length = sum([(s.last - s.first) ** 2 for s in article.sentences]) / total
    return TextFeatures(log(length), rarity, difficult, prepositions)


def _vocabulary(article: ArticleWords, first: int, last: int) -> tuple[float, float, float]:
    """Rarity, difficult words and prepositions of one window."""
    rarity, difficult, rare = unpack_burden(_different(article, first, last))
    shown = last - first + FEW_WORDS
    return (
        rarity / (rare + FEW_RARE),
        difficult / shown,
        article.number_of(PREPOSITION, first, last) / shown,
    )


def _different(article: ArticleWords, first: int, last: int) -> int:
    """The sum of the burdens of the different words among the words `first` to `last`."""
    return sum(dict(zip(article.forms[first:last], article.burdens[first:last], strict=True)).values())


def sentence_features(article: ArticleWords, sentence: SentenceWords) -> SentenceFeatures:
    """The features of one sentence of an article."""
    _, _, _, first, last = sentence
    rarity, _, _ = unpack_burden(_different(article, first, last))
    prepositions = article.number_of(PREPOSITION, first, last)
    return SentenceFeatures(sqrt(rarity), prepositions / (last - first + FEW_WORDS))


def text_difficulty(article: ArticleWords) -> float:
    """Difficulty of an article that has words, 0 (easy) to 1 (hard); 0.5 is the middle of the news."""
    points = sum(map(mul, TEXT_WEIGHTS, text_features(article)))
    return _squash((points - NEWS_TEXT) / TEXT_STEP)


def sentence_difficulty(article: ArticleWords, sentence: SentenceWords) -> float:
    """Difficulty of a sentence of an article, 0 (easy) to 1 (hard); 0.5 is the middle of the news."""
    load, prepositions = sentence_features(article, sentence)
    points = SENTENCE_WEIGHTS.load * load + SENTENCE_WEIGHTS.prepositions * prepositions
    return _squash((points - NEWS_SENTENCE) / SENTENCE_STEP)


def _squash(points: float) -> float:
    """The logistic curve, from any number to 0..1; 0 becomes 0.5."""
    return 1 / (1 + exp(-points))
