"""Where a key phrase stands, and the form in which it is shown."""

from newscli.analyses.keywords.candidates import Candidate
from newscli.text.document import Document

_POSSESSIVES = ("'s", "’s")
_OWNS_NOTHING = frozenset("ICA")  # tags of what never follows an owner


def spans(doc: Document, candidate: Candidate) -> list[tuple[int, int]]:
    """Where the uses stand in the text, without a possessive "'s" unless that is part of the name."""
    starts, ends = doc.tokens.starts, doc.tokens.ends
    cut = 0 if _keeps_possessive(doc, candidate) else 2
    found = []
    for first, last in candidate.uses:
        start, end = starts[first], ends[last - 1]
        owner = doc.text[end - 2 : end].lower() in _POSSESSIVES and end - start > 2
        found.append((start, end - cut if owner else end))
    return found


def best_form(doc: Document, candidate: Candidate, places: list[tuple[int, int]]) -> str:
    """The form that the article uses most, of equals the first, of those at the `spans` of the candidate.

    Capitals make no other form: they are those of a use inside a sentence, not all capitals, if there is one.
    """
    if len(places) == 1:
        return doc.excerpt(*places[0])
    tags = doc.tags
    casings: dict[str, dict[tuple[bool, str], int]] = {}
    for (first, _), place in zip(candidate.uses, places, strict=True):
        form = doc.excerpt(*place)
        opening = first == 0 or tags[first - 1] == "."
        casing = opening or form.isupper(), form
        forms = casings.setdefault(form.lower(), {})
        forms[casing] = forms.get(casing, 0) + 1
    most = max(casings.values(), key=lambda forms: sum(forms.values()))
    return min(most, key=lambda casing: (casing[0], -most[casing]))[1]


def _keeps_possessive(doc: Document, candidate: Candidate) -> bool:
    """Whether a name is never without its "'s", and owns nothing once: "Sotheby's", "Lloyd's of London"."""
    texts, tags = doc.tokens.texts, doc.tags
    ends = [last for _, last in candidate.uses]
    return (
        texts[ends[0] - 1][0].isupper()
        and all(texts[last - 1][-2:].lower() in _POSSESSIVES for last in ends)
        and any(
            last == len(texts) or texts[last] in ".,;:!?)" or tags[last] in _OWNS_NOTHING for last in ends
        )
    )
