"""The people of an article: their mentions, fullest names, genders and roles."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newscli.analyses.quotes import grammar
from newscli.analyses.quotes.first_names import first_names
from newscli.analyses.quotes.kinds import (
    AUXILIARY,
    AUXILIARY_NAME,
    CAPITAL,
    DATE,
    DESCRIBING,
    FIRST_NAME,
    HONORIFIC,
    OPENING,
    RANK,
    SMALL,
)
from newscli.analyses.quotes.reading import Reading

_PARTICLES = frozenset("de van von bin al der la del du da el ibn di le ben dos bint ap ter ten".split())
_NICKNAME_MARKS = frozenset(("“", "”", '"', "'", "‘", "’", "''"))
_SUFFIXES = frozenset("Jr Sr II III IV".split())
_SHORT_RANKS = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "prof": "professor",
}
_MALE = "spokesman chairman congressman businessman actor king prince father husband son brother man"
_FEMALE = """
    spokeswoman chairwoman congresswoman businesswoman actress queen princess mother wife daughter
    sister woman
"""
_GENDERED = dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")
# Last words of capitalised phrases that name no person.
_NO_PERSON = frozenset(
    """
    University College Committee Department Party Court Council Institute Center Centre Bank News Times
    Post Journal House Senate Congress Street Avenue River Island County City State States Association
    Foundation Act Bill Agency Company Corp Inc Group Union Church School Hospital Office Bureau
    Commission Force Forces Army Navy Service Services Board Club League Press Magazine Review Report
    Reports Register Tribune Herald Radio Television Network Channel Tower Building Hall Park Road
    Square Hotel Beach Bay Lake Mountain Valley Springs Hills Day Week Month Year War Republicans
    Democrats Republican Democrat Democratic American Americans Twitter Facebook Instagram YouTube
    Google Fox CNN MSNBC NBC ABC CBS BBC Reuters Politico Breitbart FBI CIA EPA IRS GOP Muslims Muslim
    Christians Christian Latinos Hispanics Jews English Spanish French German Russian Chinese Britain
    France Germany Russia China Iran Iraq Syria Israel Europe America Mexico Canada Afghanistan Pakistan
    India Japan Korea Ukraine Texas Florida Ohio Iowa Nevada California Virginia Michigan Wisconsin
    Pennsylvania Illinois Massachusetts Vermont Hampshire Carolina Dakota Jersey York Orleans Washington
    Chicago Boston Philadelphia Houston Dallas Miami Atlanta Detroit London Paris Berlin Moscow Beijing
    Brussels Baghdad Kabul Jerusalem Cairo Campaign Team Administration Police Government Ministry
    Constitution Amendment Supreme Security Affairs Republic Kingdom Nations Organization Project Fund
    Coalition Society Academy Studies Policy Strategy Justice Health Education Defense Treasury Energy
    Intelligence Oval East West North South Middle Western Eastern Southern Northern
    """.split()
)


# Some of them that are surnames too.
_SURNAMES = frozenset(
    """
    Bay Berlin Bill Boston Chicago Church Court Dallas Day English France French German Hall Hill Hills House
    Houston Island Israel Jersey Justice Lake London Moscow North East Paris Park Post Press River Road South
    Street Washington West York
    """.split()
)

# Words that tell a line in capitals from a name.
_FUNCTION = (
    (grammar.AUXILIARIES - {"will", "may"}) | grammar.OBJECTS | grammar.PREPOSITIONS | grammar.DETERMINERS
)


class Mention(NamedTuple):
    """A name in the text: `words` without titles and possessive endings.

    `honorific` is a title such as "Mr", `rank` the words of office before the name in lower case, or "".
    """

    start: int
    end: int
    words: tuple[str, ...]
    honorific: str
    rank: str
    reading: int
    first: int
    stop: int
    owner: bool


def find_mentions(readings: Sequence[Reading]) -> list[Mention]:
    """All names outside quotations, in order."""
    found: list[Mention] = []
    for number, r in enumerate(readings):
        stop, kinds = 0, r.kinds
        for i in [i for i, kind in enumerate(kinds) if kind & CAPITAL]:
            if i < stop:
                continue
            stop = _run(r, i)
            if stop == i + 1 and kinds[i] & OPENING:
                continue
            mention = _mention(r, number, i, stop)
            if mention is not None:
                found.append(mention)
    return found


def _run(r: Reading, i: int) -> int:
    """One past the run of capitalised words that begins at token `i`."""
    words, kinds = r.words, r.kinds
    n = len(words)
    while i < n:
        word = words[i]
        if kinds[i] & CAPITAL:
            if word.endswith(("'s", "’s")):
                return i + 1
        elif (
            word in _NICKNAME_MARKS
            and i + 3 < n
            and words[i + 2] in _NICKNAME_MARKS
            and kinds[i + 3] & CAPITAL
        ):
            i += 2
        elif word == ".":
            if words[i - 1] not in grammar.ABBREVIATIONS and len(words[i - 1]) > 1:
                return i
            if i + 1 >= n or not kinds[i + 1] & CAPITAL or words[i - 1] in _SUFFIXES:
                return i
        elif not (
            word.startswith(("al-", "el-")) or (word in _PARTICLES and i + 1 < n and kinds[i + 1] & CAPITAL)
        ):
            return i
        i += 1
    return n


# No name begins with one of these.
_NO_START = OPENING | AUXILIARY | DATE


def _mention(r: Reading, number: int, i: int, stop: int) -> Mention | None:
    words, kinds = r.words, r.kinds
    first, honorific = i, ""
    rank: list[str] = []
    for k in range(i, stop):  # the name begins after the last word of office
        if kinds[k] & HONORIFIC:
            honorific, first = words[k], k + 1
            rank = []
        elif kinds[k] & RANK:
            if k + 1 < stop:
                rank = [*rank, r.lows[k]] if first == k and rank else [r.lows[k]]
                first = k + 1
        elif first == k and words[k] == ".":
            first = k + 1
    while first < stop and (
        kinds[first] & _NO_START
        or (kinds[first] & AUXILIARY_NAME and r.is_auxiliary(first))
        or words[first] == "."
        or (
            stop - first > 1
            and (
                kinds[first] & DESCRIBING
                or (first == i and not kinds[first] & FIRST_NAME and r.tags[first] in "VPGRIJCT")
            )
        )
    ):
        first += 1
    while stop > first and (words[stop - 1] == "." or kinds[stop - 1] & DATE):
        stop -= 1
    if first >= stop or stop - first > 6:
        return None
    if not rank and first == i and not honorific:
        j = first - 1
        while j >= 0 and kinds[j] & RANK and kinds[j] & SMALL and len(rank) < 3:
            rank.insert(0, r.lows[j])
            j -= 1
    last = words[stop - 1]
    owner = last.endswith(("'s", "’s"))
    for k in range(first + 1, stop - 1):  # "Political Affairs Jane Roe": the name begins with the first name
        if kinds[k] & FIRST_NAME and all(w in _NO_PERSON for w in words[first:k]):
            first = k
            break
    names = [
        words[k]
        for k in range(first, stop)
        if words[k][0].isalnum() and words[k] not in _SUFFIXES and not _is_nickname(r, k, first, stop)
    ]
    if owner:
        names[-1] = last[:-2]
    if (
        not names
        or not names[-1]
        or (len(names) == 1 and names[0].lower() in grammar.RANKS and not honorific)
    ):
        return None
    end = r.ends[stop - 1] - (2 if owner else 0)
    owner = owner or (stop < len(words) and r.is_apostrophe(stop))
    return Mention(r.starts[first], end, tuple(names), honorific, " ".join(rank), number, first, stop, owner)


def _is_nickname(r: Reading, k: int, first: int, stop: int) -> bool:
    """Whether token `k` is set off by marks inside the name at tokens `first` to `stop`."""
    return first < k < stop - 1 and r.words[k - 1] in _NICKNAME_MARKS and r.words[k + 1] in _NICKNAME_MARKS


def _is_group(r: Reading, m: Mention) -> bool:
    """Whether a mention is a common noun, in capitals as it opens its sentence: "Critics said"."""
    return (
        len(m.words) == 1
        and r.tags[m.first] == "N"
        and r.lows[m.first][-1] == "s"
        and r.sentence(m.first)[0] == m.first
    )


class Cast:
    """Who is in an article.

    Attributes:
        mentions: All names, in order.
        people: The fullest name of each mention that is taken for a person, else None; as long as `mentions`.
    """

    def __init__(self, readings: Sequence[Reading], speaking: frozenset[int] = frozenset()) -> None:
        self.mentions = find_mentions(readings)
        self._full: dict[str, Counter[str]] = defaultdict(Counter)
        self._first: dict[str, dict[str, int]] = defaultdict(dict)
        self._votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._roles: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._no_person = _NO_PERSON - {
            m.words[-1] for m in self.mentions if _has_surname(readings[m.reading], m, speaking)
        }
        likely: Counter[str] = Counter()
        for m in self.mentions:
            last = m.words[-1]
            if (
                1 < len(m.words) <= 4
                and last not in self._no_person
                and not _is_thing(readings[m.reading], m)
            ):
                self._full[last][" ".join(m.words)] += 1
                self._first[m.words[0]].setdefault(last, m.start)
            if m.honorific or (m.rank and last not in self._no_person):
                likely[last] += 2
            if m.words[0].lower() in first_names() and len(m.words) > 1:
                likely[last] += 1
            if m.start in speaking and not _is_group(readings[m.reading], m):
                likely[last] += 1
            self._gender_votes(readings[m.reading], m)
        self._likely = likely
        self.people = [self._person(m) for m in self.mentions]
        for m, name in zip(self.mentions, self.people, strict=True):
            if name is not None:
                self._add_roles(readings[m.reading], m, name)

    def _gender_votes(self, r: Reading, m: Mention) -> None:
        gender = grammar.HONORIFICS.get(m.honorific, "")
        if gender:
            self._votes[m.words[-1]][gender] += 2
        for word in m.rank.split():
            if word in _GENDERED:
                self._votes[" ".join(m.words)][_GENDERED[word]] += 2
        if m.stop + 1 < len(r) and r.words[m.stop] == "," and r.lows[m.stop + 1] in grammar.DETERMINERS:
            for j in range(m.stop + 2, min(m.stop + 6, len(r))):
                if r.words[j] == ",":
                    break
                if r.lows[j] in _GENDERED:
                    self._votes[" ".join(m.words)][_GENDERED[r.lows[j]]] += 2
                    break

    def _person(self, m: Mention) -> str | None:
        last = m.words[-1]
        if len(m.words) > 4 or not _FUNCTION.isdisjoint(map(str.lower, m.words)):
            return None
        if last in self._no_person and not m.honorific and not m.rank:
            return None
        first = m.words[0].lower()
        if len(m.words) > 1 and last.lower() in grammar.RANKS and first not in first_names():
            return None  # an office that is cut off: "White House Chief" of Staff
        if last.isupper() and not m.honorific and not m.rank and len(m.words) == 1:
            return self.fullest(m) if self._likely[last.title()] else None
        if not self._likely[last] and not (len(m.words) > 1 and last in self._full):
            return last if first in first_names() and len(m.words) == 1 else None
        return self.fullest(m)

    def fullest(self, m: Mention) -> str:
        """The fullest name that the article gives to whoever is mentioned here."""
        if len(m.words) > 1:
            return " ".join(m.words)
        last = m.words[-1]
        known: Mapping[str, int] | None
        known = self._full.get(last) or (last.isupper() and self._full.get(last.title())) or None
        if not known and last.lower() in first_names() and len(self._first[last]) == 1:
            ((surname, start),) = self._first[last].items()
            if start < m.start:  # who is called by the first name from then on
                known = {n: k for n, k in self._full[surname].items() if n.split()[0] == last}
        if not known:
            return m.words[-1]
        want = grammar.HONORIFICS.get(m.honorific, "")
        fitting = [n for n in known if not want or self.gender(n) in (want, "")] or list(known)
        return max(fitting, key=lambda n: (known[n], len(n)))

    def gender(self, name: str) -> str:
        """The gender as "m" or "f", or "" where the text does not tell."""
        words = name.split()
        listed = first_names().get(words[0].lower(), "") if len(words) > 1 or not self._likely[name] else ""
        if listed and len(self._full.get(words[-1], ())) > 1:  # "Mr. Roe" may be the other Roe
            return self._voted(name) or listed
        return self._voted(name) or self._voted(words[-1]) or listed

    def _voted(self, key: str) -> str:
        votes = self._votes.get(key)
        if not votes or votes["m"] == votes["f"]:
            return ""
        return "m" if votes["m"] > votes["f"] else "f"

    def _add_roles(self, r: Reading, m: Mention, name: str) -> None:
        if m.rank:
            words = [_SHORT_RANKS.get(w, w) for w in m.rank.split()]
            self._roles[words[-1]].append((m.start, name))
            if len(words) > 1:
                self._roles[" ".join(words[-2:])].append((m.start, name))
        i = m.stop
        if i + 2 < len(r) and r.words[i] == "," and r.lows[i + 1] in grammar.DETERMINERS:
            stop = i + 2
            while (
                stop < min(len(r), i + 8)
                and r.words[stop][0].isalpha()
                and r.lows[stop] not in grammar.PREPOSITIONS
            ):
                stop += 1
            if r.lows[stop - 1] not in grammar.PRONOUNS:
                self._roles[r.lows[stop - 1]].append((m.start, name))
                if stop - i > 3:
                    self._roles[" ".join(r.lows[stop - 2 : stop])].append((m.start, name))

    def by_role(self, role: str, before: int) -> str | None:
        """The last person before offset `before` with this role ("prime minister"), None if there is none."""
        words = role.lower().split()
        for key in (" ".join(words[-2:]), words[-1]) if len(words) > 1 else (words[-1],):
            holders = self._roles.get(key, [])
            at = bisect_left(holders, (before, ""))
            if at:
                return holders[at - 1][1]
        return None


def _has_surname(r: Reading, m: Mention, speaking: frozenset[int]) -> bool:
    """Whether a name that ends as those of places do is a person's: one who speaks and has a first name.

    An apposition tells it too: "the head, Ann Church, said", "Kanye West, the rapper, said".
    """
    if not 2 <= len(m.words) <= 3 or m.words[-1] not in _SURNAMES or _is_thing(r, m):
        return False
    before, after = r.words[max(0, m.first - 2) : m.first], r.lows[m.stop : m.stop + 2]
    if m.words[0].lower() in first_names():
        apposed = len(before) == 2 and before[0].islower() and before[1] == ","
        return m.start in speaking or (apposed and not (after and after[0][0].isalnum()))
    described = len(after) == 2 and after[0] == "," and (after[1] in ("a", "an", "the") or after[1].isdigit())
    return m.start in speaking and described


def _is_thing(r: Reading, m: Mention) -> bool:
    """Whether a name is that of a body or place: after an article, or with a word of such names inside."""
    return (any(w in _NO_PERSON for w in m.words[:-1]) and m.words[0].lower() not in first_names()) or (
        m.first > 0 and r.lows[m.first - 1] == "the" and not m.rank
    )
