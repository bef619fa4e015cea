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
    """The form that the article uses most, of equals the first.

    Capitals make no other form: they are those of a use inside a sentence, not all capitals, if there is one.
    """
    casings: dict[str, Counter[tuple[bool, str]]] = {}
    for use in candidate.uses:
        form = doc.excerpt(*span(doc, use))
        opening = use[0] == 0 or doc.tags[use[0] - 1] == "."
        casings.setdefault(form.lower(), Counter())[opening or form.isupper(), form] += 1
    most = max(casings.values(), key=Counter.total)
    return min(most, key=lambda casing: (casing[0], -most[casing]))[1]
