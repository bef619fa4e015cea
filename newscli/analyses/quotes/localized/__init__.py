"""Quotations in languages other than English, by rules over the words of `newscli.text.languages`.

English is told by models learned from annotated news. For other languages there is no such model here; what
they share is where the verb of saying stands, and each language's words fill the rules (`attribution`).
Direct and mixed quotations are found, reported speech without marks is not.
"""

from collections.abc import Iterator

from newscli.analyses.quotes.interview import Named, with_interview
from newscli.analyses.quotes.localized.attribution import CONFIDENCE, Attributor, Voice
from newscli.analyses.quotes.localized.people import Cast
from newscli.analyses.quotes.localized.reading import DASHES, Reading
from newscli.analyses.quotes.localized.stretches import stretches_of
from newscli.analyses.quotes.marks import Stretch, is_nickname
from newscli.analyses.quotes.result import Cue, Quote, Speaker
from newscli.text.document import Document
from newscli.text.languages import Language

QUOTING = frozenset("headline dek subhead body list".split())
LEAST_WORDS = 3  # of a whole sentence between marks that nobody says by the rules, and is kept all the same
_BLANK = " \t\r\n\xa0\u202f"


def extract(doc: Document, language: Language) -> list[Quote]:
    """Quoted speech in text order; without speakers where the language has no words for them."""
    text = doc.text
    blocks = [b for b in doc.blocks if doc.keep_furniture or b.kind in QUOTING]
    stretches = [
        [s for s in inside if not is_nickname(text, s)] for inside in stretches_of(text, blocks, language)
    ]
    starts = [s.start for s in doc.sentences]
    readings = [
        Reading(text, b.start, b.end, inside, starts, language)
        for b, inside in zip(blocks, stretches, strict=True)
    ]
    people: list[Named] = []
    if language.speech:
        cast = Cast(readings, language)
        found = list(_attributed(doc, readings, language, cast))
        people = cast.mentions
    else:
        found = [
            _quote(doc, r, n, "direct", None, Voice("unknown", 0, None, None), None)
            for r in readings
            for n in range(len(r.stretches))
            if _is_whole(doc, r, n)
        ]
    return with_interview(doc, people, found) if doc.turns else found


def _attributed(doc: Document, readings: list[Reading], language: Language, cast: Cast) -> Iterator[Quote]:
    attributor = Attributor(readings, cast, language)
    names: dict[tuple[int, int], str | None] = {}
    kind = ""
    for at, reading in enumerate(readings):
        for number in range(len(reading.stretches)):
            voice = attributor.voice(at, number)
            kind = _kind(doc, reading, number, voice, kind)
            if voice.how == "unknown" and not (kind == "direct" and _is_whole(doc, reading, number)):
                continue
            name = None
            if voice.speaker:
                key = (voice.reading, voice.speaker.first)
                if key not in names:
                    names[key] = cast.name(readings[voice.reading].tokens, voice.speaker)
                name = names[key]
            yield _quote(doc, reading, number, kind, name, voice, readings[voice.reading])


def _quote(
    doc: Document,
    reading: Reading,
    number: int,
    kind: str,
    name: str | None,
    voice: Voice,
    spoken: Reading | None,
) -> Quote:
    start, end = _inside(doc.text, reading.stretches[number])
    speaker = cue = None
    if voice.speaker and spoken:
        tokens = spoken.tokens
        first, last = tokens[voice.speaker.first].start, tokens[voice.speaker.stop - 1].end
        speaker = Speaker(doc.verbatim(first, last), first, last, name)
    if voice.cue:
        tokens = (spoken if voice.how in ("goes on", "carried", "interrupted") and spoken else reading).tokens
        first, last = tokens[voice.cue[0]].start, tokens[voice.cue[1] - 1].end
        cue = Cue(doc.verbatim(first, last), first, last)
    return Quote(
        doc.verbatim(start, end),
        start,
        end,
        doc.line(start),
        kind,
        speaker,
        cue,
        CONFIDENCE[voice.how],
        reading.stretches[number].repair,
    )


def _inside(text: str, stretch: Stretch) -> tuple[int, int]:
    start, end = stretch.start, stretch.end
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return start, end


def _is_whole(doc: Document, reading: Reading, number: int) -> bool:
    """Whether a stretch is a sentence of some length, and no title or term."""
    start, end = _inside(doc.text, reading.stretches[number])
    words = doc.text[start:end].split()
    if len(words) < LEAST_WORDS:
        return False
    place = reading.places[number]
    low, _ = reading.sentence(place)
    return place == low or reading.tokens[place - 1].text in (":", ",")


def _kind(doc: Document, reading: Reading, number: int, voice: Voice, before: str) -> str:
    """Direct: whole sentences, also the rest of one that its attribution interrupts; else mixed."""
    start, end = _inside(doc.text, reading.stretches[number])
    if voice.how == "interrupted":
        return before
    place = reading.places[number]
    low, _ = reading.sentence(place)
    previous = reading.tokens[place - 1].text if place > low else ""
    leads = not previous or previous in (":", ",") or previous in DASHES
    inside = doc.text[start:end]
    first = next((ch for ch in inside if ch.isalnum()), "")
    if not first.isupper() and not first.isdigit():
        return "mixed"
    opens = previous in ("", ":")
    if leads and (opens or len(inside.split(None, 3)) >= LEAST_WORDS or inside[-1:] in ".!?…"):
        return "direct"
    return "mixed"
