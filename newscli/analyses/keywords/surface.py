"""The form in which a key phrase is shown."""

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
    if len(candidate.uses) == 1:
        return doc.excerpt(*span(doc, candidate.uses[0]))
    tags = doc.tags
    casings: dict[str, dict[tuple[bool, str], int]] = {}
    for use in candidate.uses:
        form = doc.excerpt(*span(doc, use))
        opening = use[0] == 0 or tags[use[0] - 1] == "."
        casing = opening or form.isupper(), form
        forms = casings.setdefault(form.lower(), {})
        forms[casing] = forms.get(casing, 0) + 1
    most = max(casings.values(), key=lambda forms: sum(forms.values()))
    return min(most, key=lambda casing: (casing[0], -most[casing]))[1]
