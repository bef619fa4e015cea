"""Who said what."""

from newscli.analyses.quotes.options import KINDS, QuoteOptions
from newscli.analyses.quotes.result import Cue, Quote, Quotes, Speaker
from newscli.text.document import Document

__all__ = ["KINDS", "Cue", "Quote", "QuoteOptions", "Quotes", "Speaker", "find_quotes"]


_DEFAULT = QuoteOptions()


def find_quotes(doc: Document, *, options: QuoteOptions = _DEFAULT) -> Quotes:
    """Find quoted and reported speech and who said it.

    Never raises on odd text: a mark that never closes is mended inside its paragraph.

    Args:
        doc: The article. Its headline, standfirst, body and lists are read; captions and the page are not.
        options: Which quotations to return.

    Returns:
        Quotations in text order, or by speaker where that is asked for, none overlapping another: of nested
        ones the outermost. One that runs over several paragraphs comes as one a paragraph. `speaker` is None
        where the text gives none.

    Example:
        >>> import newscli
        >>> doc = newscli.Document('"We open at noon," the mayor, Ruth Stone, said. The bridge was shut.')
        >>> [(quote.text, quote.speaker.name, quote.line) for quote in newscli.quotes(doc).quotes]
        [('We open at noon,', 'Ruth Stone', 1)]
    """
    from newscli.analyses.quotes.selection import select

    found = _extract(doc)
    quotes = tuple(select(found, options))
    others: frozenset[str] = frozenset()
    if options.speaker and not quotes:
        others = frozenset(q.speaker.name or q.speaker.text for q in found if q.speaker is not None)
    if options.by_speaker:
        from newscli.analyses.quotes.voices import by_speaker

        quotes = tuple(quote for voice in by_speaker(quotes) for quote in voice.quotes)
    return Quotes(quotes, grouped=options.by_speaker, others=others)


def _extract(doc: Document) -> list[Quote]:
    """All quotations: English by its own models, other languages by rules over their words."""
    language = doc.other_language
    if language:
        from newscli.analyses.quotes import localized

        return localized.extract(doc, language)
    from newscli.analyses.quotes.extraction import extract

    return extract(doc)
