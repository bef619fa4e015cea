"""How hard an article is to read, and where."""

from newscli.analyses.readability.options import ReadabilityOptions
from newscli.analyses.readability.result import HardSentence, Readability
from newscli.text.document import Document

__all__ = ["HardSentence", "Readability", "ReadabilityOptions", "measure_readability"]


def measure_readability(doc: Document, *, options: ReadabilityOptions = ReadabilityOptions()) -> Readability:
    """Measure how hard the article is to read."""
    return Readability({}, {}, None, None, 0, ())
