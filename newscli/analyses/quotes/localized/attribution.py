"""Who says each quoted stretch, by where a verb of saying stands: one rule after another, the surest first.

1. A verb or source behind it: "…", sagte X · « … », selon X · “…”. Das sagte X.
2. The verb behind the stretch before it, in the same sentence: "…", sagte X, "…".
3. A verb or source before it: X sagte: "…" · Gestern sagte X: "…" · Selon X, « … ».
4. Nothing but a colon before it: X war froh: "…".
5. The stretch is a sentence of its own: who spoke before it goes on.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newscli.analyses.quotes.localized.people import Cast
from newscli.analyses.quotes.localized.phrases import Parser, Phrase
from newscli.analyses.quotes.localized.reading import DASHES, QUOTED, STOPS, Reading
from newscli.analyses.quotes.localized.verbs import Cue, find_cue, find_source
from newscli.text.languages import Language

CONFIDENCE = {
    "behind": 0.95,
    "interrupted": 0.93,
    "source": 0.9,
    "before": 0.88,
    "goes on": 0.8,
    "colon": 0.7,
    "carried": 0.5,
    "unknown": 0.3,
}
"""How sure each rule is, from 0 to 1: set by hand, not fitted."""

WINDOW = 60  # tokens on either side of a stretch in which what attributes it may stand


class Voice(NamedTuple):
    """Who says a stretch: tokens `speaker` and `cue` of the paragraph `reading`, by the rule `how`."""

    how: str
    reading: int
    speaker: Phrase | None
    cue: tuple[int, int] | None


class Attributor:
    """Goes through the stretches of an article in order.

    Args:
        readings: Its paragraphs.
        cast: Who is in it.
        language: One with `speech`.
    """

    def __init__(self, readings: Sequence[Reading], cast: Cast, language: Language) -> None:
        assert language.speech
        self._readings, self._cast, self._speech = readings, cast, language.speech
        self._parsers = [Parser(r.tokens, language) for r in readings]
        self._last: Voice | None = None
        self._last_place = (-1, -1)

    def voice(self, at: int, number: int) -> Voice:
        """Who says stretch `number` of paragraph `at`; call it for all, in order."""
        reading = self._readings[at]
        place = reading.places[number]
        low, high = reading.sentence(place)
        near = max(low, place - WINDOW)
        voice = (
            self._behind(at, place, high)
            or self._interrupted(at, number, low)
            or self._colon(at, near, place, clause=True)
            or self._before(at, near, place)
            or self._later(at, place, high)
            or self._colon(at, near, place)
            or self._goes_on(at, low, high)
            or Voice("unknown", at, None, None)
        )
        if voice.cue and not voice.speaker and self._last:  # "añadió", without a subject
            voice = voice._replace(speaker=self._last.speaker, reading=self._last.reading)
            self._remember(voice, at, number)
            return voice
        if voice.speaker:
            self._remember(voice, at, number)
        return voice

    def _remember(self, voice: Voice, at: int, number: int) -> None:
        self._last, self._last_place = voice, (at, number)

    def _behind(self, at: int, place: int, high: int) -> Voice | None:
        words, speech = self._readings[at].tokens, self._speech
        i = place + 1
        if i < high and (words[i].text == "," or words[i].text in DASHES):
            i += 1
        if i >= high and i + 1 < len(words) and words[i].low in speech.pointing:
            i, high = i + 1, self._readings[at].sentence(i)[1]
        elif i < high and words[i].low in speech.pointing and find_cue(words, i + 1, speech):
            i += 1
        if i >= high:
            return None
        voice = self._clause(at, i, high)
        if voice is None and i + 1 < high and words[i].low in speech.conjunctions:  # "…", wie X sagte
            voice = self._told(at, i + 1, high)
        return voice

    def _clause(self, at: int, i: int, high: int) -> Voice | None:
        """An attribution that begins at token `i`."""
        words, speech, parser = self._readings[at].tokens, self._speech, self._parsers[at]
        limit = next((j for j in range(i, high) if words[j].text in STOPS or words[j].text == QUOTED), high)
        source = i + 1 if words[i].low in speech.sources_trailing else find_source(words, i, speech)
        if source is not None:
            phrase = self._object(at, source, limit)
            if phrase:
                return Voice("source", at, phrase, (i, source))
        cue = find_cue(words, i, speech)
        if cue:
            if cue.subject is not None:
                return Voice("behind", at, Phrase(cue.subject, cue.subject + 1, cue.subject + 1), cue[:2])
            return Voice("behind", at, parser.subject(cue.stop, limit), cue[:2])
        return self._told(at, i, limit)

    def _told(self, at: int, i: int, high: int) -> Voice | None:
        """A speaker at token `i` with the verb, or a word such as "zufolge", behind."""
        words, speech, parser = self._readings[at].tokens, self._speech, self._parsers[at]
        for beside in (True, False):
            phrase = parser.at(i, high, beside=beside)
            if phrase is None:
                break
            end = phrase.stop
            if end < high and words[end].low in speech.sources_behind:
                return Voice("source", at, phrase, (end, end + 1))
            end += end < high and words[end].text == ","
            cue = find_cue(words, end, speech) if end < high else None
            if cue:
                return Voice("behind", at, phrase, cue[:2])
        return None

    def _object(self, at: int, i: int, limit: int) -> Phrase | None:
        """Who stands behind a preposition."""
        words = self._readings[at].tokens
        if i < limit and words[i].low in self._speech.oblique:
            following = words[i + 1] if i + 1 < limit else None
            if following is None or not (following.is_capital or words[i].low in self._speech.determiners):
                return Phrase(i, i + 1, i + 1)
            if following.low in self._speech.prepositions or not following.is_word:
                return Phrase(i, i + 1, i + 1)
        found = self._parsers[at].at(i, limit, bare=True)
        if found is None and i < limit and words[i].low in self._speech.oblique:
            return Phrase(i, i + 1, i + 1)
        return found

    def _interrupted(self, at: int, number: int, low: int) -> Voice | None:
        """Who says the stretch before, if the verb that tells it stands between the two."""
        if not number or self._last is None or self._last_place != (at, number - 1):
            return None
        reading, last = self._readings[at], self._last
        before, place = reading.places[number - 1], reading.places[number]
        if last.how not in ("behind", "interrupted", "source") or last.cue is None or last.reading != at:
            return None
        if before < low or not before < last.cue[0] < place:
            return None
        between = reading.tokens[last.cue[1] : place]
        if any(token.text == ":" or token.low in self._speech.that for token in between):
            return None
        return last._replace(how="interrupted")

    def _before(self, at: int, low: int, place: int) -> Voice | None:
        """The nearest verb of saying or source before a stretch in its sentence."""
        words, speech = self._readings[at].tokens, self._speech
        for i in range(place - 1, low - 1, -1):
            if words[i].text == QUOTED:
                break
            cue = find_cue(words, i, speech)
            if cue and cue.stop <= place:
                while i > low and (longer := find_cue(words, i - 1, speech)) and longer.stop == cue.stop:
                    i, cue = i - 1, longer
                return Voice("before", at, self._subject_of(at, low, cue, place), cue[:2])
            first = i == low or (i == low + 1 and words[low].low in speech.conjunctions)
            leading = first and words[i].low in speech.sources_leading
            source = i + 1 if leading else find_source(words, i, speech)
            if source is not None:
                phrase = self._object(at, source, place)
                if (
                    phrase
                    and phrase.stop > phrase.head
                    and (phrase.stop == place or words[phrase.stop].is_word)
                ):
                    phrase = self._parsers[at].at(source, place, beside=False, bare=True)
                closed = phrase and (phrase.stop == place or words[phrase.stop].text == ",")
                if phrase and (closed or not leading):
                    return Voice("source", at, phrase, (i, source))
        return None

    def _subject_of(self, at: int, low: int, cue: Cue, place: int) -> Phrase | None:
        """The subject of a verb, or where it has none that of a verb of saying before it in the sentence."""
        found = self._subject(at, low, cue, place)
        words = self._readings[at].tokens
        for i in range(cue.first - 1, low - 1, -1):
            if found:
                break
            earlier = find_cue(words, i, self._speech)
            if earlier and earlier.stop <= cue.first:
                found = self._subject(at, low, earlier, cue.first)
        return found

    def _subject(self, at: int, low: int, cue: Cue, place: int) -> Phrase | None:
        """The subject of a verb before a stretch: left of it, else inside or right of it."""
        words, speech, parser = self._readings[at].tokens, self._speech, self._parsers[at]
        if cue.subject is not None:
            return Phrase(cue.subject, cue.subject + 1, cue.subject + 1)
        for i in range(low, cue.first):
            before = words[i - 1] if i > low else None
            opens = (
                before is None
                or not before.is_word
                or before.low in speech.conjunctions
                or (before.low in speech.between and before.low not in speech.prepositions)
            )
            phrase = parser.at(i, cue.first) if opens else None
            if phrase and self._reaches(at, phrase, cue.first):
                return phrase
        return parser.subject(cue.stop, place)

    def _reaches(self, at: int, phrase: Phrase, verb: int) -> bool:
        """Whether nothing but small words or a clause between commas parts a phrase from its verb."""
        words, speech = self._readings[at].tokens, self._speech
        i = phrase.stop
        if i < verb and words[i].text == ",":
            closing = next((j for j in range(verb - 1, i, -1) if words[j].text == ","), None)
            if closing is None:
                return i + 1 == verb
            i = closing + 1
        return all(
            words[j].low in speech.between
            or words[j].low in speech.auxiliaries
            or words[j].low in speech.light
            for j in range(i, verb)
        )

    def _later(self, at: int, place: int, high: int) -> Voice | None:
        """An attribution behind a comma further on in the sentence: das „Ziel“ sei nah, sagte X."""
        words = self._readings[at].tokens
        for i in range(place + 1, min(high, place + WINDOW)):
            if words[i].text == QUOTED:
                return None
            if words[i].text == "," and find_cue(words, i + 1, self._speech):
                return self._clause(at, i + 1, high)
        return None

    def _colon(self, at: int, low: int, place: int, *, clause: bool = False) -> Voice | None:
        """Who a sentence (or its last `clause`) without a verb of saying begins with, if a colon ends it."""
        words, parser = self._readings[at].tokens, self._parsers[at]
        if place <= low or words[place - 1].text != ":":
            return None
        for i in range(low + 2 if clause else low, place - 1):
            before = words[i - 1]
            opens = before.low in self._speech.conjunctions and words[i - 2].text == ","
            if (clause and not opens) or (not clause and i > low and before.is_word and not opens):
                continue
            phrase = parser.at(i, place - 1)
            if phrase and self._cast.is_person(words, phrase):
                if clause and any(find_cue(words, j, self._speech) for j in range(i, place)):
                    return None
                return Voice("colon", at, phrase, (place - 1, place))
        return None

    def _goes_on(self, at: int, low: int, high: int) -> Voice | None:
        """Who spoke last, if the stretch is all of its sentence."""
        reading = self._readings[at]
        inside = range(low, high)
        if self._last is None or any(reading.tokens[i].is_word for i in inside):
            return None
        last = self._last_place[0]
        if last == at:
            return self._last._replace(how="goes on")
        alone = not any(token.is_word for token in reading.tokens)
        runs_on = bool(self._readings[at - 1].stretches) and self._readings[at - 1].stretches[-1].runs_on
        if last == at - 1 and (runs_on or (alone and self._readings[last].places)):
            return self._last._replace(how="goes on" if runs_on else "carried")
        return None
