"""Candidate speakers outside the sentence of a stretch: in the one before, and of earlier stretches."""

from bisect import bisect_left, bisect_right
from functools import lru_cache

from newscli.analyses.quotes import cues, phrases
from newscli.analyses.quotes.candidates import KEPT, WINDOW, Collector, Group, bucket
from newscli.analyses.quotes.reading import QUOTED

CUES = 3  # cues of the sentence before that are tried
MEMORY = 4  # earlier stretches whose speakers are tried
LINE = 12  # tokens of a line such as "From Jane Roe:" that says who speaks next
REACH = 3  # paragraphs that such a stretch may lie back


def earlier(out: Collector) -> None:
    """Add candidates from the sentence before, or the paragraph before where the stretch opens its own."""
    c = out.context
    r = c.reading
    starts = "starts" if c.place == c.low else "inside"
    if c.low > 0:
        where = "same"
        begin, end = r.sentence(c.low - 1)
    elif c.previous is not None and len(c.previous):
        where, r = "other", c.previous
        begin, end = r.sentence(len(r) - 1)
    else:
        return
    last = r.words[end - 1]
    if last == ":" or (last == "," and where == "other"):
        closing = "colon"
    else:
        closing = "quote" if last == QUOTED else "plain"
    known = cues.verbs()
    tried = 0
    for k in range(end - 1, max(begin, end - WINDOW) - 1, -1):
        strength = known.get(r.words[k])
        if strength is None or phrases.is_noun_use(r, k):
            continue
        tried += 1
        features = _earlier_group(where, closing, starts, strength, tried)
        for p in phrases.before(r, k, begin):
            out.add(p, (k, k + 1), "earlier", "left", begin, [features], r)
        if k > begin and r.words[k - 1] == ",":
            for p in phrases.after(r, k, end):
                inverted = (f"{features[0]} inverted",)
                out.add(p, (k, k + 1), "earlier inverted", "right", begin, [features, inverted], r)
        if tried == CUES:
            break
    if closing == "colon" and end - begin <= LINE:
        for p in phrases.plain_before(r, end - 2, begin)[-1:]:
            out.add(p, (end - 1, end), "line", "left", begin, [(f"line {where} {tried}",)], r)
    features = (f"earlier subject {where} {closing} {starts}", f"earlier subject {where} tried {tried}")
    for p in phrases.opening_subject(r, begin, end)[:2]:
        out.add(p, None, "earlier subject", "opening", begin, [features], r)


@lru_cache(KEPT)
def _earlier_group(where: str, closing: str, starts: str, strength: str, tried: int) -> Group:
    return (
        f"earlier {where} {closing} {starts}",
        f"earlier {strength} {closing}",
        f"earlier {where} {strength} {starts}",
        f"earlier tried {tried}",
    )


def later(out: Collector) -> None:
    """Add the subject of the sentence after a stretch that is one: "We lost it." Roe shook her head."""
    c = out.context
    r = c.reading
    if c.place != c.low or c.high != c.place + 1 or c.high >= len(r):
        return
    begin, end = r.sentence(c.high)
    says = QUOTED in r.words[begin:end]
    goes_on = r.words[end : end + 1] == [QUOTED]
    opens = "opens" if c.place == 0 else "follows"
    features = (f"later {opens} {c.final}", f"later says {says} goes on {goes_on}")
    for p in phrases.opening_subject(r, begin, end)[:2]:
        out.add(p, None, "later subject", "opening", begin, [features])


def inherited(out: Collector) -> None:
    """Add the speakers of the stretches before."""
    c = out.context
    r, stretch = c.reading, c.reading.stretches[c.number]
    starts = "starts" if c.place == c.low else "inside"
    opens = "opens" if c.place == 0 else "follows"
    words = len(r.text[stretch.start : min(stretch.end, stretch.start + 120)].split(None, 8)) // 3
    known = cues.verbs().keys()
    seen = set()
    for back, a in enumerate(reversed(c.said[-MEMORY:])):
        if a.speaker in seen or c.block - a.block > REACH:
            continue
        seen.add(a.speaker)
        if a.block == c.block:
            first = bisect_left(r.starts, a.close)
            sentences = bisect_right(r.breaks, c.place) - bisect_left(r.breaks, first)
            cue = not known.isdisjoint(r.words[first : min(c.place, first + WINDOW)])
            far = bucket(c.place - first)
            features = _inherit_group(starts, min(sentences, 3), back, a.how, a.final, words, cue, far)
            out.add_earlier(a, "inherit", features)
        else:
            gap, alone = c.block - a.block, len(r) == 1
            features = _carry_group(opens, starts, gap, back, a.how, a.carried, words, alone)
            out.add_earlier(a, "carry", features)


@lru_cache(KEPT)
def _inherit_group(
    starts: str, sentences: int, back: int, how: str, final: str, words: int, cue: bool, far: str
) -> Group:
    return (
        f"inherit {starts} sentences {sentences}",
        f"inherit back {back}",
        f"inherit how {how}",
        f"inherit final {final} {starts}",
        f"inherit words {words} {starts}",
        f"inherit cue between {cue}",
        f"inherit far {far} {starts}",
    )


@lru_cache(KEPT)
def _carry_group(
    opens: str, starts: str, gap: int, back: int, how: str, carried: bool, words: int, alone: bool
) -> Group:
    return (
        f"carry {opens} {starts} {gap}",
        f"carry back {back}",
        f"carry how {how}",
        f"carry carried {carried} {opens}",
        f"carry words {words} {opens}",
        f"carry alone {alone}",
    )
