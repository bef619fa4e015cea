"""Reported speech without marks: "Roe said that ...", "..., Roe said", "according to Roe, ...".

Each verb of reporting has two sides on which its content may stand. For each side there are readings of the
subject and of the bounds of the content; a log-linear model weighs each pair against "nothing is reported".
"""

from collections.abc import Iterator
from functools import lru_cache
from math import exp
from typing import NamedTuple

from newscli.analyses.quotes import cues, grammar, phrases
from newscli.analyses.quotes.candidates import KEPT, UNITS, Group, head_kind, phrase_features
from newscli.analyses.quotes.kinds import DATE
from newscli.analyses.quotes.phrases import Phrase
from newscli.analyses.quotes.reading import QUOTED, Reading
from newscli.analyses.quotes.reported_weights import WEIGHTS

REACH = 150  # tokens a content may span
ENDS = 6  # ends of a content that are tried
LEAST = 0.3  # probability from which a reading is reported
_LONGEST = 31  # tokens from which the length of a content tells no more

_VERBAL = frozenset("VPA")
# What stands between a verb and the content that it leads to, and how that is called.
_LEADS = {"that": "that", ":": "colon", ",": "comma"}
_OPENINGS = frozenset("to he she they it there if whether for on".split())
_DASHES = grammar.DASHES - {"-"}
_AFTER_COMMA = frozenset("and but while though although because which who as or so where".split())
# Where a content may end, if it does not reach to the end of its sentence.
_MAY_END = frozenset((QUOTED, *",;:", *"and but because after before while during when as".split())) | _DASHES


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
    starts = _starts(r, k, stop, high)
    if not starts and "," not in r.words[low + 1 : k]:
        return
    cue = (r.starts[k], r.ends[stop - 1])
    form = "ing" if r.words[k].endswith("ing") else "to" if k and r.lows[k - 1] == "to" else "finite"
    quoted = "quoted" if QUOTED in r.words[low:high] else "plain"
    base = _nothing_group(lemma, form, quoted)
    left = phrases.before(r, k, low)
    relative = any(p.shape == "relative" for p in left)
    contents = [
        part
        for start, kind in starts.items()
        for part in _ends(r, start, high, _start_group(kind, lemma, _opening(r, start)), relative=relative)
    ]
    if contents:
        subjects = [_subject(r, p, low, "left") for p in left]
        if not left or form != "finite" or r.lows[k - 1] in ("and", "but", ","):
            subjects += [
                _subject(r, p, low, "opening") for p in phrases.opening_subject(r, low, k) if p.stop <= k
            ]
        if subjects:
            following = r.tags[stop] if stop < high else "end"
            nothing = (f"nothing after {following}", f"nothing after {lemma} {following}")
            yield Side(cue, subjects, contents, [base, nothing])
    for where, edge, found in _behind_comma(r, k, low, high, left):
        contents = list(_before(r, low, edge - 1, lemma))
        if contents:
            subjects = [_subject(r, p, edge, where) for p in found]
            before = (
                "nothing before",
                f"nothing before {lemma}",
                f"nothing before {where} {_tail(r, stop, high)}",
            )
            yield Side(cue, subjects, contents, [base, before])
            return


def _behind_comma(
    r: Reading, k: int, low: int, high: int, left: list[Phrase]
) -> Iterator[tuple[str, int, list[Phrase]]]:
    """Subjects of the verb at token `k` whose clause follows a comma, with their side and where it begins."""
    if left:
        edge = min([p.first for p in left])
        if edge > low + 1 and r.words[edge - 1] == ",":
            own = [p for p in left if p.shape != "relative"]
            if own:
                yield "left", edge, own
    if k > low + 1 and r.words[k - 1] == ",":
        found = phrases.after(r, k, high)
        if found:
            yield "right", k, found


@lru_cache(KEPT)
def _nothing_group(lemma: str, form: str, quoted: str) -> Group:
    return "nothing", f"nothing {lemma}", f"nothing {form}", f"nothing {quoted}"


def _tail(r: Reading, stop: int, high: int) -> str:
    if stop >= high or r.words[stop] in grammar.TERMINALS:
        return "end"
    if r.words[stop] in (",", QUOTED):
        return r.words[stop]
    return "date" if r.kinds[stop] & DATE else r.tags[stop]


def _subject(r: Reading, p: Phrase, low: int, where: str) -> Part:
    return Part(r.starts[p.first], r.ends[p.stop - 1], [phrase_features(r, p, head_kind(r, p), low, where)])


