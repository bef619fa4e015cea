"""Gives each speaker the fullest name in the article: names, surnames, roles and pronouns.

A pronoun goes to the person in focus: each mention lends its person weight by its place in the sentence, and
the weight fades from sentence to sentence (after Lappin and Leass, 1994, An Algorithm for Pronominal Anaphora
Resolution).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from newscli.analyses.quotes import grammar
from newscli.analyses.quotes.cast import Cast, Mention
from newscli.analyses.quotes.cues import verbs
from newscli.analyses.quotes.first_names import first_names
from newscli.analyses.quotes.interview import Named
from newscli.analyses.quotes.reading import Reading
from newscli.text.abbreviations import PERSONAL_TITLES

_SUBJECT = {
    "he": "m",
    "she": "f",
    "he's": "m",
    "she's": "f",
    "he’s": "m",
    "she’s": "f",
    "he'd": "m",
    "she'd": "f",
}
_OTHER = {"him": "m", "his": "m", "himself": "m", "her": "f", "hers": "f", "herself": "f"}
_GENDER = _SUBJECT | _OTHER
# Weight of a mention by what it is in its sentence, and how it fades.
SPEAKING, SUBJECT, PLAIN, OWNER = 3.0, 2.2, 1.0, 0.8
SENTENCE_DECAY, PARAGRAPH_DECAY = 0.4, 0.6
LEAST = 0.0001  # weight below which a person is out of focus
CROWD = 40  # persons, the last mentioned, among whom a pronoun's is sought
_FAR = 60  # sentences, paragraphs
_BY_SENTENCE = [SENTENCE_DECAY**n for n in range(_FAR + 1)]
_BY_PARAGRAPH = [PARAGRAPH_DECAY**n for n in range(_FAR + 1)]
KNOWN_GENDER = 1.3  # factor for a person whose gender is known to agree


_BEFORE_WHO = frozenset(("", ",", "–", "—", "--", "-", "("))
_INITIAL = re.compile(r"\b([A-Z])(?= )")
_TITLES = PERSONAL_TITLES | {"President", "Senator", "Governor"}


class _Focus:
    """The persons in focus, each with a weight that fades."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._weights: dict[str, tuple[float, int, int]] = {}
        self._genders: dict[str, str] = {}

    def _now(self, name: str, sentence: int, paragraph: int) -> float:
        if name not in self._weights:
            return 0.0
        weight, then, where = self._weights[name]
        if sentence - then > _FAR:
            return 0.0
        return weight * _BY_SENTENCE[sentence - then] * _BY_PARAGRAPH[min(_FAR, paragraph - where)]

    def add(self, name: str, weight: float, sentence: int, paragraph: int) -> None:
        if name not in self._genders:
            self._genders[name] = self._cast.gender(name)
        now = self._now(name, sentence, paragraph) + weight
        self._weights.pop(name, None)  # so that the names stand in the order of their last mention
        self._weights[name] = (now, sentence, paragraph)

    def best(self, gender: str, sentence: int, paragraph: int) -> str | None:
        best, top = None, LEAST
        for name in islice(reversed(self._weights), CROWD):
            own = self._genders[name]
            if own in (gender, ""):
                weight = self._now(name, sentence, paragraph) * (KNOWN_GENDER if own else 1.0)
                if weight > top:
                    best, top = name, weight
        return best


def _subject_weight(r: Reading, first: int, stop: int) -> float:
    """The weight of a mention at tokens `first` to `stop`."""
    known = verbs()
    j = stop
    while j < min(len(r), stop + 3) and (r.tags[j] in "AR"):
        j += 1
    if j < len(r) and known.get(r.words[j]) in ("saying", "claiming"):
        return SPEAKING
    if first and known.get(r.words[first - 1]) == "saying" and r.words[first - 1].endswith(("d", "s")):
        return SPEAKING
    if first > 1 and r.lows[first - 1] == "to" and r.lows[first - 2] == "according":
        return SPEAKING
    left = r.lows[first - 1] if first else "."
    if left in grammar.PREPOSITIONS or r.tags[first - 1] in "VPG":
        return PLAIN
    if (j < len(r) and r.tags[j] in "VPA") or r.words[min(j, len(r) - 1)] in (",", "who"):
        return SUBJECT
    return PLAIN


