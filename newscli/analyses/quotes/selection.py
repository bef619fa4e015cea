"""Keeps the quotations that were asked for."""

import re
from collections.abc import Iterable

from newscli.analyses.quotes import grammar
from newscli.analyses.quotes.options import QuoteOptions
from newscli.analyses.quotes.result import Quote, Speaker
from newscli.text.abbreviations import PERSONAL_TITLES

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_OWNER = re.compile(r"['’]s?$")
_TITLES = frozenset(map(str.lower, PERSONAL_TITLES)) | frozenset(
    """
    miss sir dame lord lady president senator governor secretary congressman congresswoman councillor the a an
    """.split()
)


def select(quotes: Iterable[Quote], options: QuoteOptions) -> list[Quote]:
    """The quotations of the kinds, the speaker and the length asked for, in the same order."""
    wanted = _name_words(options.speaker)
    return [
        q
        for q in quotes
        if q.kind in options.kinds
        and (options.min_words <= 1 or len(_WORD.findall(q.text)) >= options.min_words)
        and (not options.speaker.strip() or (q.speaker is not None and _is_known_as(q.speaker, wanted)))
    ]


def _name_words(name: str) -> list[str]:
    """The words of a name in lower case, without titles and possessive endings."""
    words = [_OWNER.sub("", w) for w in _WORD.findall(name.casefold().replace("’", "'"))]
    return [w for w in words if w not in _TITLES] or words


def _is_known_as(speaker: Speaker, wanted: list[str]) -> bool:
    """Whether one of the speaker's forms, full name or words in the text, is one of the wanted name's."""
    if _same(_name_words(_head(speaker.text)), wanted):
        return True
    if speaker.name is None:
        return False
    full = _name_words(speaker.name)
    return _same(full, wanted) or full[:1] == wanted


def _head(mention: str) -> str:
    """A mention up to its apposition or what hangs on it: a "spokesman for the agency" is not the agency."""
    words = mention.split(",")[0].split()
    end = next((i for i, w in enumerate(words) if i and w.lower() in grammar.PREPOSITIONS), len(words))
    return " ".join(words[:end])


def _same(form: list[str], wanted: list[str]) -> bool:
    """Whether two forms may name one person: the shorter's words stand in the longer in order.

    Their last words must be equal: "Roe" is not "the Roe campaign".
    """
    if not form or not wanted:
        return False
    short, long = sorted((form, wanted), key=len)
    rest = iter(long)
    if not all(w in rest for w in short):
        return False
    return short[-1] == long[-1]
