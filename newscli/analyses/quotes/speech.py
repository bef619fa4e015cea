"""Tells quoted speech from scare quotes, titles of works and terms: the features of "nobody says this"."""

from functools import lru_cache

from newscli.analyses.quotes import cues, grammar
from newscli.analyses.quotes.candidates import KEPT, Candidate, Context, Group
from newscli.analyses.quotes.marks import is_single
from newscli.analyses.quotes.reading import QUOTED

# Words before a title of a work.
_WORKS = frozenset(
    """
    book called titled entitled host film movie program programme album series song anchor hosts novel
    magazine play drama sitcom documentary show memoir watch watching musical single track game star episode
    article essay column newspaper podcast
    """.split()
)
_KNOWN_AS = frozenset("so-called known named nicknamed dubbed termed".split())
_SELF = frozenset(
    "i we my our us me you your i'm we're i’m we’re it's it’s i've i’ve we've we’ve don't don’t".split()
)
WORDS = 40  # words of a stretch that are looked at


def nobody(c: Context, strong: bool) -> Candidate:
    """The candidate that a stretch quotes nobody; `strong`: a verb of saying stands in its sentence."""
    r = c.reading
    stretch = r.stretches[c.number]
    inside = r.text[stretch.start : min(stretch.end, stretch.start + 10 * WORDS)].split(None, WORDS)
    n = len(inside)
    size = str(n) if n < 6 else "6-8" if n < 9 else "9+"
    length = "short" if n < 4 else "long"
    if c.final == ",outside":
        ended = "comma"
    else:
        ended = "open" if c.final == "none" else "ended"
    starts = c.place == c.low
    gate = _gate(c)
    first = next((ch for ch in inside[0] if ch.isalpha()), "0") if inside else "0"
    letter = "upper" if first.isupper() else "lower"
    common = _nobody_group(size, length, ended, gate, _tail(c), c.final, letter, strong, starts)
    features = []
    if n > 1 and _is_title(inside):
        features += [f"nobody titled {ended}", f"nobody titled {gate}"]
    if not _SELF.isdisjoint(map(str.lower, inside)):
        features.append("nobody self")
    if is_single(r.text, stretch) and not r.single:
        features.append(f"nobody single {length}")
    if starts and letter == "upper" and ended == "ended":
        features.append(f"nobody sentence {size} {'alone' if len(r) == 1 else 'with more'}")
    if stretch.repair is not None:
        features.append(f"nobody {stretch.repair}")
    return Candidate(None, None, "nobody", [common, tuple(features)])


def _is_title(words: list[str]) -> bool:
    """Whether all words but short ones begin with a capital."""
    long = False
    for word in words:
        if len(word) > 3:
            if not word[0].isupper():
                return False
            long = True
    return long


@lru_cache(KEPT)
def _nobody_group(
    size: str,
    length: str,
    ended: str,
    gate: str,
    tail: str,
    final: str,
    letter: str,
    strong: bool,
    starts: bool,
) -> Group:
    return (
        "nobody",
        f"nobody words {size}",
        f"nobody words {size} {ended}",
        f"nobody gate {gate}",
        f"nobody gate {gate} {length}",
        f"nobody strong {strong} {length}",
        f"nobody starts {starts} {ended}",
        f"nobody final {final}",
        f"nobody {letter} {length}",
        f"nobody tail {tail} {length}",
    )


def unknown(c: Context) -> Candidate:
    """The candidate that somebody is quoted whom the text does not name."""
    r = c.reading
    stretch = r.stretches[c.number]
    words = len(r.text[stretch.start : min(stretch.end, stretch.start + 10 * WORDS)].split(None, 10))
    alone = (
        "alone" if len(r) == 1 else "opens" if c.place == 0 else "starts" if c.place == c.low else "inside"
    )
    length = "short" if words < 4 else "middle" if words < 10 else "long"
    features = ("unknown", f"unknown {alone}", f"unknown {alone} {length}", f"unknown final {c.final}")
    return Candidate(None, None, "unknown", [features])


def _gate(c: Context) -> str:
    """What stands right before the stretch, as far as it tells a term or title from speech."""
    if c.place <= c.low:
        return "edge"
    r = c.reading
    lower = r.lows[c.place - 1]
    if lower in grammar.DETERMINERS:
        return "determiner"
    if lower in grammar.PREPOSITIONS:
        return "preposition"
    if lower in _KNOWN_AS:
        return "known"
    if lower in cues.verbs():
        return "cue"
    if lower in _WORKS:
        return "work"
    if lower.endswith(("'s", "’s")):
        return "owner"
    if not lower[0].isalnum() or lower == "that":
        return "quote" if lower == QUOTED else lower
    return "auxiliary" if lower in grammar.AUXILIARIES else r.tags[c.place - 1]


def _tail(c: Context) -> str:
    """What follows the stretch in its sentence."""
    if c.place + 1 >= c.high:
        return "edge"
    r = c.reading
    if not r.lows[c.place + 1][0].isalnum():
        return "mark"
    return "cue" if r.words[c.place + 1] in cues.verbs() else r.tags[c.place + 1]
