"""Phrases that could be key phrases: noun phrases, or in single-word mode every content word."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from newscli.analyses.keywords.classes import classify_tokens
from newscli.analyses.keywords.lexical import Rarities
from newscli.text.document import Document

Stems = tuple[str, ...]

# Over classes, see `classes`. A number stands only after a name.
_RUN = re.compile(r"[JXNPG](?:[JXNPGwp&]|(?<=X)#)*[xn]?|[xn]")
_CUT_NAME = re.compile("[Xp&][Xxp&#]")  # over the classes on either side of a bound
_FULL_NAME = re.compile("(?<=[JPG])X[Xp&]*[Xx]$")  # an adjective before it is no part of the phrase
_TOKEN = re.compile(".")
_LONGEST = 12  # stems; more are no phrase but a list, and would cost their square
_KEPT_RUNS = 4096  # of which the parts are remembered


# A stretch of a run of tokens: its first token, the one after the last, its classes, whether it is all of a
# noun phrase, and whether every word of it is part of a name.
Part = tuple[int, int, str, bool, bool]


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
        rarity: Of each stem, by the first word that has it (see `lexical.Rarities`).
    """

    candidates: dict[Stems, Candidate]
    counts: dict[str, int]
    rarity: dict[str, float]


def read(doc: Document, max_words: int) -> Reading:
    """Find the candidates of up to `max_words` words; with 1, every content word is one, verbs too.

    The body is read, behind its dateline and the labels of who speaks: what a headline says counts where the
    body says it too. Without a body all is read.
    """
    dateline = doc.dateline
    single = max_words == 1
    words, classes = classify_tokens(doc, single=single)
    keys, rarities = list(map(itemgetter(1), words)), list(map(itemgetter(2), words))
    parts = _parts(max_words)
    find, within = (_TOKEN if single else _RUN).finditer, doc.tokens.within
    labels = {turn.label.start: turn.said.start for turn in doc.turns}
    candidates: dict[Stems, Candidate] = {}
    inside: list[Rarities] = []  # of what is read so far
    for sentence in doc.body or doc.sentences:
        begin = labels.get(sentence.start, sentence.start)
        if dateline and begin <= dateline.start < sentence.end:
            begin = dateline.end
        tokens = within(begin, sentence.end)
        start, stop = tokens.start, tokens.stop
        before = len(inside) - start
        inside += rarities[start:stop]
        for match in find(classes, start, stop):
            first = match.start()
            for x, y, shape, whole, named in parts[match[0]]:
                at, last = first + x, first + y
                stems = keys[at] if last - at == 1 else sum(keys[at:last], ())
                found = candidates.get(stems)
                if found is None:
                    if not 0 < len(stems) <= _LONGEST:
                        continue
                    found = candidates[stems] = Candidate(stems, shape, before + at)
                found.uses.append((at, last))
                if whole:
                    found.whole += 1
                if named:
                    found.named += 1
    if single:
        _drop_compounds(candidates, doc.tokens.texts)
    else:
        _relate(candidates)
        _drop_last_names(candidates)
    content = list(chain.from_iterable(inside))
    return Reading(candidates, Counter(map(itemgetter(0), content)), dict(reversed(content)))


class _Parts(dict[str, tuple[Part, ...]]):
    """The noun phrase in a run of classes, and the stretches of it that could stand alone.

    All that counts is in the classes, so runs of equal classes have equal parts.

    Args:
        max_words: Words of a part at most; with 1, a run is one token, of any class.
    """

    def __init__(self, max_words: int) -> None:
        super().__init__()
        self.max_words = max_words

    def __missing__(self, run: str) -> tuple[Part, ...]:
        parts = self._parts(run)
        if len(run) <= _LONGEST:
            if len(self) >= _KEPT_RUNS:
                self.clear()
            self[run] = parts
        return parts

    def _parts(self, run: str) -> tuple[Part, ...]:
        if self.max_words == 1:
            return ((0, 1, run, True, run in "Xx"),)
        name = _FULL_NAME.search(run)
        if name is None:
            return tuple(self._phrase(run, 0, len(run)))
        return (*self._phrase(run, 0, name.start()), *self._phrase(run, name.start(), len(run)))

    def _phrase(self, run: str, first: int, last: int) -> Iterator[Part]:
        """The noun phrase in `run[first:last]` and the stretches of it that could stand alone."""
        while last > first and run[last - 1] in "JPGp&" and (last - first > 1 or run[first] != "G"):
            last -= 1
        while last - first > 1 and run[first] == "P" and run[first + 1] in "Xx":
            first += 1  # "arrested Kovarik": no noun phrase begins so
        return _stretches(run, first, last, min(self.max_words, _LONGEST))


_parts = lru_cache(maxsize=8)(_Parts)


def _stretches(run: str, first: int, last: int, longest: int) -> Iterator[Part]:
    for x in range(first, last):
        if run[x] in "w#p&":
            continue
        cut = x > first and _CUT_NAME.match(run, x - 1)
        for y in range(x + 1, min(last, x + longest) + 1):
            kind = run[y - 1]
            if y < last and run[y] == "p":
                continue  # "President Maria" of "President Maria de la Vega"
            if kind in "XNxn" or (kind in "#w" and y - x > 1) or y - x == last - first:
                is_name = not run[x:y].strip("Xx#p&")
                # "Harvest rebels" of "Golden Harvest rebels" cuts a name in two.
                if is_name or not (cut or (y < last and _CUT_NAME.match(run, y - 1))):
                    yield x, y, run[x:y], y - x == last - first, is_name and run[x] in "Xx"


def _relate(candidates: dict[Stems, Candidate]) -> None:
    """Remove mere parts of longer candidates, and count for each of the others the longer ones that hold it.

    A part that never stands outside one longer phrase goes: "Shining" of "Shining Path". Two kinds stay if
    that phrase is used only once: one that keeps the last of several nouns ("right engine" of "undamaged
    right engine"), and a name before a noun ("Dred Scott" of "Dred Scott decision").
    """
    parts: list[Stems] = []
    several: list[tuple[Candidate, list[Candidate | None]]] = []
    get = candidates.get
    for stems, longer in candidates.items():
        if len(stems) > 1:
            uses = len(longer.uses)
            left, right = get(stems[:-1]), get(stems[1:])
            several.append((longer, [left, right]))
            repeated = uses > 1 or longer.named
            if (
                left is not None
                and left is not right
                and len(left.uses) == uses
                and (repeated or not left.named)
            ):
                parts.append(left.stems)
            if right is not None and repeated and len(right.uses) == uses:
                parts.append(right.stems)
    for part in parts:
        candidates.pop(part, None)
    for longer, inner in several:
        stems = longer.stems
        if longer.whole and stems in candidates:
            size = len(stems)
            if size > 2:
                inner += [
                    get(stems[x : x + length])
                    for length in range(1, size - 1)
                    for x in range(size - length + 1)
                ]
            for found in inner:
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
