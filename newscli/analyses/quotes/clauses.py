"""Candidate speakers in the sentence of a stretch: beside the cues before and after it."""

from functools import lru_cache

from newscli.analyses.quotes import cues, grammar, phrases
from newscli.analyses.quotes.candidates import KEPT, WINDOW, Collector, Group, bucket, opening_subject
from newscli.analyses.quotes.kinds import CUE, SMALL
from newscli.analyses.quotes.phrases import Phrase
from newscli.analyses.quotes.reading import QUOTED, Reading

CUES = 5  # cues a side that are tried
LEAP = 8  # tokens after a stretch within which any verb at all may be its cue


def strength_of(r: Reading, k: int, low: int, *, lone: bool) -> str | None:
    """How surely the verb at token `k` reports speech, None for none; a `lone` one may be any: "other"."""
    kinds, strength = r.kinds[k], None
    if kinds & CUE and (k == low or r.words[k] in cues.verbs()):
        strength = cues.verbs()[r.lows[k]]
    elif lone and kinds & SMALL and r.tags[k] in "VP":
        strength = "other"
    return None if strength is None or phrases.is_noun_use(r, k) else strength


def before(out: Collector) -> bool:
    """Add candidates from cues before the stretch; whether a verb of saying with a subject is among them."""
    c = out.context
    r, low, place = c.reading, max(c.low, c.place - WINDOW), c.place
    gate = _gate(r, place, c.low)
    subject = opening_subject(c)
    strong, passed, quotes = False, 0, 0
    outermost: tuple[int, int] | None = None  # of the candidates of the leftmost verb of saying
    k = place - 1
    while k >= low and passed < CUES:
        if r.words[k] == QUOTED:
            quotes += 1
        strength = strength_of(r, k, c.low, lone=not passed)
        if strength is not None:
            begin = len(out.found)
            _verb_before(out, k, strength, gate, passed, quotes, subject)
            if strength == "saying" and any(x.how == "before" for x in out.found[begin:]):
                strong = True
                if r.words[k][-3:] != "ing":
                    outermost = (begin, len(out.found))
            passed += 1
        elif r.lows[k] == "according" and r.lows[k + 1 : k + 2] == ["to"]:
            for p in phrases.plain_after(r, k + 2, place):
                out.add(
                    p,
                    (k, k + 2),
                    "according",
                    "right",
                    low,
                    [("according before", f"according quotes {min(quotes, 2)}")],
                )
        elif r.lows[k] in cues.NOUNS and k > low:
            _owner(out, k, low, gate)
        k -= 1
    if outermost is not None and passed > 1:
        for i, candidate in enumerate(out.found):
            if candidate.how == "before":
                side = "outermost" if outermost[0] <= i < outermost[1] else "inner"
                candidate.features.append((f"before {side}", f"before {side} {gate}"))
    if gate == ":" and place - 1 > low:
        for p in phrases.plain_before(r, place - 2, low)[-1:]:
            out.add(
                p,
                (place - 1, place),
                "colon",
                "left",
                low,
                [(f"colon {'whole' if p.first == c.low else 'part'}",)],
            )
    for p in subject:
        group = _subject_group(bucket(place - p.stop), gate, min(passed, 2), strong)
        out.add(p, None, "subject", "opening", c.low, [group])
    return strong


@lru_cache(KEPT)
def _subject_group(near: str, gate: str, cues: int, strong: bool) -> Group:
    return f"subject far {near}", f"subject gate {gate}", f"subject cues {cues} {strong}"


def _gate(r: Reading, place: int, low: int) -> str:
    """What stands right before the stretch."""
    if place <= low:
        return "edge"
    lower = r.lows[place - 1]
    if lower in grammar.DASHES:
        return "dash"
    if not lower[0].isalnum() or lower in ("that", "as"):
        return "quote" if lower == QUOTED else lower
    if lower in grammar.PREPOSITIONS:
        return "preposition"
    if lower in grammar.DETERMINERS:
        return "determiner"
    if lower in grammar.AUXILIARIES:
        return "auxiliary"
    return "verb" if lower in cues.verbs() else "word"


