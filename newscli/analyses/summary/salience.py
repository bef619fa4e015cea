"""How much of the story each sentence tells: a weighted sum of a few features.

All features cost time linear in the words. What they say together: an early sentence that brings up the words
the article keeps coming back to, and does not repeat what stood before. Setting likeness to later sentences
against likeness to earlier ones is the directed centrality of Zheng and Lapata, "Sentence Centrality
Revisited for Unsupervised Summarization" (2019); here it is taken from counts and summed vectors, without a
matrix of sentences.
"""

from math import log, sqrt

from newscli.analyses.summary.candidates import Candidates
from newscli.analyses.summary.selection import Taste

# Fitted by tools/fit_summary.py on ROUGE of summaries of three sentences, then rounded.
WEIGHTS = {
    "nearness": 33.0,
    "lead": -24.0,
    "introduces": 45.0,
    "recurs": 12.0,
    "repeats": -50.0,
    "title": 31.0,
    "excess": -4.7,
    "opens quoted": -10.0,
    "quotes": 8.0,
    "figures": 60.0,
}
TASTE = Taste(overlap=8.0, cut_off=6.0, back=2.0)
MAX_FIGURES = 0.1  # more of them is a telephone number or a table
LONG_WORDS = 25

_OPENING_MARKS = frozenset("\"'“‘«")


def rank_by_salience(candidates: Candidates) -> list[float]:
    """A score for each sentence; any range, higher is better."""
    columns = features(candidates)
    scores = [0.0] * len(candidates)
    for name, weight in WEIGHTS.items():
        scores = [score + weight * value for score, value in zip(scores, columns[name], strict=True)]
    return scores


def features(candidates: Candidates) -> dict[str, list[float]]:
    """A column of one number a sentence under each name of `WEIGHTS`.

    * nearness: one over its place, from 1; lead: 1 for the first, which has all its words before the others,
      else 0.
    * introduces, recurs: how much of it is content words that the article keeps coming back to
      (`_recurrence`);
      introduces counts those that no earlier sentence has.
    * repeats: mean cosine with the sentences before it, 0 to 1.
    * title: cosine with the headline or, where there is none, with the first sentence, 0 to 1.
    * excess: words over 25, in tens.
    * opens quoted: 1 if it opens with a quotation mark; quotes: 1 if it has a double one.
    * figures: share of its words that are numbers in figures, up to `MAX_FIGURES`.
    """
    terms, texts = candidates.terms, candidates.texts
    count = len(terms)
    sizes = [len(words) or 1 for words in candidates.words]
    introduces, recurs = _recurrence(candidates, sizes)
    return {
        "nearness": [1 / place for place in range(1, count + 1)],
        "lead": [1.0, *[0.0] * (count - 1)] if count else [],
        "introduces": introduces,
        "recurs": recurs,
        "repeats": _likeness_to_earlier(candidates),
        "title": _likeness_to_title(candidates),
        "excess": [max(0, size - LONG_WORDS) / 10 for size in sizes],
        "opens quoted": [float(text[:1] in _OPENING_MARKS) for text in texts],
        "quotes": [float('"' in text or "“" in text) for text in texts],
        "figures": [
            min(MAX_FIGURES, sum(map(str.isdigit, words)) / size)
            for words, size in zip(candidates.words, sizes, strict=True)
        ],
    }


def _recurrence(candidates: Candidates, sizes: list[int]) -> tuple[list[float], list[float]]:
    """log(sentences that have it), summed over new and over all content words, by the sentence's words."""
    weight = {term: log(times) for term, times in candidates.counts.items()}
    introduces, recurs = [], []
    seen: set[str] = set()
    for sentence, size in zip(candidates.shared, sizes, strict=True):
        new = both = 0.0
        for term in sentence:
            value = weight[term]
            both += value
            if term not in seen:
                seen.add(term)
                new += value
        introduces.append(new / size)
        recurs.append(both / size)
    return introduces, recurs


def _likeness_to_earlier(candidates: Candidates) -> list[float]:
    before = dict.fromkeys(candidates.counts, 0.0)
    likeness = []
    for place, (sentence, terms) in enumerate(zip(candidates.shared, candidates.terms, strict=True)):
        share = 1 / sqrt(len(terms) or 1)
        shared = 0.0
        for term in sentence:
            sum_before = before[term]
            shared += sum_before
            before[term] = sum_before + share
        likeness.append(shared * share / (place or 1))
    return likeness


def _likeness_to_title(candidates: Candidates) -> list[float]:
    terms = candidates.terms
    title = set(candidates.title or (terms[0] if terms else ()))
    size = len(title)
    likeness = [len(title.intersection(t)) / sqrt(size * len(t)) if size and t else 0.0 for t in terms]
    if likeness and not candidates.title:
        likeness[0] = 0.0
    return likeness
