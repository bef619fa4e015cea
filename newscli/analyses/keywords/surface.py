"""The form in which a key phrase is shown."""

from collections import Counter

from newscli.analyses.keywords.candidates import Candidate
from newscli.text.document import Document

_POSSESSIVES = ("'s", "’s")


def span(doc: Document, use: tuple[int, int]) -> tuple[int, int]:
    """Where a use stands in the text, without a possessive "'s"."""
    first, last = use
    start, end = doc.tokens.starts[first], doc.tokens.ends[last - 1]
    return start, end - 2 if doc.text[end - 2 : end].lower() in _POSSESSIVES and end - start > 2 else end


def best_form(doc: Document, candidate: Candidate) -> str:
    """The form that the article uses most, of equals the first."""
    forms = Counter(doc.excerpt(*span(doc, use)) for use in candidate.uses)
    return max(forms, key=lambda form: forms[form])
