"""The people of an article in another language: their full names, genders and offices."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from newscli.analyses.quotes.interview import Named
from newscli.analyses.quotes.localized.phrases import Phrase, is_honorific, role_of
from newscli.analyses.quotes.localized.reading import QUOTED, Reading, Token
from newscli.text.languages import Language

NAME_WORDS = 4  # capitalised words of a person's name at most
LOOK_BACK = 200  # mentions before a pronoun or an office among which the one meant is looked for
BESIDE = 8  # tokens before a comma in which the office of who stands behind it is looked for


class Person:
    """Somebody in the article.

    Attributes:
        name: The fullest name in it.
        gender: "m", "f" or "" where nothing tells.
        roles: Offices that the text gives them, in lower case.
    """

    __slots__ = ("gender", "name", "roles")

    def __init__(self, name: str, gender: str) -> None:
        self.name, self.gender = name, gender
        self.roles: set[str] = set()


class Cast:
    """Who is in an article, by what is told of them outside quotations.

    Args:
        readings: Its paragraphs.
        language: One with `speech`.
    """

    def __init__(self, readings: Sequence[Reading], language: Language) -> None:
        assert language.speech
        self._language, self._speech = language, language.speech
        self._people: dict[str, Person] = {}
        self._surnames: dict[str, list[Person]] = {}
        for reading in readings:
            for first, stop in self._runs(reading.tokens):
                self._meet(reading.tokens, first, stop)
        self._at: dict[int, Person] = {}  # who is named by the word at an offset
        last: dict[str, Person] = {}
        for reading in readings:
            for i, token in enumerate(reading.tokens):
                person = self._who(reading.tokens, i, last)
                if person:
                    self._at[token.start] = last[token.text] = person
        self._offsets = list(self._at)

    @property
    def mentions(self) -> list[Named]:
        """The persons who are named, in order."""
        return [Named(at, person.name, is_sure=True) for at, person in self._at.items()]

    def name(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        """The fullest name of who is meant by a phrase, None where the text does not tell."""
        first = tokens[phrase.first]
        at = first.start
        gender = self._speech.pronouns.get(first.low) or self._speech.oblique.get(first.low)
        if phrase.head == phrase.first + 1 and gender:
            return self._last(at, gender)
        known = self._named(tokens, phrase)
        if known:
            return known
        return self._by_role(tokens, phrase, at)

    def is_person(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a phrase surely means a person: a known one, an office or a pronoun."""
        words = tokens[phrase.first : phrase.stop]
        return (
            words[0].low in self._speech.pronouns
            or any(word.start in self._at for word in words)
            or any(role_of(word.low, self._language) for word in words)
        )

    def _runs(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Runs of capitalised words with what may stand inside a name."""
        i, count = 0, len(tokens)
        particles = self._speech.particles
        while i < count:
            if not self._may_be_name(tokens, i):
                i += 1
                continue
            j = i + 1
            while j < count:
                if self._may_be_name(tokens, j):
                    j += 1
                    continue
                k = j
                while k < count and tokens[k].text in particles and k - j < 2:
                    k += 1
                if k > j and k < count and self._may_be_name(tokens, k) and self._is_given(tokens, i, j):
                    j = k + 1
                else:
                    break
            yield i, j
            i = j

    def _is_given(self, tokens: Sequence[Token], first: int, stop: int) -> bool:
        """Whether a run so far is a first name, which a particle follows: behind a surname it is an "of"."""
        if tokens[stop - 1].text in self._language.first_names:
            return True
        return stop - first == 1 and not role_of(tokens[first].low, self._language)

    def _may_be_name(self, tokens: Sequence[Token], i: int) -> bool:
        token = tokens[i]
        if token.text == QUOTED or not token.is_word:
            return False
        if is_honorific(token, self._language):
            return True
        low = token.low
        return (
            token.is_capital
            and low not in self._language.stopwords
            and low not in self._language.weekdays
            and low not in self._language.months
        )

    def _meet(self, tokens: Sequence[Token], first: int, stop: int) -> None:
        """Take down who is named in a run, if anybody."""
        names, genders, roles = first, set(), set[str]()
        addressed = False
        firsts = self._language.first_names
        for i in range(first, stop):
            token = tokens[i]
            role = role_of(token.low, self._language)
            if is_honorific(token, self._language):
                genders.add(self._speech.honorifics.get(token.text.rstrip("."), ""))
                names, addressed = i + 1, True
            elif role and token.text not in firsts and i + 1 < stop:
                genders.add(self._speech.roles[role])
                roles.add(token.low)
                names, addressed = i + 1, True
        given = next((i for i in range(names, stop) if tokens[i].text in firsts and i + 1 < stop), None)
        if given is not None:
            names = given
        before = tokens[first - 1].low if first else ""
        role = role_of(before, self._language)
        if role:  # "alcalde Tomás Rueda"
            roles.add(before)
            genders.add(self._speech.roles[role])
            addressed = True
        words = [tokens[i].text for i in range(names, stop)]
        if not words or len(words) > NAME_WORDS + 2:
            return
        if given is None and not addressed and not self._has_role_beside(tokens, first, stop):
            return
        roles |= self._beside(tokens, first, stop)
        for role in roles:
            listed = role_of(role, self._language)
            if listed:
                genders.add(self._speech.roles[listed])
        if given is not None:
            genders.add(firsts[tokens[given].text])
        self._add(words, genders - {""}, roles)

    def _add(self, words: list[str], genders: set[str], roles: set[str]) -> None:
        gender = genders.pop() if len(genders) == 1 else ""
        full, last = " ".join(words), words[-1]
        person = self._people.get(full)
        known = self._surnames.get(last, [])
        if person is None and len(words) == 1 and known:
            person = known[-1]
        if person is None:
            person = self._people[full] = Person(full, gender)
            for surname in words[1:] or words:
                if surname[0].isupper():
                    others = [p for p in self._surnames.get(surname, []) if " " in p.name]
                    self._surnames[surname] = [*others, person]
        person.gender = person.gender or gender
        person.roles |= roles

    def _who(self, tokens: Sequence[Token], i: int, last: Mapping[str, Person]) -> Person | None:
        """Who is named by token `i`; of several of a surname by what stands before it, else the last."""
        people = self._surnames.get(tokens[i].text)
        if not people or len(people) == 1:
            return people[0] if people else None
        before = tokens[i - 1].text if i else ""
        given = next((p for p in people if before in p.name.split()), None)
        if given:
            return given
        gender = self._speech.honorifics.get(before.rstrip("."), "")
        fitting = [p for p in people if not gender or p.gender in (gender, "")] or people
        recent = last.get(tokens[i].text)
        return recent if recent in fitting else fitting[0]

    def _has_role_beside(self, tokens: Sequence[Token], first: int, stop: int) -> bool:
        return bool(self._beside(tokens, first, stop)) and stop - first >= 2

    def _beside(self, tokens: Sequence[Token], first: int, stop: int) -> set[str]:
        """Offices between commas before a name ("der Sprecher des Verbands, ...") or behind it."""
        found: set[str] = set()
        if first and tokens[first - 1].text == ",":
            for i in range(first - 2, max(-1, first - 2 - BESIDE), -1):
                if not tokens[i].is_word:
                    break
                if role_of(tokens[i].low, self._language):
                    found.add(tokens[i].low)
        if stop + 1 < len(tokens) and tokens[stop].text == ",":
            for i in range(stop + 1, min(len(tokens), stop + 1 + BESIDE)):
                if not tokens[i].is_word or tokens[i].low in self._speech.that:
                    break
                if role_of(tokens[i].low, self._language):
                    found.add(tokens[i].low)
                    break
        return found

    def _named(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        """By a name in the phrase that is not merely what somebody belongs to ("a neighbour of Jane Roe")."""
        parts = [(phrase.first, phrase.head)]
        if phrase.stop > phrase.head:
            parts.append((phrase.head + 1, phrase.stop))
        for first, stop in parts:
            end = next((i for i in range(first + 1, stop) if self._joins(tokens, i)), stop)
            for i in range(first, end):
                person = self._at.get(tokens[i].start)
                if person:
                    return person.name
        words = tokens[phrase.first : phrase.head]
        aged = any(token.text[0].isdigit() for token in tokens[phrase.head : phrase.stop])
        if (
            (len(words) > 1 or aged)
            and all(word.is_capital for word in words)
            and words[0].low not in self._speech.determiners
            and not any(role_of(word.low, self._language) for word in words)
        ):
            return " ".join(word.text for word in words)
        return None

    def _joins(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether token `i` is an "of" and no part of a name."""
        token = tokens[i]
        if token.low not in self._speech.of:
            return False
        inside = token.text in self._speech.particles and tokens[i - 1].is_capital
        return not (inside and i + 1 < len(tokens) and tokens[i + 1].text in self._surnames)

    def _by_role(self, tokens: Sequence[Token], phrase: Phrase, at: int) -> str | None:
        """By an office in the phrase proper that the text gives to somebody before it; else by its gender."""
        opening = tokens[phrase.first].low
        if opening in self._speech.indefinite:
            return None
        for token in tokens[phrase.first : phrase.head]:
            role = role_of(token.low, self._language)
            if role:
                return self._last(at, role=token.low) or self._last(at, self._speech.roles[role])
        return None

    def _last(self, offset: int, gender: str = "", *, role: str = "") -> str | None:
        """Who was named last before an offset, has this office if one is given, and may be of this gender."""
        end = bisect_left(self._offsets, offset)
        for at in reversed(self._offsets[max(0, end - LOOK_BACK) : end]):
            person = self._at[at]
            if role and not any(role.endswith(own) or own.endswith(role) for own in person.roles):
                continue
            if not gender or person.gender in (gender, ""):
                return person.name
        return None
