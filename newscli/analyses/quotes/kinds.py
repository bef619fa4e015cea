"""What a token is by its form alone, as bits: where a phrase ends is told by many such questions."""

import re

from newscli.analyses.quotes import cues, grammar
from newscli.analyses.quotes.first_names import first_names

(
    ADVERB,
    AUXILIARY,
    AUXILIARY_NAME,
    BODY,
    CAPITAL,
    CLAUSE_OPENER,
    CONTRACTED,
    CUE,
    DATE,
    DESCRIBING,
    DETERMINER,
    FIRST_NAME,
    HONORIFIC,
    IN_LY,
    JOINING,
    OBJECT,
    OFFICE,
    OPENING,
    PREPOSITION,
    PRONOUN,
    RANK,
    SMALL,
    WORD,
    BARRED,
) = (1 << n for n in range(24))
"""The kinds of a token, of which it may have several:

`ADVERB`, `BODY`, `CLAUSE_OPENER`, `CONTRACTED`, `DATE`, `DETERMINER`, `HONORIFIC`, `OBJECT`, `OFFICE`,
`OPENING`, `PREPOSITION`, `PRONOUN` and `RANK`: in the list of `grammar` of that name;
`AUXILIARY`, or `AUXILIARY_NAME` if it may be a name: an auxiliary verb;
`CAPITAL`: begins with a capital letter;
`CUE`: in lower case a form of one of `cues.verbs`;
`DESCRIBING`: describes whose name follows, as "Then-mayor";
`FIRST_NAME`: a common first name;
`IN_LY`: in small letters, and may be an adverb by its ending;
`JOINING`: ties a noun phrase to what it hangs on;
`SMALL`: all in small letters;
`WORD`: begins with a letter or digit, or stands inside a phrase like a word: "&", "$", "'s";
`BARRED`: bounds a noun phrase wherever it stands.
"""

_MOST_REMEMBERED = 50_000
_LONGEST_REMEMBERED = 40  # letters: what is longer is no word, and does not come again
_JOINTS = frozenset(
    ("of", "for", "with", "at", "from", "in", "on", "to", "about", "against", "between", "by")
)
_DESCRIBING = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)+")  # "Mother-of-two Jane Roe", "Then-mayor Roe"
_LISTS = (
    (ADVERB, grammar.ADVERBS),
    (BODY, grammar.BODIES),
    (CLAUSE_OPENER, grammar.CLAUSE_OPENERS),
    (CONTRACTED, grammar.CONTRACTED),
    (DETERMINER, grammar.DETERMINERS),
    (JOINING, _JOINTS),
    (OBJECT, grammar.OBJECTS),
    (OFFICE, grammar.OFFICES),
    (OPENING, grammar.OPENING),
    (PREPOSITION, grammar.PREPOSITIONS),
    (PRONOUN, grammar.PRONOUNS),
    (RANK, grammar.RANKS),
)
_BARS = PREPOSITION | CLAUSE_OPENER | PRONOUN | CONTRACTED | AUXILIARY | DATE


def _kinds(word: str) -> int:
    lower = word.lower()
    kinds = sum(kind for kind, listed in _LISTS if lower in listed)
    if lower in grammar.AUXILIARIES:
        kinds |= AUXILIARY_NAME if word in grammar.AUXILIARY_NAMES else AUXILIARY
    if word in grammar.DATES:
        kinds |= DATE
    if word in grammar.HONORIFICS:
        kinds |= HONORIFIC
    if lower in first_names():
        kinds |= FIRST_NAME
    if _DESCRIBING.fullmatch(word):
        kinds |= DESCRIBING
    if lower in cues.verbs():
        kinds |= CUE
    if word[0].isupper():
        kinds |= CAPITAL
    if word.islower():
        kinds |= SMALL | IN_LY if lower.endswith("ly") and len(lower) > 4 else SMALL
    if word[0].isalnum() or word in ("&", "$", "'s", "’s"):
        kinds |= WORD
    if (
        kinds & _BARS
        or (kinds & OBJECT and lower != "her")
        or (kinds & ADVERB and lower not in ("both", "all"))
    ):
        kinds |= BARRED
    return kinds


class _Kinds(dict[str, int]):
    """The kinds of each token; remembered, as most come again."""

    def __missing__(self, word: str) -> int:
        kinds = _kinds(word)
        if len(word) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[word] = kinds
        return kinds


KINDS = _Kinds()
"""The kinds of a token as it is written."""
