"""Phrases that could be key phrases: noun phrases and names for ranking, every content word in single-word mode."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from newscli.analyses.keywords.lexical import EMPTY, stems_of
from newscli.text.document import Document

# One character a token, so that phrases are found by patterns over a string:
#   X name  N noun  J adjective  P verb form in -ed  G verb form in -ing  V other verb  # number
#   x n     a possessive name or noun ("Utah's"), which ends a phrase      p particle ("de", "bin")      & ampersand
#   D       a determiner or possessive pronoun      O any other word      . a mark
_RUN = re.compile(r"[JXNPG][JXNPG#p&]*[xn]?|[xn]")
_PARTICLES = frozenset("al bin da de del della der di du el ibn la le van von".split())
_CLASSES = {"N": "N", "X": "X", "J": "J", "P": "P", "G": "G", "V": "V", "D": "D", "M": "#", ".": "."}


@dataclass(slots=True)
class Candidate:
    """A phrase and where it stands.

    Attributes:
        stems: What makes it equal to other forms.
        uses: First token and the one after the last, for each use in order.
        shapes: The classes of the first use's tokens.
        complete: Uses as a whole noun phrase, not as a part of a longer one.
        named: Uses of which every word is a name.
        sentences: Sentences with a use.
    """

    stems: tuple[str, ...]
    shape: str
    uses: list[tuple[int, int]] = field(default_factory=list)
    complete: int = 0
    named: int = 0
    sentences: int = 0
    last_sentence: int = -1


@dataclass(slots=True)
class Reading:
    """An article's candidates and what ranking must know of its words.

    Attributes:
        candidates: By stems, in order of first use.
        counts: Uses of each stem among content words of the text that is read.
        words: A lower-case form of each stem.
        headline: The stems of the headline's words, in order.
        order: The place of each token among the tokens that are read, by token.
        length: Tokens that are read.
        sentences: Sentences that are read.
    """

    candidates: dict[tuple[str, ...], Candidate]
    counts: dict[str, int]
    words: dict[str, str]
    headline: tuple[str, ...]
    places: dict[int, int]
    length: int
    sentences: int


@lru_cache(maxsize=1 << 16)
def classify(word: str, tag: str) -> str:
    """The class of a token by its part of speech and form (the table above `_RUN`)."""
    if tag == ".":
        return "&" if word == "&" else "."
    lower = word.lower()
    if lower in EMPTY:
        if lower in _PARTICLES and word == lower:
            return "p"
        return "X" if word == "US" else "D" if tag == "D" else "O"
    if word[0].isdigit():
        return "J" if "-" in word and not word[-1].isdigit() else "#"
    if len(word) < 2:
        return "O"
    if lower.endswith(("'s", "’s")):
        return "x" if tag == "X" else "n" if tag in "NJV" else "O"
    return _CLASSES.get(tag, "O")


def _phrases(classes: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Whole noun phrases among the tokens `start` to `end`: token ranges."""
    for match in _RUN.finditer(classes, start, end):
        first, last = match.span()
        while (
            last > first
            and classes[last - 1] in "JPGp&"
            and not (last - first == 1 and classes[first] == "G")
        ):
            last -= 1
        while (
            last - first > 1
            and classes[first] == "P"
            and classes[first + 1] in "Xx"
            and classes[first - 1 : first] != "D"
        ):
            first += 1
        if last > first:
            yield first, last


def read(doc: Document, max_words: int) -> Reading:
    """Find the candidates of one to `max_words` words; with 1 they are single content words of any kind."""
    tokens, tags = doc.tokens, doc.tags
    texts = tokens.texts
    sentences = doc.body or doc.sentences
    headline = (
        tuple(s for w in (doc.headline or "").split() for s in stems_of(w))
        if doc.headline and doc.body
        else ()
    )
    candidates: dict[tuple[str, ...], Candidate] = {}
    counts: dict[str, int] = {}
    words: dict[str, str] = {}
    places: dict[int, int] = {}
    place = 0
    classes = "".join(map(classify, texts, tags))
    keys = [
        () if c in ".OD&#V" and max_words > 1 else stems_of(w) for c, w in zip(classes, texts, strict=True)
    ]
    for number, sentence in enumerate(sentences):
        inside = tokens.within(sentence.start, sentence.end)
        offset = place - inside.start
        place += len(inside)
        for i in inside:
            places[i] = i + offset
            for s in keys[i]:
                counts[s] = counts.get(s, 0) + 1
                if s not in words:
                    words[s] = texts[i].lower()
        if max_words == 1:
            spans = [(i, i + 1, i, i + 1) for i in inside if classes[i] in "XNJPGVxn"]
        else:
            spans = [
                (x, y, first, last)
                for first, last in _phrases(classes, inside.start, inside.stop)
                for x in range(first, last)
                if classes[x] not in "#p&"
                for y in range(x + 1, min(last, x + max_words) + 1)
                if classes[y - 1] in "XNxn#" or y - x == last - first
            ]
        for x, y, first, last in spans:
            if y - x == 1:
                key = keys[x]
            else:
                key = tuple(s for k in keys[x:y] for s in k)
            if not key:
                continue
            found = candidates.get(key)
            if found is None:
                found = candidates[key] = Candidate(key, classes[x:y])
            found.uses.append((x, y))
            if x == first and y == last:
                found.complete += 1
            if not classes[x:y].strip("Xx#p&"):
                found.named += 1
            if found.last_sentence != number:
                found.last_sentence = number
                found.sentences += 1
    return Reading(candidates, counts, words, headline, places, place, len(sentences))
