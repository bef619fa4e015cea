"""Who said what."""

from newscli.analyses.quotes.options import KINDS, QuoteOptions
from newscli.analyses.quotes.result import Cue, Quote, Quotes, Speaker
from newscli.text.document import Document

__all__ = ["KINDS", "Cue", "Quote", "QuoteOptions", "Quotes", "Speaker", "find_quotes"]


def find_quotes(doc: Document, *, options: QuoteOptions = QuoteOptions()) -> Quotes:
    """Find quoted and reported speech and who said it.

    Never raises on odd text: a mark that never closes is mended inside its paragraph.

    Returns:
        Quotations in text order, none overlapping another. `speaker` is None when the text gives none.
    """
    from newscli.analyses.quotes.extraction import extract
    from newscli.analyses.quotes.selection import select

    return Quotes(tuple(select(extract(doc), options)))
