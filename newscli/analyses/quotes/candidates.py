"""Candidate speakers of a quoted stretch: pairs of cue and noun phrase, each with the features that speak for it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from newscli.analyses.quotes import cues, grammar, phrases
from newscli.analyses.quotes.phrases import Phrase
from newscli.analyses.quotes.reading import QUOTED, Reading

WINDOW = 60  # tokens on either side in which a cue may stand
CUES = 5  # cues a side that are tried


class Candidate(NamedTuple):
    """One answer to "who said it": offsets of speaker and cue, and the names of its features.

    `how` is the kind of evidence: "before", "inverted before", "after", "inverted", "earlier", "according", "colon",
    "dash", "owner", "by", "inherit", "carry", "subject", "nobody" (no speech at all).
    """

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    how: str
    features: list[str]


@dataclass
class Attribution:
    """What was decided for an earlier stretch, for those that follow it."""

    speaker: tuple[int, int]
    cue: tuple[int, int] | None
    how: str
    block: int
    close: int
    final: str
    carried: bool


@dataclass
class Context:
    """Where the stretch stands: its paragraph, the one before it, and what was decided so far."""

    reading: Reading
    block: int
    previous: Reading | None
    said: list[Attribution] = field(default_factory=list)


def bucket(n: int) -> str:
    """A distance in tokens, in steps."""
    return str(n) if n < 4 else "4-6" if n < 7 else "7-12" if n < 13 else "13+"


def head_kind(r: Reading, p: Phrase) -> str:
    """What the last word of the phrase proper is: pronoun, name, owner of a body, office, group or thing."""
    i = p.head - 1
    word, lower = r.words[i], r.lows[i]
    if lower in grammar.PRONOUNS or lower in grammar.CONTRACTED:
        return (
            lower[:2] if lower[:2] in ("he", "it", "wh", "yo") else "I" if lower in ("i", "we") else lower[:3]
        )
    if word[0].isupper():
        if word in grammar.DATES:
            return "date"
        return "name" if word[-1] != "s" or r.lows[p.first] != "the" else "names"
    if lower in grammar.OFFICES:
        return "office"
    if lower in grammar.BODIES:
        return "body"
    if lower[0].isdigit():
        return "number"
    return "plural" if lower[-1] == "s" else "noun"


def _left_of(r: Reading, p: Phrase, low: int) -> str:
    """What stands left of a phrase: the edge of its sentence or clause, a comma, a word."""
    i = p.first - 1
    if i < low:
        return "edge"
    lower = r.lows[i]
    if lower == QUOTED:
        return "quote"
    if lower in ("and", "but", "that", "as", "because", "while", "when", "if"):
        return lower if lower in ("and", "that", "as") else "clause"
    if lower in grammar.PREPOSITIONS:
        return "preposition"
    if not lower[0].isalnum():
        return "comma" if lower == "," else "mark"
    return "date" if r.words[i] in grammar.DATES else "verb" if phrases.is_verb(r, i) else "word"


def phrase_features(r: Reading, p: Phrase, low: int, where: str) -> list[str]:
    """Features of the noun phrase itself; `where` is the side of the verb on which it stands."""
    head = head_kind(r, p)
    first = r.words[p.first]
    if first[0].isupper() and r.lows[p.first] not in grammar.DETERMINERS:
        start = "capital"
    elif r.lows[p.first] in grammar.DETERMINERS:
        start = "determiner"
    else:
        start = "lower"
    right = r.lows[p.stop] if p.stop < len(r) else "."
    if right in grammar.PREPOSITIONS:
        right = "preposition"
    elif right[0].isalnum() and right not in ("and", "who"):
        right = "date" if r.words[p.stop] in grammar.DATES else "word"
    out = [
        f"{where} head {head}",
        f"{where} {p.shape}",
        f"{where} {p.shape} {head}",
        f"{where} starts {start} {head}",
    ]
    if where == "left":
        out.append(f"left of phrase {_left_of(r, p, low)}")
    else:
        out.append(f"right of phrase {right}")
    if p.shape == "apposition" and p.head < p.stop:
        nxt = r.lows[p.head + 1] if p.head + 1 < p.stop else ""
        kind = (
            "determiner"
            if nxt in grammar.DETERMINERS
            else "who"
            if nxt in ("who", "whose", "which")
            else (
                "name"
                if nxt[:1] != r.words[p.head + 1][:1]
                else "preposition"
                if nxt in grammar.PREPOSITIONS
                else "ing"
                if nxt.endswith("ing")
                else "lower"
            )
            if nxt
            else "none"
        )
        out.append(f"{where} apposition opens {kind}")
        out.append(f"{where} apposition {bucket(p.stop - p.head)}")
    return out


def candidates(c: Context, number: int) -> list[Candidate]:
    """All candidates for the stretch `number` of the context's paragraph; "nobody" is the last."""
    r = c.reading
    place = r.places[number]
    stretch = r.stretches[number]
    low, high = r.sentence(place)
    final = _final(r, number)
    found: list[Candidate] = []
    left = max(low, place - WINDOW)
    right = min(high, place + WINDOW)
    strongest = _before(r, place, left, found)
    strongest |= _after(r, place, right, final, found)
    _earlier(c, place, low, found)
    _inherited(c, number, low, found)
    stretch_end = "closed" if stretch.repair is None else stretch.repair
    found.append(
        Candidate(
            None, None, "nobody", nobody_features(r, number, low, high, strongest) + [f"nobody {stretch_end}"]
        )
    )
    return found


