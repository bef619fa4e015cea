"""Words that are met often, with everything that a readability figure needs of one, in a single look-up.

What `zipf`, `count_syllables` and `is_familiar` say of a word of the frequency table is worked out when the
table is built, and stands beside its frequency: no rule has to be tried on most words of an article.
"""

from functools import cache
from typing import NamedTuple

from newscli.text.frequency import decode, table

FIRST_READING = ord("0")
FAMILIAR = 16
UNREAD = chr(FIRST_READING)
"""The second character of a code for words that are not read by their letters alone: "i'm", "naïve", "x"."""


class Known(NamedTuple):
    """What `zipf`, `count_syllables` and `is_familiar` say of a word in lower case."""

    zipf: float
    syllables: int
    familiar: bool


def look_up(word: str) -> Known | None:
    """What is known of a word of at least two lower-case letters a to z; None for any other."""
    code = table().get(word)
    return _read(code) if code else None


@cache
def _read(code: str) -> Known | None:
    reading = ord(code[1]) - FIRST_READING
    return Known(decode(code[0]), reading % FAMILIAR, reading >= FAMILIAR) if reading else None


def reading_of(word: str) -> str:
    """The second character of the code of a word, when the table is built."""
    from newscli.text.familiar import is_familiar
    from newscli.text.syllables import count_syllables

    if len(word) < 2 or not (word.isascii() and word.isalpha()):
        return UNREAD
    return chr(FIRST_READING + count_syllables(word) + FAMILIAR * is_familiar(word))
