"""Phrases that could be key phrases: noun phrases, or in single-word mode every content word."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newscli.analyses.keywords.classes import classify_tokens
from newscli.analyses.keywords.lexical import stems_of
from newscli.text.document import Document

Stems = tuple[str, ...]

# Over classes, see `classes`. A number stands only after a name.
_RUN = re.compile(r"[JXNPG](?:[JXNPGwp&]|(?<=X)#)*[xn]?|[xn]")
_CUT_NAME = re.compile("[Xp&][Xxp&#]")  # over the classes on either side of a bound
_TOKEN = re.compile(".")
_LONGEST = 12  # stems; more are no phrase but a list, and would cost their square


# A stretch of a run of tokens: its first token, the one after the last, their number, whether it is all of a
# noun phrase, and whether every word of it is part of a name.
Part = tuple[int, int, int, bool, bool]


class Candidate:
    """A phrase and where it stands.

    Attributes:
        stems: What makes it equal to its other forms.
        shape: The classes of the first use's tokens (see `classes`).
        place: Tokens read before the first use.
        uses: First token and the one after the last, for each use in order.
        whole: Uses as a whole noun phrase, not as part of a longer one.
        named: Uses of which every word is a name.
        longer: Other candidates that hold it.
    """

    # A plain class: making a dataclass of it would cost a run more time than all of its phrases.
    __slots__ = ("longer", "named", "place", "shape", "stems", "uses", "whole")

    def __init__(self, stems: Stems, shape: str, place: int) -> None:
        self.stems, self.shape, self.place = stems, shape, place
        self.uses: list[tuple[int, int]] = []
        self.whole = self.named = self.longer = 0

    @property
    def count(self) -> int:
        """How often it is used."""
        return len(self.uses)


class Reading(NamedTuple):
    """An article's candidates, and what ranking must know of its words.

    Attributes:
        candidates: By stems, in order of first use.
        counts: Uses of each stem among the content words that are read.
        words: A lower-case form of each stem.
    """

    candidates: dict[Stems, Candidate]
    counts: dict[str, int]
    words: dict[str, str]


def read(doc: Document, max_words: int) -> Reading:
    """Find the candidates of up to `max_words` words; with 1, every content word is one, verbs too.

    The body is read: what a headline says counts where the body says it too. Without a body all is read.
    """
    texts = doc.tokens.texts
    classes = classify_tokens(doc)
    single = max_words == 1
    skipped = ".OD&#w" if single else ".OD&V"
    keys = [() if c in skipped else stems_of(w) for c, w in zip(classes, texts, strict=True)]
    reading = Reading({}, {}, {})
    candidates, counts, words = reading.candidates, reading.counts, reading.words
    place = 0  # tokens read so far
    for sentence in doc.body or doc.sentences:
        inside = doc.tokens.within(sentence.start, sentence.end)
        start, stop = inside.start, inside.stop
        for i in range(start, stop):
            for stem in keys[i]:
                if stem in counts:
                    counts[stem] += 1
                else:
                    counts[stem] = 1
                    words[stem] = texts[i].lower()
        for match in (_TOKEN if single else _RUN).finditer(classes, start, stop):
            first, shape = match.start(), match[0]
            parts_of = _parts if len(shape) <= _LONGEST else _list_parts
            for x, y, size, whole, named in parts_of(shape, max_words):
                at = first + x
                stems = keys[at]
                if size > 1:
                    for more in keys[at + 1 : first + y]:
                        stems += more
                if not 0 < len(stems) <= _LONGEST:
                    continue
                found = candidates.get(stems)
                if found is None:
                    found = candidates[stems] = Candidate(stems, shape[x:y], place + at - start)
                found.uses.append((at, first + y))
                found.whole += whole
                found.named += named
        place += stop - start
    if single:
        _drop_compounds(candidates, texts)
    else:
        _relate(candidates)
        _drop_last_names(candidates)
    return reading


def _list_parts(run: str, max_words: int) -> tuple[Part, ...]:
    """The noun phrase in a run of classes, and the stretches of it that could stand alone.

    All that counts is in the classes, so runs of equal classes have equal parts. With `max_words` 1 the run
    is one token, of any class.
    """
    if max_words == 1:
        return ((0, 1, 1, True, run in "Xx"),)
    first, last = 0, len(run)
    while last > first and run[last - 1] in "JPGp&" and (last - first > 1 or run[first] != "G"):
        last -= 1
    while last - first > 1 and run[first] == "P" and run[first + 1] in "Xx":
        first += 1  # "arrested Kovarik": no noun phrase begins so
    if last - first == 1:
        return ((first, last, 1, True, run[first] in "Xx"),)
    return tuple(_stretches(run, first, last, min(max_words, _LONGEST)))


_parts = lru_cache(maxsize=1 << 12)(_list_parts)


def _stretches(run: str, first: int, last: int, longest: int) -> Iterator[Part]:
    for x in range(first, last):
        if run[x] in "w#p&":
            continue
        cut = x > first and _CUT_NAME.match(run, x - 1)
        for y in range(x + 1, min(last, x + longest) + 1):
            kind = run[y - 1]
            if kind in "XNxn" or (kind in "#w" and y - x > 1) or y - x == last - first:
                is_name = not run[x:y].strip("Xx#p&")
                # "Harvest rebels" of "Golden Harvest rebels" cuts a name in two.
                if is_name or not (cut or (y < last and _CUT_NAME.match(run, y - 1))):
                    yield x, y, y - x, y - x == last - first, is_name and run[x] in "Xx"


def _relate(candidates: dict[Stems, Candidate]) -> None:
    """Remove mere parts of longer candidates, and count for each of the others the longer ones that hold it.

    A part that never stands outside one longer phrase goes: "Shining" of "Shining Path". Two kinds stay if
    that phrase is used only once: one that keeps the last of several nouns ("right engine" of "undamaged
    right engine"), and a name before a noun ("Dred Scott" of "Dred Scott decision").
    """
    parts: list[Stems] = []
    for stems, longer in candidates.items():
        uses = len(longer.uses)
        for part in (stems[:-1], stems[1:]) if len(stems) > 1 else ():
            shorter = candidates.get(part)
            if shorter is None or len(shorter.uses) != uses:
                continue
            if part == stems[1:]:
                stays = uses == 1 and not longer.named
            else:
                stays = uses == 1 and bool(shorter.named) and not longer.named
            if not stays:
                parts.append(part)
    for part in parts:
        candidates.pop(part, None)
    for stems, longer in candidates.items():
        if longer.whole and len(stems) > 1:
            size = len(stems)
            for x in range(size):
                for y in range(x + 1, size + 1 if x else size):
                    found = candidates.get(stems[x:y])
                    if found is not None:
                        found.longer += 1


def _drop_compounds(candidates: dict[Stems, Candidate], texts: list[str]) -> None:
    """Remove what is several words joined by a hyphen, except names: "Leeds-based", but not "al-Qaida"."""
    for stems in [k for k in candidates if len(k) > 1]:
        text = texts[candidates[stems].uses[0][0]]
        if text[text.rfind("-") + 1].islower():
            del candidates[stems]


def _drop_last_names(candidates: dict[Stems, Candidate]) -> None:
    """Remove a last name by itself where one full name ends in it and stands before it."""
    full: dict[str, list[Candidate]] = {}
    for stems, candidate in candidates.items():
        if len(stems) > 1 and candidate.named == len(candidate.uses):
            full.setdefault(stems[-1], []).append(candidate)
    for last, names in full.items():
        alone = candidates.get((last,))
        if (
            alone is not None
            and len(names) == 1
            and 2 * alone.named > len(alone.uses)
            and names[0].place < alone.place
        ):
            del candidates[(last,)]
