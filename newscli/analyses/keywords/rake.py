"""RAKE: key phrases between stop words and marks.

A candidate is a run of words without a stop word or mark. A word's score is its degree over its frequency:
how many words the candidates that hold it have, itself among them, by its uses. A phrase's score is the sum
of its words'. Two candidates that stand twice or more around the same stop words, as "axis of evil" might,
make a phrase too, with the sum of both (Rose, Engel, Cramer & Cowley 2010, Automatic keyword extraction
from individual documents).

This is the paper's method. The package rake-nltk 1.0.6 has the same scores where both split a text alike,
but no phrases around stop words, and it lists a repeated phrase anew each time. Sentences, of the article's
body, words and stop words are ours: "80-year-old" is one word, and a possessive "'s" makes no difference.
"""

from collections.abc import Iterator
from heapq import nlargest
from typing import NamedTuple

from newscli.analyses.keywords.ranked import (
    as_shares,
    count_use,
    is_word,
    normalise,
    stop_words,
)
from newscli.analyses.keywords.result import RankedPhrase, Uses
from newscli.text.document import Document

ADJOINED = 2  # uses from which two candidates and the stop words between them are a phrase


class _Run(NamedTuple):
    """A use of a candidate: its tokens (half-open), and whether a mark keeps it apart from the one before."""

    first: int
    last: int
    apart: bool


def rank_by_rake(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    """The key phrases of `doc` by RAKE.

    Args:
        doc: The article; its body is read.
        top: Phrases at most; the paper takes a third of the number of words.
        max_words: Words a phrase has at most. A longer one still counts for the scores of its words.

    Returns:
        Phrases, best first, equal ones in order of first use; `score` is the sum divided by the best one's.
    """
    degrees: dict[str, int] = {}
    uses: dict[str, int] = {}
    phrases: dict[tuple[str, ...], Uses] = {}
    adjoined: dict[tuple[str, ...], Uses] = {}
    starts, ends = doc.tokens.starts, doc.tokens.ends
    words = list(map(normalise, doc.tokens.texts))
    stop = stop_words(doc)
    for sentence in doc.body:
        before = None
        for run in _runs(words, doc.tokens.within(sentence.start, sentence.end), stop):
            size = run.last - run.first
            for word in words[run.first : run.last]:
                degrees[word] = degrees.get(word, 0) + size
                uses[word] = uses.get(word, 0) + 1
            if size <= max_words:
                phrase = tuple(words[run.first : run.last])
                count_use(phrases, phrase, starts[run.first], ends[run.last - 1])
            if before is not None and not run.apart and run.last - before.first <= max_words:
                phrase = tuple(words[before.first : run.last])
                count_use(adjoined, phrase, starts[before.first], ends[run.last - 1])
            before = run
    phrases.update((phrase, found) for phrase, found in adjoined.items() if len(found) >= ADJOINED)
    scores = {word: degree / uses[word] for word, degree in degrees.items()}
    scored = (
        (sum(scores.get(word, 0.0) for word in phrase), found)  # a stop word adds nothing
        for phrase, found in phrases.items()
    )
    return as_shares(doc, nlargest(top, scored, key=lambda pair: (pair[0], -pair[1][0][0])))


def _runs(words: list[str], within: range, stop: frozenset[str]) -> Iterator[_Run]:
    """The candidates among the tokens of a sentence."""
    first, apart = within.start, True
    for i in within:
        mark = not is_word(words[i])
        if mark or words[i] in stop:
            if i > first:
                yield _Run(first, i, apart)
                apart = False
            first = i + 1
            apart = apart or mark
    if within.stop > first:
        yield _Run(first, within.stop, apart)