def _final(r: Reading, number: int) -> str:
    stretch = r.stretches[number]
    mark = r.text[max(stretch.start, stretch.end - 4) : stretch.end].rstrip("\"'’”) ")[-1:]
    if mark in ",.?!" and mark:
        return mark
    outside = r.text[stretch.close : stretch.close + 1]
    return ",outside" if outside == "," else "none"


def _cue_features(r: Reading, k: int, known: dict[str, str]) -> tuple[str, str]:
    word = r.lows[k]
    form = "ing" if word.endswith("ing") else "base" if r.tags[k] == "N" else "finite"
    return known.get(word, "none"), form


def _before(r: Reading, place: int, low: int, found: list[Candidate]) -> bool:
    """Candidates from cues that precede the stretch in its sentence; whether one of them is a saying verb."""
    known = cues.verbs()
    gate = r.lows[place - 1] if place > low else "edge"
    if gate[0].isalnum() and gate not in ("that", "as", "was", "is"):
        gate = (
            "preposition"
            if gate in grammar.PREPOSITIONS
            else "determiner"
            if gate in grammar.DETERMINERS
            else ("verb" if gate in known else "word")
        )
    elif gate in grammar.DASHES:
        gate = "dash"
    strong = False
    tried, passed, quotes = 0, 0, 0
    subject: list[Phrase] | None = None
    k = place - 1
    edge = low
    while k >= low and tried < CUES:
        word = r.words[k]
        if word == QUOTED:
            quotes += 1
        strength = known.get(word) or (known.get(r.lows[k]) if k == low else None)
        if strength is not None and not phrases.is_noun_use(r, k):
            tried += 1
            far = bucket(place - 1 - k)
            common = [
                f"before {strength}",
                f"before {strength} far {far}",
                f"before gate {gate} {far}",
                f"before passed {min(passed, 2)}",
                f"before {strength} passed {min(passed, 2)}",
                f"before quotes {min(quotes, 2)}",
            ]
            if word.endswith("ing"):
                common.append(f"before ing {strength}")
            if k and r.lows[k - 1] == "to":
                common.append("before infinitive")
            subjects = phrases.before(r, k, edge)
            for p in subjects:
                found.append(_make(r, p, k, k + 1, "before", common, "left", low))
            if (
                not subjects
                or word.endswith("ing")
                or (k and r.lows[k - 1] in ("and", "to", "by", ",", "but"))
            ):
                if subject is None:
                    subject = phrases.opening_subject(r, low, place)
                for p in subject:
                    if p.stop <= k:
                        found.append(
                            _make(
                                r,
                                p,
                                k,
                                k + 1,
                                "opening",
                                [f"opening {f}" for f in common[:2]],
                                "opening",
                                low,
                            )
                        )
            for j in (k + 1, k + 2):
                if j < place and r.lows[j] == "by":
                    for p in phrases.plain_after(r, j + 1, place):
                        found.append(_make(r, p, k, k + 1, "by", [f"by {far}"], "right", low))
            if k == low or r.lows[k - 1] in (",", "as"):
                for p in phrases.after(r, k, place)[:2]:
                    found.append(
                        _make(
                            r,
                            p,
                            k,
                            k + 1,
                            "inverted before",
                            [f"inverted before {strength}", f"inverted before gate {gate}"],
                            "right",
                            low,
                        )
                    )
            strong = strong or (strength == "saying" and bool(subjects))
            passed += 1
        elif r.lows[k] == "according" and k + 1 < place and r.lows[k + 1] == "to":
            for p in phrases.plain_after(r, k + 2, place):
                found.append(
                    _make(
                        r,
                        p,
                        k,
                        k + 2,
                        "according",
                        ["according before", f"according quotes {min(quotes, 2)}"],
                        "right",
                        low,
                    )
                )
        elif r.lows[k] in cues.NOUNS and k > low:
            _owner(r, k, place, low, found)
        k -= 1
    if gate == ":" and place - 1 > low:
        for p in phrases.plain_before(r, place - 2, low)[-1:]:
            whole = "whole" if p.first == low else "part"
            found.append(_make(r, p, place - 1, place, "colon", [f"colon {whole}"], "left", low))
    if not found and place > low:
        for p in phrases.opening_subject(r, low, place):
            found.append(
                _make(
                    r,
                    p,
                    None,
                    None,
                    "subject",
                    [f"subject far {bucket(place - p.stop)}", f"subject gate {gate}"],
                    "opening",
                    low,
                )
            )
    return strong


