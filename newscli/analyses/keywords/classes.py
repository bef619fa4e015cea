"""A class for each token, one character each, so that phrases are found by small patterns over a string.

X  name                     N  noun                 J  adjective
P  past form or participle  G  -ing form            V  other verb
x  possessive name          n  possessive noun: both end a phrase
w  noun that makes no phrase by itself but can end one ("use", "day")
#  number                   D  determiner           O  any other word
p  particle in a name ("de", "bin")                 &  what joins a name: "&", "of", the stop of "St."
.  mark
"""

import re
from operator import getitem, itemgetter
from typing import NamedTuple

from newscli.analyses.keywords.lexical import EMPTY, WEAK, Rarities, content_of
from newscli.text.document import Document
from newscli.text.stems import CACHE_WORDS
from newscli.text.stopwords import NUMBER_WORDS
from newscli.text.tags import TAGS

_PARTICLES = frozenset("al bin da de del della der di du el ibn la le van von".split())
_NOUNS_TOO = frozenset(("bin", "van"))
_PLACES = frozenset("St Mt Ft Ste".split())  # shortened first words of names: "St. Louis"
# What takes "of" and another name to make one: "Bank of England", but not "Kovarik of Leeds".
_OF_NAMES = frozenset(
    """
    Academy Association Bank Bay Bill Board Bureau Chamber Church City College Commission Conference Council
    Court Department Gulf Hall House Institute Isle Journal Lake League Library Ministry Museum Office
    Republic School Society State States Strait Union Universities University
    """.split()
)
_CLASSES = {"N": "N", "X": "X", "J": "J", "P": "P", "G": "G", "V": "V", "D": "D", "M": "#", ".": "."}
# Tokens whose class the neighbours may change; what has no name is a verb or a noun. The first character and
# a look ahead rule most out, and fast.
_DOUBTFUL = re.compile(
    r"O(?=X)(?:(?P<of>(?<=XO))|(?P<opening>(?<![^.]O))|(?P<name>))"
    r"|X(?=\.[Xx])(?P<place>)"
    r"|x(?=X)(?P<saint>(?<=Xx)|(?<=X\.x))"
    r"|N(?:(?P<noun_name>(?<=XN)|(?=X)(?<=[^.]N))|(?=D)(?<=[NX]N))"
    r"|J(?=X)(?P<adjective_name>(?<=[^.]J))"
    r"|V(?P<noun>(?<=[JND]V))"
    r"|P(?:(?<=XP)|(?=X)(?<=NP))"
    r"|G(?<=[NX]G)"
    r"|p(?P<particle>(?<![Xp]p)|(?![Xp]))"
)


def classify(word: str, tag: str) -> str:
    """The class of a token by its form and part of speech, out of context."""
    if tag == ".":
        return "&" if word == "&" else "."
    if word in _PARTICLES:
        return "p"
    if word in _PLACES:
        return "X"
    lower = word.lower()
    possessive = lower.endswith(("'s", "’s"))
    if possessive:
        lower = lower[:-2]
    if lower in EMPTY or word in ("March", "May"):
        if word == "US":
            return "X"
        if lower in WEAK and tag == "N" and not possessive:
            return "w"
        return "D" if tag == "D" else "O"
    if word[0].isdigit():
        if "-" in word:
            return "O" if word[-1].isdigit() else "J"  # 5-3, 58-year-old
        return "#"
    if len(word) < 2:
        return "O"
    if possessive:
        return "x" if tag == "X" else "n" if tag in "NJV" else "O"
    return _CLASSES.get(tag, "O")


# A token's class, its stems, and these with its rarity; without stems if it can stand in no phrase.
Word = tuple[str, tuple[str, ...], Rarities]


class _Words(dict[str, Word]):
    """What tokens of one part of speech, or of one class, are by their form; kept, for most come again.

    Args:
        kind: Their class; None to tell it by their part of speech, `tag`.
        skipped: Classes that stand in no phrase.
    """

    def __init__(self, skipped: str, *, tag: str = "", kind: str | None = None) -> None:
        super().__init__()
        self._skipped, self._tag, self._kind = skipped, tag, kind

    def __missing__(self, text: str) -> Word:
        if len(self) >= CACHE_WORDS:
            self.clear()
        kind = self._kind or classify(text, self._tag)
        self[text] = word = (kind, (), ()) if kind in self._skipped else (kind, *content_of(text))
        return word


class _Known(NamedTuple):
    """What tokens are by their part of speech, and what they are if their class is set."""

    by_tag: dict[str, _Words]
    by_kind: dict[str, _Words]


def _known(skipped: str) -> _Known:
    return _Known(
        {tag: _Words(skipped, tag=tag) for tag in TAGS}, {kind: _Words(skipped, kind=kind) for kind in "XVN&"}
    )


_IN_PHRASES = _known(".OD&V")
_SINGLE = _known(".OD&#wp")
_KIND = itemgetter(0)


def classify_tokens(doc: Document, *, single: bool) -> tuple[list[Word], str]:
    """What each token of `doc` is, corrected by its neighbours, and the classes alone as one string.

    With `single`, any verb is a content word.
    """
    texts, tags = doc.tokens.texts, doc.tags
    known = _SINGLE if single else _IN_PHRASES
    words = list(map(getitem, map(known.by_tag.__getitem__, tags), texts))
    classes = list(map(_KIND, words))
    for match in _DOUBTFUL.finditer("".join(classes)):
        i = match.start()
        word, rule, now = texts[i], match.lastgroup, ""
        if rule in ("name", "noun_name", "adjective_name"):  # World Bank, Second Amendment
            if word[0].isupper() and (word.lower() not in EMPTY or word.lower() in NUMBER_WORDS):
                now = "X"
        elif rule == "particle":  # no part of a longer name: "de Gaulle", "the van"
            now = "N" if word in _NOUNS_TOO else "X"
        elif rule == "place":
            if word in _PLACES:
                classes[i + 1] = "&"
                words[i + 1] = known.by_kind["&"][texts[i + 1]]
        elif rule == "saint":  # St Paul's Cathedral
            if _PLACES.intersection(texts[max(0, i - 2) : i]):
                now = "X"
        elif rule == "of":  # Bank of America
            if word == "of" and texts[i - 1] in _OF_NAMES:
                now = "&"
            elif word[0].isupper() and word.lower() in NUMBER_WORDS:
                now = "X"
        elif rule == "opening":  # "Third World debt is ..."
            if tags[i] == "X" and word.lower() in NUMBER_WORDS:
                now = "X"
        else:  # verbs agree with the noun before them: "states fear a loss", but "a hurricane watch"
            plural, other_plural = texts[i - 1].endswith("s"), word.endswith("s")
            if rule == "noun":
                if not plural and not other_plural:
                    now = "N"
            elif classes[i] == "P" or plural != other_plural:
                now = "V"
        if now:
            classes[i] = now
            words[i] = known.by_kind[now][word]
    return words, "".join(classes)
