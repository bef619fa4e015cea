"""Syllables of English words."""

import re

_GROUPS = re.compile("[aeiouy]+")


def count_syllables(word: str) -> int:
    """Syllables of a word as it is read aloud; at least 1 for anything with a letter or digit, else 0."""
    low = word.lower()
    if not any(map(str.isalnum, low)):
        return 0
    found = len(_GROUPS.findall(low))
    if (
        low.endswith("e")
        and not low.endswith(("le", "ee"))
        or low.endswith(("ed", "es"))
        and not low.endswith(("ted", "ded", "ses"))
    ):
        found -= 1
    return max(1, found)
