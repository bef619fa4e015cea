"""Reported speech without marks: "Roe said that ...", "..., Roe said", "according to Roe, ...".

Each verb of reporting has two sides on which its content may stand. For each side there are readings of the
subject and of the bounds of the content; a log-linear model weighs each pair against "nothing is reported".
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import exp
from typing import NamedTuple

from newscli.analyses.quotes import cues, grammar, phrases
from newscli.analyses.quotes.candidates import KEPT, Group, head_kind, phrase_features
from newscli.analyses.quotes.phrases import Phrase
from newscli.analyses.quotes.reading import QUOTED, Reading
from newscli.analyses.quotes.reported_weights import WEIGHTS

REACH = 150  # tokens a content may span
ENDS = 6  # ends of a content that are tried
LEAST = 0.3  # probability from which a reading is reported


class Reported(NamedTuple):
    """Reported speech: offsets of content, speaker and cue, and the probability that all are right."""

    start: int
    end: int
    speaker: tuple[int, int]
    cue: tuple[int, int]
    probability: float


class Part(NamedTuple):
    """One reading of a subject or of a content: offsets, and its features in groups."""

    start: int
    end: int
    features: list[Group]


class Side(NamedTuple):
    """The readings for one side of one cue; `nothing` holds the features of there being no report."""

    cue: tuple[int, int]
    subjects: list[Part]
    contents: list[Part]
    nothing: list[Group]


def sides(r: Reading) -> Iterator[Side]:
    """All places of a paragraph that may report speech."""
    known = cues.reporting()
    places = [k for k, word in enumerate(r.words) if word in known]
    places += [k for k in r.breaks[:-1] if r.lows[k] in known and r.words[k] not in known]
    for k in places:
        lemma = known[r.lows[k]]
        if lemma == "according":
            if r.lows[k + 1 : k + 2] == ["to"]:
                yield from _according(r, k)
        elif not phrases.is_noun_use(r, k):
            yield from _verb(r, k, lemma)


def _verb(r: Reading, k: int, lemma: str) -> Iterator[Side]:
    low, high = r.sentence(k)
    low, high = max(low, k - REACH), min(high, k + REACH)
    stop = k + 1
    if lemma in cues.WITH_PARTICLE:
        if stop >= high or r.lows[stop] not in cues.WITH_PARTICLE[lemma]:
            return
        stop += 1
    cue = (r.starts[k], r.ends[stop - 1])
    form = "ing" if r.words[k].endswith("ing") else "to" if k and r.lows[k - 1] == "to" else "finite"
    quoted = "quoted" if QUOTED in r.words[low:high] else "plain"
    base = _nothing_group(lemma, form, quoted)
    left = phrases.before(r, k, low)
    subjects = [_subject(r, p, low, "left") for p in left]
    if not left or form != "finite" or r.lows[k - 1] in ("and", "but", ","):
        subjects += [
            _subject(r, p, low, "opening") for p in phrases.opening_subject(r, low, k) if p.stop <= k
        ]
    if subjects:
        relative = any(p.shape == "relative" for p in left)
        contents = list(_after(r, k, stop, high, lemma, relative))
        if contents:
            following = r.tags[stop] if stop < high else "end"
            nothing = (f"nothing after {following}", f"nothing after {lemma} {following}")
            yield Side(cue, subjects, contents, [base, nothing])
    tail = _tail(r, stop, high)
    for where, edge, found in (
        ("left", min((p.first for p in left), default=k), left),
        ("right", k, phrases.after(r, k, high) if k > low and r.words[k - 1] == "," else []),
    ):
        if not found or edge <= low + 1 or r.words[edge - 1] != ",":
            continue
        own = [p for p in found if where == "right" or (p.first >= edge and p.shape != "relative")]
        contents = list(_before(r, low, edge - 1, lemma))
        if contents and own:
            subjects = [_subject(r, p, edge, where) for p in own]
            before = ("nothing before", f"nothing before {lemma}", f"nothing before {where} {tail}")
            yield Side(cue, subjects, contents, [base, before])
            return


@lru_cache(KEPT)
def _nothing_group(lemma: str, form: str, quoted: str) -> Group:
    return "nothing", f"nothing {lemma}", f"nothing {form}", f"nothing {quoted}"


def _tail(r: Reading, stop: int, high: int) -> str:
    if stop >= high or r.words[stop] in grammar.TERMINALS:
        return "end"
    if r.words[stop] in (",", QUOTED):
        return r.words[stop]
    return "date" if r.words[stop] in grammar.DATES else r.tags[stop]


def _subject(r: Reading, p: Phrase, low: int, where: str) -> Part:
    return Part(r.starts[p.first], r.ends[p.stop - 1], [phrase_features(r, p, head_kind(r, p), low, where)])


def _after(r: Reading, k: int, stop: int, high: int, lemma: str, relative: bool) -> Iterator[Part]:
    """Contents that follow the verb: from each place where one may start to each where it may end.

    With `relative` the verb is that of a relative clause, as in "Roe, who said it was over, left".
    """
    starts: dict[int, str] = {}
    word = r.lows[stop] if stop < high else "."
    if word == "that":
        starts[stop + 1] = "that"
    elif word == "to":
        starts[stop] = "to"
    elif word == ":":
        starts[stop + 1] = "colon"
    elif word == ",":
        starts[stop + 1] = "comma"
    elif word[0].isalnum() or word[0] in "$([":
        if r.words[stop] in grammar.DATES:
            starts[stop + 1] = "date"
        else:
            starts[stop] = "at once"
        if r.words[k] in cues.HEARER:
            for p in phrases.plain_after(r, stop, min(high, stop + 12)):
                if p.shape not in ("apposition", "long apposition") and p.stop < high:
                    starts.setdefault(p.stop, "hearer to" if r.lows[p.stop] == "to" else "hearer")
        for j in range(stop + 1, min(high - 1, stop + 12)):
            if r.words[j] == QUOTED:
                break
            if r.lows[j] == "that":
                starts[j + 1] = "later that"
                break
    for start, kind in starts.items():
        if start >= high or r.words[start] == QUOTED:
            continue
        first = r.lows[start]
        opening = (
            first
            if first in ("to", "he", "she", "they", "it", "there", "if", "whether", "for", "on")
            else r.tags[start]
        )
        yield from _ends(r, start, high, _start_group(kind, lemma, opening), relative)


@lru_cache(KEPT)
def _start_group(kind: str, lemma: str, opening: str) -> Group:
    return f"start {kind}", f"start {lemma} {kind}", f"start {kind} {opening}", f"start {lemma} {opening}"


def _ends(r: Reading, start: int, high: int, common: Group, relative: bool = False) -> Iterator[Part]:
    verb = False
    tried = 0
    last = min(high, start + REACH)
    for j in range(start, last):
        word = r.words[j]
        if word == QUOTED:
            return
        kind = None
        if j > start + 1:
            if word == "," and r.words[j + 1 : j + 2] == [QUOTED]:
                return
            if word == ",":
                after = r.lows[j + 1] if j + 1 < high else "end"
                if after in (
                    "and",
                    "but",
                    "while",
                    "though",
                    "although",
                    "because",
                    "which",
                    "who",
                    "as",
                    "or",
                    "so",
                    "where",
                ):
                    kind = f"comma {after}"
                else:
                    kind = f"comma {r.tags[j + 1]}" if j + 1 < high else "comma end"
            elif word in grammar.DASHES and word != "-":
                kind = "dash"
            elif word in ";:":
                kind = word
            elif word in ("and", "but") and j + 1 < high and r.tags[j + 1] in "VPAG":
                kind = f"{word} {r.tags[j + 1]}"
            elif word in ("because", "after", "before", "while", "during", "when", "as"):
                kind = word
        if kind is not None and tried < ENDS:
            tried += 1
            yield _content(r, start, j, common, _end_group(kind, verb, relative, tried))
        if r.tags[j] in "VPA":
            verb = True
    stop = last
    while stop > start and (r.words[stop - 1] in grammar.TERMINALS or r.words[stop - 1] in (")", "]", ",")):
        stop -= 1
    if stop > start:
        yield _content(r, start, stop, common, _end_group("sentence", verb, relative))


@lru_cache(KEPT)
def _end_group(kind: str, verb: bool, relative: bool, tried: int = 0) -> Group:
    group: Group = (f"end {kind} {'clause' if verb else 'phrase'}",)
    if relative:
        main = kind in ("comma V", "comma P", "comma A")
        group = (*group, f"end relative {'comma verb' if main else kind.split()[0]}")
    return (*group, f"end tried {tried}") if tried else group


def _before(r: Reading, low: int, stop: int, lemma: str) -> Iterator[Part]:
    """Contents that end with the comma at token `stop`."""
    edges = {low: "sentence"}
    if low < stop and r.lows[low] in ("but", "and", "still", "yet", "so"):
        edges[low + 1] = "conjunction"
    for j in range(stop - 1, max(low, stop - REACH) - 1, -1):
        word = r.words[j]
        if word == QUOTED:
            edges = {start: kind for start, kind in edges.items() if start > j}
            break
        if word in (";", ":") or (word in grammar.DASHES and word != "-"):
            edges[j + 1] = "mark"
        elif word == "," and len(edges) < ENDS:
            nxt = r.lows[j + 1]
            edges[j + 1] = (
                f"comma {nxt}" if nxt in ("which", "and", "but", "who", "although", "though") else "comma"
            )
            if nxt in ("and", "but") and j + 2 < stop:
                edges[j + 2] = "after comma and"
    for start, kind in edges.items():
        if start >= stop:
            continue
        verb = any(t in "VPA" for t in r.tags[start:stop])
        yield _content(r, start, stop, _from_group(kind, verb, lemma, r.tags[start]))


@lru_cache(KEPT)
def _from_group(kind: str, verb: bool, lemma: str, tag: str) -> Group:
    return f"from {kind} {'clause' if verb else 'phrase'}", f"from {lemma}", f"from {kind} {tag}"


def _content(r: Reading, start: int, stop: int, *features: Group) -> Part:
    size = stop - start
    length = "1" if size < 2 else "2-3" if size < 4 else "4-6" if size < 7 else "7-30" if size < 31 else "31+"
    return Part(r.starts[start], r.ends[stop - 1], [*features, (f"words {length}",)])


def _according(r: Reading, k: int) -> Iterator[Side]:
    low, high = r.sentence(k)
    low, high = max(low, k - REACH), min(high, k + REACH)
    cue = (r.starts[k], r.ends[k + 1])
    found = phrases.plain_after(r, k + 2, high)
    if not found:
        return
    subjects = [_subject(r, p, k, "right") for p in found]
    if k > low:
        edge = k - 1 if r.words[k - 1] == "," else k
        contents = list(_before(r, low, edge, "according"))
        if contents:
            yield Side(cue, subjects, contents, [("nothing", "nothing according before")])
    after = []
    where = "opening" if k == low else "middle"
    for p in found:
        if p.stop + 1 < high and r.words[p.stop] == ",":
            after = list(_ends(r, p.stop + 1, high, (f"start according {where}",)))
    if after:
        yield Side(cue, subjects, after, [("nothing", f"nothing according {where}")])


def _score(features: Sequence[Group]) -> float:
    return sum([w for group in features for w in _weights(group)])


@lru_cache(KEPT)
def _weights(group: Group) -> tuple[float, ...]:
    """The weights of those features of a group that have one."""
    return tuple([WEIGHTS[f] for f in group if f in WEIGHTS])


def find_reported(r: Reading) -> list[Reported]:
    """The reported speech of a paragraph, in order; none overlaps another."""
    found = []
    for side in sides(r):
        subjects = [_score(p.features) for p in side.subjects]
        contents = [_score(p.features) for p in side.contents]
        nothing = exp(_score(side.nothing))
        best_subject, best_content = max(subjects), max(contents)
        every = sum([exp(s) for s in subjects]) * sum([exp(s) for s in contents])
        if exp(best_subject + best_content) / (every + nothing) < LEAST:
            continue
        s = side.subjects[subjects.index(best_subject)]
        c = side.contents[contents.index(best_content)]
        if s.end <= c.start or c.end <= s.start:
            agreeing = [
                exp(x)
                for x, p in zip(subjects, side.subjects, strict=True)
                if p.start < s.end and s.start < p.end
            ]
            probability = sum(agreeing) * exp(best_content) / (every + nothing)
            found.append(Reported(c.start, c.end, (s.start, s.end), side.cue, probability))
    return _apart(found)


def _apart(found: list[Reported]) -> list[Reported]:
    """Of two that overlap the likelier one, in order."""
    kept: list[Reported] = []
    for one in sorted(found):
        if kept and kept[-1].end > one.start:
            if one.probability > kept[-1].probability:
                kept[-1] = one
            continue
        kept.append(one)
    return kept
