"""Porter's stemmer."""


def stem(word: str) -> str:
    """The stem of a lower-case word."""
    return word.rstrip("s")