def _verb_before(
    out: Collector, k: int, strength: str, gate: str, passed: int, quotes: int, subject: list[Phrase]
) -> None:
    """Candidates from the verb at token `k` before the stretch."""
    c = out.context
    r, place, low = c.reading, c.place, max(c.low, k - WINDOW)
    far = bucket(place - 1 - k)
    cue = (k, k + 1)
    ing = r.words[k].endswith("ing")
    left = r.lows[k - 1] if k > low else "edge"
    form = "ing" if ing else "infinitive" if left == "to" else "finite"
    features = _before_group(strength, form, far, gate, min(passed, 2), min(quotes, 2))
    passive = form == "finite" and _is_passive(r, k, low)
    if passive:  # an agent weighs what the subject of the same verb would in the active
        for by in (k + 1, k + 2, place + 1):
            if by != place and by < c.high and r.lows[by] == "by":
                for p in phrases.plain_after(r, by + 1, place if by < place else c.high):
                    out.add(p, cue, "before", "right", low, [features])
        features = (*features, "before passive", f"before passive {strength}")
    own = phrases.before(r, k, low)
    for p in own:
        out.add(p, cue, "before", "left", low, [features])
    if not own or ing or left in ("and", "to", "by", ",", "but"):
        near = left if left in ("and", "to", "by", ",") else "other"
        features = _opening_group(strength, form, near, min(passed, 2))
        for p in subject:
            if p.stop <= k:
                out.add(p, cue, "opening", "opening", low, [features])
    if left == "to" and k - 2 >= low:
        for p in phrases.plain_before(r, k - 2, low, objects=True)[:2]:
            out.add(p, cue, "object", "left", low, [(f"object {strength}",)])
    if k == c.low or left in (",", "as"):
        for p in phrases.after(r, k, place)[:2]:
            out.add(
                p,
                cue,
                "inverted before",
                "right",
                low,
                [(f"inverted before {strength}", f"inverted before gate {gate}")],
            )


@lru_cache(KEPT)
def _before_group(strength: str, form: str, far: str, gate: str, passed: int, quotes: int) -> Group:
    return (
        f"before {strength}",
        f"before {strength} {form}",
        f"before {strength} far {far}",
        f"before gate {gate} {far}",
        f"before {strength} passed {passed}",
        f"before quotes {quotes}",
    )


def _is_passive(r: Reading, k: int, low: int) -> bool:
    """Whether the verb at token `k` follows a form of "be", so that its subject is spoken of."""
    if r.words[k][-2:] not in ("ed", "en"):
        return False
    return not grammar.BE.isdisjoint(r.lows[phrases.skip_auxiliaries(r, k, low) + 1 : k])


@lru_cache(KEPT)
def _opening_group(strength: str, form: str, left: str, passed: int) -> Group:
    return f"opening {strength}", f"opening {form}", f"opening left {left}", f"opening passed {passed}"


def _owner(out: Collector, k: int, low: int, gate: str) -> None:
    """The owner of a cue noun: "Mr. Roe's claim that", "the claim by Jane Roe"."""
    c = out.context
    r, place = c.reading, c.place
    features = (f"owner {bucket(place - 1 - k)}", f"owner gate {gate}")
    j = k - 1
    while j > low and j > k - 4 and r.words[j].islower() and not _owns(r.lows[j]):
        j -= 1
    if r.lows[j] in grammar.OWNERS:
        out.add(
            Phrase(j, j + 1, j + 1, "owner"), (k, k + 1), "owner", "left", low, [(*features, "owner pronoun")]
        )
    elif _owns(r.lows[j]):
        for p in phrases.plain_before(r, j, low)[:2]:
            out.add(p, (k, k + 1), "owner", "left", low, [features])
    if k + 1 < place and r.lows[k + 1] in ("by", "from", "of"):
        for p in phrases.plain_after(r, k + 2, place)[:2]:
            out.add(p, (k, k + 1), "owner", "right", low, [(*features, f"owner {r.lows[k + 1]}")])


