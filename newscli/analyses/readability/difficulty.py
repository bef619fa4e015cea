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

from newscli.analyses.readability.counts import IS_KIND, ArticleWords
from newscli.analyses.readability.words import PREPOSITION, summed_rarity, unpack_burden

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
    different = dict(zip(article.forms[first:last], article.burdens[first:last], strict=True)).values()
    rarity, difficult, rare = unpack_burden(sum(different))
    shown = last - first + FEW_WORDS
    return (
        rarity / (rare + FEW_RARE),
        difficult / shown,
        article.number_of(PREPOSITION, first, last) / shown,
    )


def sentence_features(article: ArticleWords) -> list[SentenceFeatures]:
    """The features of each sentence of an article, in order."""
    forms, burdens = article.forms, article.burdens
    prepositions = article.kinds.translate(IS_KIND[PREPOSITION])
    found = []
    for _, _, _, first, last in article.sentences:
        different = dict(zip(forms[first:last], burdens[first:last], strict=True)).values()
        share = prepositions.count(1, first, last) / (last - first + FEW_WORDS)
        found.append(SentenceFeatures(sqrt(summed_rarity(sum(different))), share))
    return found


def text_difficulty(article: ArticleWords) -> float:
    """Difficulty of an article that has words, 0 (easy) to 1 (hard); 0.5 is the middle of the news."""
    points = sum(map(mul, TEXT_WEIGHTS, text_features(article)))
    return _squash((points - NEWS_TEXT) / TEXT_STEP)


def sentence_difficulties(article: ArticleWords) -> list[float]:
    """Difficulty of each sentence of an article, 0 (easy) to 1 (hard); 0.5 is the middle of the news."""
    of_load, of_prepositions = SENTENCE_WEIGHTS
    return [
        _squash((of_load * load + of_prepositions * prepositions - NEWS_SENTENCE) / SENTENCE_STEP)
        for load, prepositions in sentence_features(article)
    ]


def _squash(points: float) -> float:
    """The logistic curve, from any number to 0..1; 0 becomes 0.5."""
    return 1 / (1 + exp(-points))
