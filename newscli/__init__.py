"""News text analysis: summaries, key phrases, quotations and readability, each with its place in the text.

    >>> import newscli
    >>> doc = newscli.Document('"It is a start," the mayor said. The vote was 7-2.')
    >>> [(quote.text, quote.speaker.text) for quote in newscli.quotes(doc).quotes]
    [('It is a start,', 'the mayor')]

Names are imported when they are first used, so that `import newscli` costs next to nothing.
"""

TYPE_CHECKING = (
    False  # what type checkers take for true; importing `typing` would cost more than all else here
)

__version__ = "0.1.0"
__all__ = [
    "CheckOptions",
    "Document",
    "KeywordOptions",
    "QuoteOptions",
    "ReadabilityOptions",
    "SummaryOptions",
    "__version__",
    "check",
    "keywords",
    "quotes",
    "read",
    "readability",
    "summarize",
]

if TYPE_CHECKING:
    from newscli.analyses.keywords import KeywordOptions
    from newscli.analyses.keywords import find_keywords as keywords
    from newscli.analyses.quotes import QuoteOptions
    from newscli.analyses.quotes import find_quotes as quotes
    from newscli.analyses.readability import ReadabilityOptions
    from newscli.analyses.readability import measure_readability as readability
    from newscli.analyses.summary import SummaryOptions, summarize
    from newscli.findings import CheckOptions, check
    from newscli.inputs.api import read
    from newscli.text.document import Document

_PLACES = {
    "CheckOptions": ("newscli.findings", "CheckOptions"),
    "Document": ("newscli.text.document", "Document"),
    "KeywordOptions": ("newscli.analyses.keywords", "KeywordOptions"),
    "QuoteOptions": ("newscli.analyses.quotes", "QuoteOptions"),
    "ReadabilityOptions": ("newscli.analyses.readability", "ReadabilityOptions"),
    "SummaryOptions": ("newscli.analyses.summary", "SummaryOptions"),
    "check": ("newscli.findings", "check"),
    "keywords": ("newscli.analyses.keywords", "find_keywords"),
    "quotes": ("newscli.analyses.quotes", "find_quotes"),
    "read": ("newscli.inputs.api", "read"),
    "readability": ("newscli.analyses.readability", "measure_readability"),
    "summarize": ("newscli.analyses.summary", "summarize"),
}


if not TYPE_CHECKING:  # or a type checker would take every name for a known one

    def __getattr__(name: str) -> object:
        if name not in _PLACES:
            raise AttributeError(f"module 'newscli' has no attribute {name!r}")
        import importlib

        module, attribute = _PLACES[name]
        return getattr(importlib.import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted(__all__)
