"""Words that pupils of the fourth grade know, for the formulas of Dale and Chall (1948) and Spache (1953).

The packaged list is textstat's. It counts the ~3,000 words of Dale and Chall; textstat takes the same list
for Spache's formula, whose own list of ~1,000 words is not in it, and so do we. A regular form of a listed
word is familiar too, as the rules of Dale and Chall say; names are the caller's to tell.
"""

from functools import cache

from newscli.text.lexicon import read_text

CACHE_WORDS = 50_000

# Endings that a familiar word may take, with what stands in their place in the list; see also `_is_form`.
ENDINGS = tuple(
    (ending, bases.split(","))
    for ending, bases in (
        ("'s", ""), ("'", ""), ("'d", ""), ("'ll", ""), ("'re", ""), ("'ve", ""), ("'m", ""), ("n't", ""),
        ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"),
        ("s", ""), ("es", ""), ("ed", ",e"), ("ing", ",e"), ("er", ",e"), ("est", ",e"), ("ly", ",le"),
    )
)  # fmt: skip

_ENDINGS_BY_LAST = {
    last: [entry for entry in ENDINGS if entry[0][-1] == last]
    for last in {ending[-1] for ending, _ in ENDINGS}
}
_cache: dict[str, bool] = {}


@cache
def familiar_words() -> frozenset[str]:
    """The list itself, in lower case."""
    return frozenset(read_text("familiar").split())


def is_familiar(word: str) -> bool:
    """Whether a word, or the one that it is a regular form of, is on the list; in any case of letters.

    A hyphenated word is familiar when all of its parts are.
    """
    known = _cache.get(word)
    if known is not None:
        return known
    if len(_cache) >= CACHE_WORDS:
        _cache.clear()
    low = word.lower().replace("’", "'").replace("‑", "-")
    parts = [part for part in low.split("-") if part]
    result = low in familiar_words() or (bool(parts) and all(map(_is_form, parts)))
    _cache[word] = result
    return result


def _is_form(word: str) -> bool:
    """Whether one word in lower case is on the list or a regular form of one that is."""
    words = familiar_words()
    if word in words:
        return True
    for ending, bases in _ENDINGS_BY_LAST.get(word[-1:], ()):
        if not word.endswith(ending):
            continue
        base = word[: -len(ending)]
        if any(base + letters in words for letters in bases):
            return True
        if ending in ("ed", "ing", "er", "est") and base[-1:] == base[-2:-1] and base[:-1] in words:
            return True
        if ending in ("'s", "'") and "'" not in base and _is_form(base):
            return True
    return False