def _starts(r: Reading, k: int, stop: int, high: int) -> dict[int, str]:
    """Where a content may begin behind the verb at tokens `k` to `stop`, each with what tells it."""
    starts: dict[int, str] = {}
    word = r.lows[stop] if stop < high else "."
    if word in _LEADS:
        starts[stop + 1] = _LEADS[word]
    elif word == "to":
        starts[stop] = "to"
    elif word[0].isalnum() or word[0] in "$([":
        if r.kinds[stop] & DATE:
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
    return {start: kind for start, kind in starts.items() if start < high and r.words[start] != QUOTED}


def _opening(r: Reading, start: int) -> str:
    """How a content opens: a word that tells much, or the part of speech."""
    return r.lows[start] if r.lows[start] in _OPENINGS else r.tags[start]


@lru_cache(KEPT)
def _start_group(kind: str, lemma: str, opening: str) -> Group:
    return f"start {kind}", f"start {lemma} {kind}", f"start {kind} {opening}", f"start {lemma} {opening}"


def _ends(r: Reading, start: int, high: int, common: Group, *, relative: bool = False) -> Iterator[Part]:
    """Contents that begin at token `start`, with the features `common`: to each place where one may end.

    With `relative` the verb is that of a relative clause, as in "Roe, who said it was over, left".
    """
    verb = False
    tried = 0
    last = min(high, start + REACH)
    words, tags = r.words, r.tags
    for j in range(start, last):
        word = words[j]
        if word in _MAY_END:
            if word == QUOTED or (word == "," and j > start + 1 and words[j + 1 : j + 2] == [QUOTED]):
                return
            kind = _end_kind(r, j, high) if j > start + 1 and tried < ENDS else None
            if kind is not None:
                tried += 1
                yield _content(r, start, j, common, _end_group(kind, verb, relative, tried))
        if tags[j] in "VPA":
            verb = True
    stop = last
    while stop > start and (words[stop - 1] in grammar.TERMINALS or words[stop - 1] in (")", "]", ",")):
        stop -= 1
    if stop > start:
        yield _content(r, start, stop, common, _end_group("sentence", verb, relative))


def _end_kind(r: Reading, j: int, high: int) -> str | None:
    """What ends a content before token `j`, a mark or word of `_MAY_END`; None if it does not."""
    word = r.words[j]
    if word == ",":
        if j + 1 >= high:
            return "comma end"
        following = r.lows[j + 1]
        return f"comma {following if following in _AFTER_COMMA else r.tags[j + 1]}"
    if word in _DASHES:
        return "dash"
    if word in ("and", "but"):
        return f"{word} {r.tags[j + 1]}" if j + 1 < high and r.tags[j + 1] in "VPAG" else None
    return word


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
        if word in (";", ":") or word in _DASHES:
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
        verb = not _VERBAL.isdisjoint(r.tags[start:stop])
        yield _content(r, start, stop, _from_group(kind, verb, lemma, r.tags[start]))


@lru_cache(KEPT)
def _from_group(kind: str, verb: bool, lemma: str, tag: str) -> Group:
    return f"from {kind} {'clause' if verb else 'phrase'}", f"from {lemma}", f"from {kind} {tag}"


def _content(r: Reading, start: int, stop: int, *features: Group) -> Part:
    length = _length_group(min(stop - start, _LONGEST))
    return Part(r.starts[start], r.ends[stop - 1], [*features, length])


@lru_cache(KEPT)
def _length_group(n: int) -> Group:
    name = "1" if n < 2 else "2-3" if n < 4 else "4-6" if n < 7 else "7-30" if n < _LONGEST else "31+"
    return (f"words {name}",)


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


@lru_cache(KEPT)
def _weight(group: Group) -> int:
    """The sum of the weights of a group's features."""
    return sum([WEIGHTS.get(feature, 0) for feature in group])


def find_reported(r: Reading) -> list[Reported]:
    """The reported speech of a paragraph, in order; none overlaps another."""
    found = []
    for side in sides(r):
        subjects = [sum(map(_weight, p.features)) for p in side.subjects]
        contents = [sum(map(_weight, p.features)) for p in side.contents]
        best_subject, best_content = max(subjects), max(contents)
        s = side.subjects[subjects.index(best_subject)]
        c = side.contents[contents.index(best_content)]
        # Odds, those of the best being one.
        of_subjects = [exp((x - best_subject) / UNITS) for x in subjects]
        of_contents = [exp((x - best_content) / UNITS) for x in contents]
        nothing = exp((sum(map(_weight, side.nothing)) - best_subject - best_content) / UNITS)
        every = sum(of_subjects) * sum(of_contents) + nothing
        if 1 / every < LEAST:
            continue
        if s.end <= c.start or c.end <= s.start:
            agreeing = [
                odds
                for odds, p in zip(of_subjects, side.subjects, strict=True)
                if p.start < s.end and s.start < p.end
            ]
            found.append(Reported(c.start, c.end, (s.start, s.end), side.cue, sum(agreeing) / every))
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