def _owner(r: Reading, k: int, place: int, low: int, found: list[Candidate]) -> None:
    """ "Mr. Roe's claim that Q" and "the claim by Jane Roe": the owner of a cue noun."""
    far = bucket(place - 1 - k)
    j = k - 1
    while (
        j > low
        and j > k - 4
        and r.words[j].islower()
        and r.lows[j] not in grammar.OWNERS
        and not r.lows[j].endswith(("'s", "’s"))
    ):
        j -= 1
    if r.lows[j].endswith(("'s", "’s", "s'", "s’")) and r.lows[j] not in grammar.CONTRACTED:
        for p in phrases.plain_before(r, j, low)[:2]:
            found.append(
                _make(
                    r,
                    p,
                    k,
                    k + 1,
                    "owner",
                    [f"owner {far}", f"owner gate {r.lows[place - 1] if place else ''}"[:16]],
                    "left",
                    low,
                )
            )
    elif r.lows[j] in grammar.OWNERS:
        found.append(
            _make(
                r,
                Phrase(j, j + 1, j + 1, "plain"),
                k,
                k + 1,
                "owner",
                [f"owner {far}", "owner pronoun"],
                "left",
                low,
            )
        )
    if k + 1 < place and r.lows[k + 1] in ("by", "from", "of"):
        for p in phrases.plain_after(r, k + 2, place)[:2]:
            found.append(_make(r, p, k, k + 1, "owner", [f"owner {r.lows[k + 1]} {far}"], "right", low))


