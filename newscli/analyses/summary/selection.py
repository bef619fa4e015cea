"""Which sentences to take, given what each is worth: greedily, without repeats, up to a length."""

from heapq import heapify, heappop, heappush
from typing import NamedTuple

from newscli.analyses.summary.candidates import Candidates
from newscli.analyses.summary.readable import is_cut_off, other_halves, points_back


class Taste(NamedTuple):
    """What is taken off a sentence's score, in the unit of the scores.

    Attributes:
        overlap: Times the share of its content words that chosen sentences have already.
        cut_off: For a quotation that is opened and not closed, and the like (see `readable.is_cut_off`);
            `SPLIT` times that where the text has its other half, unless that is chosen beside it.
        back: For pointing back to a sentence that is not chosen (see `readable.points_back`).
    """

    overlap: float = 0.0
    cut_off: float = 0.0
    back: float = 0.0


PLAIN = Taste()
SPLIT = 3  # where the text has lost the other half, another sentence would be no truer


class Length(NamedTuple):
    """At most so many sentences and words; a summary has one sentence at least."""

    sentences: int
    words: int | None = None


def choose(candidates: Candidates, scores: list[float], length: Length, taste: Taste = PLAIN) -> list[int]:
    """Rows of the chosen sentences, in the order of choice; of two that say the same, only the first.

    Each choice takes the sentence that is worth most at the moment. A heap holds what each is worth, with a
    new entry whenever that changes: every content word lowers a sentence at most once, so time stays near
    linear in the words.
    """
    terms, count = candidates.terms, len(candidates)
    worth, back = list(scores), [False] * count
    lost, halves = [0.0] * count, {}
    if taste.cut_off:
        halves = other_halves(candidates)
        lost = [taste.cut_off * is_cut_off(text) for text in candidates.texts]
        for i in halves:
            lost[i] *= SPLIT
        worth = [w - off for w, off in zip(worth, lost, strict=True)]
    if taste.back:
        back = points_back(candidates)
        worth = [w - taste.back * b for w, b in zip(worth, back, strict=True)]
    holding = _rows_by_term(candidates.shared) if taste.overlap else {}
    heap = [(-w, i) for i, w in enumerate(worth)]
    heapify(heap)
    chosen: list[int] = []
    done = [False] * count
    said: set[tuple[str, ...]] = set()
    first, left = -1, length.words
    while heap and len(chosen) < length.sentences:
        negative, i = heappop(heap)
        if done[i] or -negative != worth[i]:
            continue  # its entry is out of date
        done[i] = True
        first = i if first < 0 else first
        if left is not None:
            size = len(candidates.texts[i].split())
            if size > left:
                continue
        words = tuple(candidates.words[i])
        if words in said:
            continue
        said.add(words)
        chosen.append(i)
        if left is not None:
            left -= size
        for term in terms[i]:
            for j in holding.pop(term, ()):
                worth[j] -= taste.overlap / len(terms[j])
                heappush(heap, (-worth[j], j))
        j = halves.get(i, i)
        if abs(j - i) == 1:  # side by side they are whole
            worth[j] += lost[j]
            heappush(heap, (-worth[j], j))
        if i + 1 < count and back[i + 1]:
            worth[i + 1] += taste.back
            heappush(heap, (-worth[i + 1], i + 1))
    return chosen or ([first] if first >= 0 else [])


def _rows_by_term(terms: list[list[str]]) -> dict[str, list[int]]:
    """The rows of the sentences that have each term."""
    holding: dict[str, list[int]] = {}
    for i, sentence in enumerate(terms):
        for term in sentence:
            holding.setdefault(term, []).append(i)
    return holding
