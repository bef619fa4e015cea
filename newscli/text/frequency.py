"""How common an English word is, in print or in speech, after wordfreq (Speer 2022) and SUBTLEX-US.

The Zipf scale (van Heuven et al. 2014) is log10 of a word's uses in a billion words: 7.7 for "the", about 4
for a word that everyone knows, below 3 for one that few use. The packaged table is wordfreq's English list
down to `FLOOR`, in steps of `STEP`; a word that is more frequent in the subtitles of films (SUBTLEX-US,
Brysbaert & New 2009) counts as that frequent, since who has heard a word can read it. Its codes have a second
character, for `newscli.text.vocabulary`.
"""

from functools import cache

from newscli.text.lexicon import LIMIT, Lexicon

FLOOR = 2.5  # Zipf frequency of the first code, about once in 3 million words
STEP = 0.06  # one code is this much more than the code before it
FIRST_CODE = 33
WIDTH = 2


@cache
def table() -> Lexicon:
    """The packaged table, loaded once for all who read it."""
    return Lexicon("frequency", width=WIDTH)


def decode(letter: str) -> float:
    """The Zipf frequency that the first character of a code stands for."""
    return round(FLOOR + STEP * (ord(letter) - FIRST_CODE), 2)


class Frequencies(dict[str, float]):
    """Zipf frequency by lower-case word; any word may be asked for and the answer is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._codes = table()

    def __missing__(self, word: str) -> float:
        code = self._codes.get(word)
        if code:
            value = decode(code[0])
        else:
            value = self._of_parts(word)
        if len(self) >= LIMIT:
            self.clear()
        self[word] = value
        return value

    def _of_parts(self, word: str) -> float:
        """A form that is not listed: a possessive's base, a hyphenated word's rarest part, else 0."""
        plain = word.replace("’", "'").replace("‑", "-")
        if plain.endswith(("'s", "'")):
            base = plain.rpartition("'")[0]
            return self[base] if "'" not in base else 0.0
        if "-" in plain:
            return min((self[part] for part in plain.split("-") if part), default=0.0)
        return self[plain] if plain != word else 0.0


@cache
def frequencies() -> Frequencies:
    """The table itself, for many look-ups: `frequencies()[word]` is `zipf(word)`, three times as fast."""
    return Frequencies()


def zipf(word: str) -> float:
    """Zipf frequency of a lower-case word, 0 for one that is not listed.

    Words rarer than once in 3 million are not. A possessive counts as its base, a hyphenated word as its
    rarest part.
    """
    return frequencies()[word]


def is_listed(word: str) -> bool:
    """Whether a lower-case word itself is listed, not only its parts."""
    return bool(table().get(word))