def resolve_pronouns(
    readings: Sequence[Reading], cast: Cast, speaking: frozenset[int] = frozenset()
) -> dict[int, str]:
    """The name behind each he and she outside quotations, by the pronoun's offset."""
    focus = _Focus(cast)
    found: dict[int, str] = {}
    events: list[list[tuple[int, str, float]]] = [
        [] for _ in readings
    ]  # place, name, weight; pronouns: "", 0
    for m, name in zip(cast.mentions, cast.people, strict=True):
        if name is not None:
            r = readings[m.reading]
            if not m.owner and (m.start in speaking or _titled_start(r, m) in speaking):
                weight = SPEAKING
            else:
                weight = OWNER if m.owner else _subject_weight(r, m.first, m.stop)
            events[m.reading].append((m.first, name, weight))
    sentences = 0
    for paragraph, r in enumerate(readings):
        events[paragraph] += [(i, "", 0.0) for i, w in enumerate(r.lows) if w in _GENDER]
        for i, named, weight in sorted(events[paragraph]):
            sentence = sentences + bisect_right(r.breaks, i)
            if named:
                focus.add(named, weight, sentence, paragraph)
                continue
            name = focus.best(_GENDER[r.lows[i]], sentence, paragraph)
            if name is not None:
                found[r.starts[i]] = name
                own = _subject_weight(r, i, i + 1) if r.lows[i] in _SUBJECT else OWNER
                focus.add(name, own, sentence, paragraph)
        sentences += len(r.breaks) - 1
    return found


def _titled_start(r: Reading, m: Mention) -> int:
    """Where the phrase with the titles before a name begins."""
    i = m.first
    while i and m.first - i < 4 and (r.words[i - 1] == "." or r.tags[i - 1] in "XNJD"):
        i -= 1
        if r.words[i] != "." and (r.tags[i] == "D" or r.words[i] in _TITLES):
            break
    return r.starts[i]


class Namer:
    """Gives names to speakers."""

    def __init__(
        self, text: str, readings: Sequence[Reading], speaking: frozenset[int] = frozenset()
    ) -> None:
        self._text = text
        self._cast = Cast(readings, speaking)
        self._starts = [m.start for m in self._cast.mentions]
        self._readings = readings
        self._speaking = speaking
        self._pronouns: dict[int, str] | None = None
        self._spelled: dict[str, str] = {}  # names as the text writes them, with the stops of initials

    @property
    def people(self) -> list[Named]:
        """The persons who are named outside quotations, in order."""
        return [
            Named(m.start, name, bool(m.honorific or m.rank or name.split()[0].lower() in first_names()))
            for m, name in zip(self._cast.mentions, self._cast.people, strict=True)
            if name is not None
        ]

    def name(self, start: int, end: int) -> str | None:
        """The fullest name of the speaker `text[start:end]`, None where the text does not tell."""
        name = self._named(start, end)
        if name is None:
            return None
        if name not in self._spelled:
            dotted = _INITIAL.sub(r"\1.", name)
            self._spelled[name] = dotted if dotted != name and dotted in self._text else name
        return self._spelled[name]

    def _named(self, start: int, end: int) -> str | None:
        text = self._text[start:end]
        lower = text.lower()
        if lower in _SUBJECT or lower in _OTHER:
            if self._pronouns is None:
                self._pronouns = resolve_pronouns(self._readings, self._cast, self._speaking)
            return self._pronouns.get(start)
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if lower == "who":
            return self._antecedent(start, low)
        inside = self._cast.mentions[low:high]
        chosen = self._chosen(start, end, inside)
        if chosen is not None:
            return (
                self._cast.fullest(chosen)
                if self._cast.people[self._cast.mentions.index(chosen, low)]
                else None
            )
        if not inside and lower.startswith(("the ", "his ", "her ")):
            head = lower.split(",")[0].split(" of ")[0].split(" for ")[0]
            return self._cast.by_role(head.split(None, 1)[1], start)
        return None

    def _antecedent(self, start: int, after: int) -> str | None:
        """Whom the "who" at `start` stands for, where it follows a name, the last of `after` mentions."""
        if not after:
            return None
        m = self._cast.mentions[after - 1]
        if self._cast.people[after - 1] is None or self._text[m.end : start].strip() not in _BEFORE_WHO:
            return None
        return self._cast.fullest(m)

    def _chosen(self, start: int, end: int, inside: Sequence[Mention]) -> Mention | None:
        """The name that is the speaker's own: not that of an employer or an owner."""
        for m in inside:
            before = self._text[start : m.start].lower()
            after = self._text[m.end : end]
            if m.owner and after.strip("'’s "):
                continue
            if (
                after[:1] == " "
                and after[1:2].islower()
                and not after[1:].startswith(("who", "of ", "and ", "in ", "from "))
            ):
                continue
            words = before.replace(",", " , ").split()
            if any(w in grammar.PREPOSITIONS for w in words) and "," not in words[-2:]:
                continue
            return m
        return None
