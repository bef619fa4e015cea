"""How alike two phrases are, by their words and letters: what the package yake 0.7.3 calls "seqm"."""

_FEWEST_LETTERS = 0.2  # of letters that both have, below which two phrases are not alike
_ENOUGH_WORDS = 0.4  # share of common words above which it alone counts
_SHORT = 4  # characters of phrases that only their letters tell apart


def similarity(a: str, b: str) -> float:
    """From 0, nothing in common, to 1: how alike two different phrases in lower case are.

    It is 0 unless both begin and end alike and have about as many words. Then it is the share of common words
    or, where that is small, a mean of the shares of length, of letters and of groups of three letters.
    """
    shorter, longer = sorted((len(a), len(b)))
    if abs(a.count(" ") - b.count(" ")) > 1 or longer - shorter > 0.6 * longer:
        return 0.0
    if longer >= _SHORT and (a[:2] != b[:2] or a[-1] != b[-1]):
        return 0.0
    length, letters = shorter / longer, _common(set(a), set(b))
    if letters < _FEWEST_LETTERS:
        return 0.0
    if longer <= _SHORT:
        return letters * length
    words = _common(set(a.split()), set(b.split()))
    if (" " in a or " " in b) and words > _ENOUGH_WORDS:
        return words
    return 0.3 * length + 0.2 * letters + 0.5 * _common(_threes(a), _threes(b))


def _threes(phrase: str) -> set[str]:
    return {phrase[i : i + 3] for i in range(len(phrase) - 2)}


def _common(a: set[str], b: set[str]) -> float:
    """Members of both, as a share of the members of either (Jaccard)."""
    return len(a & b) / len(a | b)
