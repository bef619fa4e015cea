"""All quotations of a document, as results."""

from newscli.analyses.quotes.attribution import Decision, attribute, join, readings
from newscli.analyses.quotes.indirect import Reported, find_reported
from newscli.analyses.quotes.interview import with_interview
from newscli.analyses.quotes.names import Namer
from newscli.analyses.quotes.reading import QUOTED
from newscli.analyses.quotes.result import Cue, Quote, Speaker
from newscli.text.document import Document

_BLANK = " \t\r\n\xa0"


def extract(doc: Document, *, indirect: bool = True) -> list[Quote]:
    """Quoted and, with `indirect`, reported speech, in text order."""
    paragraphs = readings(doc)
    quoted = [d for d in join(attribute(paragraphs)) if d.chosen.how != "nobody"]
    reported = [x for r in paragraphs for x in find_reported(r)] if indirect else []
    speaking = frozenset(
        [d.chosen.speaker[0] for d in quoted if d.chosen.speaker is not None]
        + [x.speaker[0] for x in reported]
    )
    namer = Namer(doc.text, paragraphs, speaking)
    found = [_of_stretch(doc, d, namer) for d in quoted] + [_of_report(doc, x, namer) for x in reported]
    found.sort(key=lambda q: (q.start, q.end))
    return with_interview(doc, namer.people, found) if doc.turns else found


def _speaker(doc: Document, span: tuple[int, int] | None, namer: Namer) -> Speaker | None:
    return None if span is None else Speaker(doc.verbatim(*span), *span, namer.name(*span))


def _cue(doc: Document, span: tuple[int, int] | None) -> Cue | None:
    return None if span is None else Cue(doc.verbatim(*span), *span)


def _of_report(doc: Document, x: Reported, namer: Namer) -> Quote:
    return Quote(
        doc.verbatim(x.start, x.end),
        x.start,
        x.end,
        doc.line(x.start),
        "indirect",
        _speaker(doc, x.speaker, namer),
        _cue(doc, x.cue),
        round(x.probability, 2),
    )


def _of_stretch(doc: Document, d: Decision, namer: Namer) -> Quote:
    text = doc.text
    start, end = d.stretch.start, d.stretch.end
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return Quote(
        doc.verbatim(start, end),
        start,
        end,
        doc.line(start),
        _kind(d, start, end),
        _speaker(doc, d.chosen.speaker, namer),
        _cue(doc, d.chosen.cue),
        round(d.probability, 2),
        d.stretch.repair,
    )


def _kind(d: Decision, start: int, end: int) -> str:
    """Direct: whole sentences; mixed: words inside the reporter's sentence."""
    c = d.context
    words = c.reading.words
    inside = c.reading.text[start:end]
    opens = c.place == c.low
    final = inside.rstrip("'’ ")[-1:]
    leads = opens or words[c.place - 1] in (",", ":")
    if opens and final in ",.!?":
        return "direct"
    if (leads and final in ".!?") or ((leads or final in ".!?,—-…") and len(inside.split(None, 3)) >= 3):
        first = next(filter(str.isalpha, inside), "")
        if first.isupper():
            return "direct"
    goes_on = not opens and words[c.low] == QUOTED and words[c.place - 1] == ","
    return "direct" if goes_on else "mixed"
