"""YAKE: key phrases from statistics of the text alone.

Each word has a score, lower for words that matter, from five features: its capitals, where its sentences
stand, its frequency, how many different words stand beside it, and the share of sentences that use it. A
phrase's score is the product of its words' scores over their sum and its uses. A phrase too similar to a
better one is left out (Campos et al. 2020, YAKE! Keyword extraction from single documents using multiple
local features, Information Sciences 509).

The scores are those of the package yake 0.7.3 (window of one word, similarity "seqm" with limit 0.9) where
both split a text alike. The differences:

* Sentences are ours, of the article's body. The package reads every line, and no sentence ends with a line.
* Words are ours: "AT&T" is one. A curly apostrophe is an apostrophe, "workers'" is a form of "worker".
* Any mark ends a phrase. The package takes “, ” and — for words, though for none that a phrase may hold.
* Stop words are ours; the package's list has "new", "old" and some 170 others besides.
* A phrase around two stop words or more can have a score below zero in the package, which ranks it first
  then; here it is left out.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from heapq import heapify, heappop
from math import log, sqrt
from string import punctuation

from newscli.analyses.keywords.ranked import (
    as_shares,
    count_use,
    is_word,
    stop_words,
    straighten,
)
from newscli.analyses.keywords.result import RankedPhrase, Uses
from newscli.analyses.keywords.similarity import similarity
from newscli.text.document import Document
from newscli.text.spans import Sentence

ALIKE = 0.9  # a phrase more similar than this to a better one is left out
SHORTEST = 3  # a word of fewer letters is a stop word
LONGEST = 10  # words of a phrase, whatever is asked for: the cost grows with their square

_MARKS = frozenset(punctuation)
_NO_MARKS = str.maketrans("", "", punctuation)
_CLITIC = re.compile(r"(?<=[^\W_])(?:n't|'(?:d|ll|m|re|s|t|ve))$")
_ODD, _ACRONYM, _NAME, _PLAIN = "odd", "acronym", "name", "plain"


class _Term:
    """A word in all its forms: in lower case, without a plural "s"; `left`, `right` count its neighbours."""

    __slots__ = ("acronyms", "key", "left", "names", "right", "score", "sentences", "stop", "uses")

    def __init__(self, key: str, *, stop: bool) -> None:
        self.key = key
        self.stop = stop
        self.uses = self.names = self.acronyms = 0
        self.sentences: list[int] = []
        self.left: dict[str, int] = {}
        self.right: dict[str, int] = {}
        self.score = 0.0


class _Reading:
    """The terms and candidates of an article, filled sentence by sentence.

    Attributes:
        terms: By key.
        forms: The term of each form in lower case.
        phrases: Candidates by their forms, in order of first use, shorter ones first.
    """

    def __init__(self, max_words: int, stop: frozenset[str]) -> None:
        self.stop = stop
        self.max_words = min(max_words, LONGEST)
        self.terms: dict[str, _Term] = {}
        self.forms: dict[str, _Term] = {}
        self.phrases: dict[tuple[str, ...], Uses] = {}

    def add(self, words: Iterator[tuple[str, int, int] | None], number: int) -> None:
        """Read the words of a sentence, None for a mark."""
        run: list[tuple[str, int]] = []  # form and start of the words since the last mark, or since a number
        first, before = True, None
        for word in words:
            if word is None:
                run, before = [], None
            else:
                text, start, end = word
                kind, form = _kind(text), text.lower()
                term = self.forms.get(form)
                if term is None:
                    term = self.forms[form] = self._term(form)
                _count(term, kind, number, first=first)
                if kind == _ODD:
                    run, before = [], None
                else:
                    if before is not None:
                        before.right[term.key] = before.right.get(term.key, 0) + 1
                        term.left[before.key] = term.left.get(before.key, 0) + 1
                    before = term
                    run.append((form, start))
                    if not term.stop:
                        self._add_phrases(run, end)
            first = False

    def _term(self, form: str) -> _Term:
        key = form[:-1] if form.endswith("s") and len(form) > SHORTEST else form
        term = self.terms.get(key)
        if term is None:
            stop = form in self.stop or key in self.stop or len(key.translate(_NO_MARKS)) < SHORTEST
            term = self.terms[key] = _Term(key, stop=stop)
        return term

    def _add_phrases(self, run: list[tuple[str, int]], end: int) -> None:
        """Count every candidate that ends with the last word of `run`."""
        forms: tuple[str, ...] = ()
        for form, start in run[: -self.max_words - 1 : -1]:
            forms = (form, *forms)
            if not self.forms[form].stop:
                count_use(self.phrases, forms, start, end)


def rank_by_yake(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    """The key phrases of `doc` by YAKE.

    Args:
        doc: The article; its body is read.
        top: Phrases at most.
        max_words: Words a phrase has at most; the paper takes 3.

    Returns:
        Phrases, best first. YAKE's own score is better the lower it is: `score` is that of the best phrase
        divided by that of the phrase.
    """
    reading = _Reading(max_words, stop_words(doc))
    for number, sentence in enumerate(doc.body):
        reading.add(_words(doc, sentence), number)
    _score_terms(reading.terms, len(doc.body))
    ranked = []
    for place, (forms, uses) in enumerate(reading.phrases.items()):
        score = _score([reading.forms[form] for form in forms], len(uses))
        if score > 0:
            ranked.append((score, place, " ".join(forms), uses))
    heapify(ranked)
    chosen: list[tuple[float, str, Uses]] = []
    while ranked and len(chosen) < top:
        score, _, phrase, uses = heappop(ranked)
        if all(similarity(phrase, better) <= ALIKE for _, better, _ in chosen):
            chosen.append((1 / score, phrase, uses))
    return as_shares(doc, ((score, uses) for score, _, uses in chosen))


def _words(doc: Document, sentence: Sentence) -> Iterator[tuple[str, int, int] | None]:
    """The words of a sentence with their offsets, None for a mark.

    Of short forms only "n't" is a word. The stop of an abbreviation and a plural's apostrophe are no marks.
    """
    texts, starts, ends = doc.tokens.texts, doc.tokens.starts, doc.tokens.ends
    within = doc.tokens.within(sentence.start, sentence.end)
    last = next((i for i in reversed(within) if is_word(texts[i])), -1)
    word = ""
    for i in within:
        text, start, end = straighten(texts[i]), starts[i], ends[i]
        if is_word(text):
            word = text
            short = _CLITIC.search(text) if "'" in text else None
            if short is None:
                yield text, start, end
            else:
                yield text[: short.start()], start, start + short.start()
                if short[0] == "n't":
                    yield short[0], start + short.start(), end
        else:
            part = text == "." or (text == "'" and word.endswith("s"))
            if not (part and word and start == ends[i - 1] and i < last):
                yield None
            word = ""


@lru_cache(maxsize=1 << 16)
def _kind(text: str) -> str:
    """What a word is by its letters: odd if it has none, or digits or several marks among them."""
    plain = text.replace(",", "")
    if plain.isdigit() or plain.replace(".", "", 1).isdigit():
        return _ODD
    digits, letters = any(map(str.isdigit, text)), any(map(str.isalpha, text))
    if digits == letters or sum(c in _MARKS for c in text) > 1:
        return _ODD
    if text.isupper():
        return _ACRONYM
    return _NAME if text[0].isupper() and sum(map(str.isupper, text)) == 1 and len(text) > 1 else _PLAIN


def _count(term: _Term, kind: str, number: int, *, first: bool) -> None:
    """Note one use of a term in the sentence `number`."""
    term.uses += 1
    if kind == _ACRONYM:
        term.acronyms += 1
    elif kind == _NAME and not first:  # a capital says nothing at the start
        term.names += 1
    if not term.sentences or term.sentences[-1] != number:
        term.sentences.append(number)


def _score_terms(terms: dict[str, _Term], sentences: int) -> None:
    """Give every term its score, lower for one that matters (section 3.3 of the paper)."""
    uses = [term.uses for term in terms.values() if not term.stop]
    if not uses:
        return
    most = max(term.uses for term in terms.values())
    mean = sum(uses) / len(uses)
    usual = mean + sqrt(sum((n - mean) ** 2 for n in uses) / len(uses))
    for term in terms.values():
        casing = max(term.acronyms, term.names) / (1 + log(term.uses))
        position = log(log(3 + _median(term.sentences)))
        frequency = term.uses / usual
        relatedness = 1 + (_variety(term.left) + _variety(term.right)) * term.uses / most
        spread = len(term.sentences) / sentences
        term.score = position * relatedness / (casing + (frequency + spread) / relatedness)


def _median(values: list[int]) -> float:
    """The median of sorted values."""
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


def _variety(neighbours: dict[str, int]) -> float:
    """Different neighbours of all on one side; 0 without any."""
    return len(neighbours) / sum(neighbours.values()) if neighbours else 0.0


def _score(terms: list[_Term], count: int) -> float:
    """The score of a phrase, lower for a better one (section 3.4).

    A stop word counts by the chance that it stands between its two neighbours.
    """
    product = total = 1.0
    for i, term in enumerate(terms):
        if term.stop:
            before, after = terms[i - 1], terms[i + 1]
            chance = before.right[term.key] / before.uses * term.right[after.key] / after.uses
            product *= 2 - chance
            total -= 1 - chance
        else:
            product *= term.score
            total += term.score
    return product / (total * count) if total > 0 else 0.0
