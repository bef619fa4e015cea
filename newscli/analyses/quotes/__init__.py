"""Who said what."""

from newscli.analyses.quotes.options import KINDS, QuoteOptions
from newscli.analyses.quotes.result import Cue, Quote, Quotes, Speaker
from newscli.text.document import Document

__all__ = ["KINDS", "Cue", "Quote", "QuoteOptions", "Quotes", "Speaker", "find_quotes"]


def find_quotes(doc: Document, *, options: QuoteOptions = QuoteOptions()) -> Quotes:
    """Find quoted speech and who said it."""
    return Quotes(())