def _after(r: Reading, place: int, high: int, final: str, found: list[Candidate]) -> bool:
    """Candidates from cues that follow the stretch in its sentence; whether one of them is a saying verb."""
    known = cues.verbs()
    strong = False
    tried, passed, quotes = 0, 0, 0
    i = place + 1
    while i < high and (r.words[i] == "," or r.words[i] in grammar.DASHES or r.words[i] in ")]("):
        i += 1
    gap = "comma" if i > place + 1 and r.words[place + 1] == "," else "dash" if i > place + 1 else "none"
    if gap == "dash" and i < high and r.words[i][0].isupper() and high - i <= 12:
        for p in phrases.plain_after(r, i, high):
            found.append(_make(r, p, place + 1, place + 2, "dash", ["dash"], "right", i))
    k = i
    while k < high and tried < CUES:
        word = r.words[k]
        if word == QUOTED:
            quotes += 1
            if quotes > 1:
                break
        strength = known.get(word)
        if strength is not None and not phrases.is_noun_use(r, k):
            tried += 1
            far = bucket(k - i)
            common = [
                f"after {strength}",
                f"after final {final} {strength}",
                f"after passed {min(passed, 2)}",
                f"after quotes {quotes}",
                f"after colon {k + 1 < high and r.words[k + 1] in ':,' and k + 2 < high and r.words[k + 2] == QUOTED}",
            ]
            if word.endswith("ing"):
                common.append("after ing")
            for p in phrases.before(r, k, i):
                at = bucket(p.first - i)
                found.append(
                    _make(
                        r,
                        p,
                        k,
                        k + 1,
                        "after",
                        [*common, f"after at {at}", f"after at {at} final {final}"],
                        "left",
                        i,
                    )
                )
            if k == i or r.lows[k - 1] == ",":
                inverted = [
                    f"inverted {strength}",
                    f"inverted final {final} {far}",
                    f"inverted passed {min(passed, 2)}",
                ]
                if word.endswith("ing"):
                    inverted.append("inverted ing")
                for p in phrases.after(r, k, high):
                    found.append(_make(r, p, k, k + 1, "inverted", inverted, "right", i))
            strong = strong or strength == "saying"
            passed += 1
        elif r.lows[k] == "according" and k + 1 < high and r.lows[k + 1] == "to":
            for p in phrases.plain_after(r, k + 2, high):
                found.append(_make(r, p, k, k + 2, "according", ["according after"], "right", i))
        k += 1
    return strong


def _earlier(c: Context, place: int, low: int, found: list[Candidate]) -> None:
    """Candidates from the sentence before, or from the paragraph before where the stretch opens its own."""
    r = c.reading
    starts = "starts" if place == low else "inside"
    if low > 0:
        begin, end = r.sentence(low - 1)
        where = "same"
    elif c.previous is not None and len(c.previous) and c.block > 0:
        r = c.previous
        begin, end = r.sentence(len(r) - 1)
        where = "other"
    else:
        return
    closing = "colon" if r.words[end - 1] == ":" else "quote" if r.words[end - 1] == QUOTED else "plain"
    if r.words[end - 1] == "," and where == "other":
        closing = "colon"
    known = cues.verbs()
    tried = 0
    for k in range(end - 1, max(begin, end - WINDOW) - 1, -1):
        strength = known.get(r.words[k])
        if strength is None or phrases.is_noun_use(r, k):
            continue
        tried += 1
        features = [
            f"earlier {where} {closing} {starts}",
            f"earlier {strength}",
            f"earlier {where} {strength} {starts}",
            f"earlier tried {tried}",
        ]
        for p in phrases.before(r, k, begin):
            found.append(_make(r, p, k, k + 1, "earlier", features, "left", begin))
        if tried == 3:
            break
    features = [f"earlier subject {where} {closing} {starts}"]
    for p in phrases.opening_subject(r, begin, end):
        found.append(_make(r, p, None, None, "earlier subject", features, "opening", begin))


def _inherited(c: Context, number: int, low: int, found: list[Candidate]) -> None:
    """Speakers of the quotations before."""
    r = c.reading
    place = r.places[number]
    starts = "starts" if place == low else "inside"
    opens = "opens" if place == 0 else "follows"
    words = len(r.text[r.stretches[number].start : r.stretches[number].end].split(None, 8))
    known = cues.verbs()
    seen = set()
    for back, a in enumerate(reversed(c.said[-4:])):
        if a.speaker in seen or c.block - a.block > 3:
            continue
        seen.add(a.speaker)
        if a.block == c.block:
            first = bisect_left(r.starts, a.close)
            sentences = bisect_right(r.breaks, place) - bisect_left(r.breaks, first)
            cue = any(r.words[i] in known for i in range(first, min(place, first + WINDOW)))
            features = [
                f"inherit {starts} sentences {min(sentences, 3)}",
                f"inherit back {back}",
                f"inherit how {a.how}",
                f"inherit final {a.final} {starts}",
                f"inherit words {words // 3} {starts}",
                f"inherit cue between {cue}",
                f"inherit far {bucket(place - first)} {starts}",
            ]
            found.append(Candidate(a.speaker, a.cue, "inherit", features))
        else:
            features = [
                f"carry {opens} {starts} {min(c.block - a.block, 3)}",
                f"carry back {back}",
                f"carry how {a.how}",
                f"carry carried {a.carried} {opens}",
                f"carry words {words // 3} {opens}",
                f"carry alone {len(r) == 1}",
            ]
            found.append(Candidate(a.speaker, a.cue, "carry", features))


