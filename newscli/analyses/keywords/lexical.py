"""Words that never stand in a key phrase, and the stems by which two phrases are told equal."""

import re

from newscli.text.frequency import decode, frequencies, table
from newscli.text.stems import stem
from newscli.text.stopwords import CALENDAR_WORDS, NUMBER_WORDS, STOPWORDS

# What no key phrase holds in lower case: besides stop words, those for time, amounts and units, spokesmen and
# agencies, titles and firms' forms.
EMPTY = (
    STOPWORDS
    | (CALENDAR_WORDS - frozenset("sun sat wed mar march may".split()))  # words of their own in lower case
    | NUMBER_WORDS
    | frozenset(
        """
        according said says say spokesman spokeswoman spokesperson spokesmen spokespeople ap upi reuters afp
        amid couple friend rest part parts sorts bits inc corp co ltd sir jr sr st etc vs a.m. p.m. e.g. i.e.
        gov sen rep gen col capt lt sgt rev prof
        mile miles mph kilometers kilometres km feet foot inch inches pounds yards acres
        """.split()
    )
)

# Those of them that a noun before can turn into a phrase: "steroid use", "election day", "census numbers".
WEAK = frozenset(
    "day days hour hours night number numbers part parts time times use uses week weeks year years".split()
)

_COMMONEST = 6.5  # Zipf frequency from which a word tells next to nothing
_UNLISTED = 2.7  # that of a word which is not listed

# A word's stems, each with the word's rarity: Zipf frequency below the commonest words that count, from 0
# (common) to 3.8 (not listed).
Rarities = tuple[tuple[str, float], ...]
Content = tuple[tuple[str, ...], Rarities]  # its stems alone, and with it

_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʼ`´", "'"))
_POSSESSIVE = re.compile(r"'s\b")
_INNER = re.compile(r"(?<=\w)[.'](?=\w)|'")
_WORD = re.compile(r"[^\W_]+")


def stems_of(word: str) -> tuple[str, ...]:
    """The stems of a token: none for a mark, several for a hyphenated word.

    Case, form of character (NFKC), a possessive "'s", apostrophes and full stops inside make no difference.
    """
    if word.isascii():
        plain = word.lower()
    else:
        from unicodedata import normalize  # many articles do without

        plain = normalize("NFKC", word).lower().translate(_APOSTROPHES)
    if not plain.isalpha():
        plain = _INNER.sub("", _POSSESSIVE.sub("", plain))
        return tuple(stem(part) for part in _WORD.findall(plain))
    return (stem(plain),)


def content_of(word: str) -> Content:
    """A token's stems, and these with its rarity."""
    low = word.lower()
    code = table().get(low)
    zipf = decode(code[0]) if code else 0.0 if low.isalpha() else frequencies()[low]
    rarity = _COMMONEST - max(zipf, _UNLISTED)
    stems = stems_of(word)
    return stems, tuple([(stem, rarity) for stem in stems])