def _owns(lower: str) -> bool:
    return lower in grammar.OWNERS or (lower.endswith(("'s", "’s")) and lower not in grammar.CONTRACTED)


def after(out: Collector) -> bool:
    """Add candidates from cues after the stretch; whether a verb of saying is among them."""
    c = out.context
    r, place, high = c.reading, c.place, min(c.high, c.place + WINDOW)
    i = place + 1
    while i < high and (r.words[i] == "," or r.words[i] in grammar.DASHES or r.words[i] in ")]("):
        i += 1
    if (
        i > place + 1
        and r.words[i - 1] in grammar.DASHES
        and i < high
        and r.words[i][0].isupper()
        and high - i <= 14
    ):
        for p in phrases.plain_after(r, i, high):
            rest = "whole" if p.stop >= high - 1 else "part"
            out.add(p, (i - 1, i), "dash", "right", i, [("dash", f"dash {rest}")])
    if (i > place + 1 and r.words[place + 1] == ",") or c.final == ",":
        for p in phrases.plain_after(r, i, high)[:2]:
            out.add(p, None, "main", "right", i, [(f"main {_led(r, c.low, place)}",)])
    strong, passed, quotes = False, 0, 0
    for k in range(i, high):
        if r.words[k] == QUOTED:
            quotes += 1
            if quotes > 1:
                break
        strength = strength_of(r, k, -1, lone=not passed and k < i + LEAP)
        if strength is not None:
            _verb_after(out, k, i, high, strength, passed, quotes)
            strong = strong or strength == "saying"
            passed += 1
            if passed == CUES:
                break
        elif r.lows[k] == "according" and r.lows[k + 1 : k + 2] == ["to"]:
            for p in phrases.plain_after(r, k + 2, high):
                out.add(
                    p,
                    (k, k + 2),
                    "according",
                    "right",
                    i,
                    [("according after", f"according at {bucket(k - i)}")],
                )
    return strong


def _led(r: Reading, low: int, place: int) -> str:
    """How the sentence leads up to the stretch, for a main clause that only follows it."""
    if place == low:
        return "nothing"
    near = r.words[max(low, place - 12) : place]
    if any(w.endswith("ing") or w == "Asked" for w in near) and r.tags[low] in "GPIR":
        return "participle"
    return r.tags[low]


def _verb_after(out: Collector, k: int, i: int, high: int, strength: str, passed: int, quotes: int) -> None:
    """Candidates from the verb at token `k` after the stretch, whose sentence goes on at token `i`."""
    c = out.context
    r, final = c.reading, c.final
    following = r.words[k + 1 : k + 3]
    leads = following[-1:] == [QUOTED] and (len(following) == 1 or following[0] in ",:")
    form = "ing" if r.words[k].endswith("ing") else "finite"
    features = _after_group(strength, form, final, min(passed, 2), quotes, leads)
    for p in phrases.before(r, k, i):
        out.add(p, (k, k + 1), "after", "left", i, [features, _at_group(bucket(p.first - i), final)])
    if (k == i or r.lows[k - 1] == ",") and r.lows[k] not in cues.TELLING:
        features = _inverted_group(strength, form, final, bucket(k - i), min(passed, 2))
        for p in phrases.after(r, k, high):
            out.add(p, (k, k + 1), "inverted", "right", i, [features])


@lru_cache(KEPT)
def _after_group(strength: str, form: str, final: str, passed: int, quotes: int, leads: bool) -> Group:
    return (
        f"after {strength}",
        f"after {strength} {form}",
        f"after final {final} {strength}",
        f"after passed {passed}",
        f"after quotes {quotes}",
        f"after leads {leads} {final}",
    )


@lru_cache(KEPT)
def _at_group(at: str, final: str) -> Group:
    return f"after at {at}", f"after at {at} final {final}"


@lru_cache(KEPT)
def _inverted_group(strength: str, form: str, final: str, at: str, passed: int) -> Group:
    return (
        f"inverted {strength}",
        f"inverted {strength} {form}",
        f"inverted final {final} {at}",
        f"inverted passed {passed}",
    )