TITLE_WORDS = frozenset(
    """book called titled entitled host film movie program programme album series song anchor hosts novel magazine play drama
    sitcom documentary show memoir watch watching musical single track game star episode article""".split()
)
_KNOWN_AS = frozenset("so-called known named nicknamed dubbed termed".split())
_SELF = frozenset("i we my our us me you your i'm we're i’m we’re it's it’s".split())


def nobody_features(r: Reading, number: int, low: int, high: int, strong: bool) -> list[str]:
    """What speaks for a stretch that quotes nobody: a scare quote, a title, a term."""
    stretch, place = r.stretches[number], r.places[number]
    inside = r.text[stretch.start : stretch.end].split(None, 40)
    n = len(inside)
    size = str(n) if n < 6 else "6-8" if n < 9 else "9+"
    final = _final(r, number)
    ended = "ended" if final in (".", "!", "?", ",") else "comma" if final == ",outside" else "open"
    starts = place == low
    before = r.lows[place - 1] if place > low else "edge"
    following = r.lows[place + 1] if place + 1 < high else "edge"
    if before in grammar.DETERMINERS:
        gate = "determiner"
    elif before in grammar.PREPOSITIONS:
        gate = "preposition"
    elif before in TITLE_WORDS:
        gate = "title"
    elif before in _KNOWN_AS:
        gate = "known"
    elif before in cues.verbs():
        gate = "cue"
    elif before.endswith(("'s", "’s")):
        gate = "owner"
    else:
        gate = before if not before[0].isalnum() or before in ("that", "edge", "is", "was") else "word"
    capitals = sum(1 for w in inside if w[:1].isupper())
    long = [w for w in inside if len(w) > 3]
    titled = n >= 2 and all(w[:1].isupper() for w in long) and bool(long)
    own = any(w.lower() in _SELF for w in inside)
    tail = (
        "noun"
        if following[0].isalpha()
        and following not in grammar.CLAUSE_OPENERS
        and following not in grammar.PREPOSITIONS
        and following not in grammar.AUXILIARIES
        and following not in cues.verbs()
        else "other"
    )
    out = [
        "nobody",
        f"nobody words {size}",
        f"nobody words {size} {ended}",
        f"nobody gate {gate}",
        f"nobody strong {strong} {'short' if n < 4 else 'long'}",
        f"nobody starts {starts} {ended}",
        f"nobody final {final}",
        f"nobody {'upper' if inside and inside[0][:1].isupper() else 'lower'} {'short' if n < 4 else 'long'}",
        f"nobody tail {tail} {'short' if n < 4 else 'long'}",
    ]
    if titled:
        out.append(f"nobody titled {ended}")
        out.append(f"nobody titled {gate}")
        if n >= 3:
            out.append("nobody titled long")
    elif n > 1 and capitals == n:
        out.append("nobody capitals")
    if own:
        out.append("nobody self")
    if r.text[stretch.open] in "'‘" and r.text[stretch.open : stretch.open + 2] != "''":
        out.append("nobody single")
    return out


def _make(
    r: Reading,
    p: Phrase,
    cue: int | None,
    cue_stop: int | None,
    how: str,
    features: list[str],
    where: str,
    low: int,
) -> Candidate:
    speaker = (r.starts[p.first], r.ends[p.stop - 1])
    mark = None if cue is None or cue_stop is None else (r.starts[cue], r.ends[cue_stop - 1])
    return Candidate(
        speaker,
        mark,
        how,
        [*features, f"how {how}", *phrase_features(r, p, low, where), f"how {how} {head_kind(r, p)}"],
    )
