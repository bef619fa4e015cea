"""Syllables of English words."""


def count_syllables(word: str) -> int:
    """Syllables of a word as it is read aloud; at least 1 for anything with a letter or digit."""
    return max(1, sum(ch in "aeiouy" for ch in word.lower()))
