"""All quotations of a document, as results."""

from newscli.analyses.quotes.attribution import Decision, attribute, readings
from newscli.analyses.quotes.names import Namer
from newscli.analyses.quotes.result import Cue, Quote, Speaker
from newscli.text.document import Document

_EDGE = " \t\r\n\xa0"


def extract(doc: Document) -> list[Quote]:
    """Quoted and reported speech, in text order."""
    paragraphs = readings(doc)
    decisions = [d for d in attribute(paragraphs) if d.chosen.how != "nobody"]
    speaking = frozenset(d.chosen.speaker[0] for d in decisions if d.chosen.speaker is not None)
    namer = Namer(doc.text, paragraphs, speaking)
    return [_quote(doc, d, namer) for d in decisions]


def _quote(doc: Document, d: Decision, namer: Namer) -> Quote:
    text = doc.text
    start, end = d.stretch.start, d.stretch.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    speaker = cue = None
    if d.chosen.speaker is not None:
        a, b = d.chosen.speaker
        speaker = Speaker(text[a:b], a, b, namer.name(a, b))
    if d.chosen.cue is not None:
        a, b = d.chosen.cue
        cue = Cue(text[a:b], a, b)
    return Quote(
        text[start:end],
        start,
        end,
        doc.line(start),
        _kind(d, start, end),
        speaker,
        cue,
        round(d.probability, 2),
        d.stretch.repair,
    )


def _kind(d: Decision, start: int, end: int) -> str:
    """Direct: whole sentences; mixed: words inside the reporter's sentence."""
    r, place = d.reading, d.reading.places[d.number]
    inside = r.text[start:end]
    first = next((c for c in inside if c.isalpha()), "")
    opens = place == r.sentence(place)[0] or r.words[place - 1] in (",", ":")
    final = inside.rstrip("'’ ")[-1:]
    words = len(inside.split(None, 3))
    whole = first.isupper() and (opens or final in ".!?,—-…") and words >= 3
    return "direct" if whole or (opens and final in ",.!?" and place == r.sentence(place)[0]) else "mixed"
