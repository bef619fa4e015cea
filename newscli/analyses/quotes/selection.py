"""Keeps the quotations that were asked for."""

import re
from collections.abc import Iterable

from newscli.analyses.quotes.options import QuoteOptions
from newscli.analyses.quotes.result import Quote

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady sen rep gov gen prof rev hon president senator governor the".split()
)


def select(quotes: Iterable[Quote], options: QuoteOptions) -> list[Quote]:
    """The quotations of the kinds, the speaker and the length asked for, in the same order."""
    wanted = name_words(options.speaker)
    return [
        q
        for q in quotes
        if q.kind in options.kinds
        and (options.min_words <= 1 or len(_WORD.findall(q.text)) >= options.min_words)
        and (not wanted or _is_by(q, wanted))
    ]


def name_words(name: str) -> list[str]:
    """The words of a name in lower case, without titles and possessive endings."""
    words = [re.sub(r"['’]s?$", "", w) for w in _WORD.findall(name.lower())]
    return [w for w in words if w not in _TITLES] or words


def _is_by(quote: Quote, wanted: list[str]) -> bool:
    """Whether the speaker is known by the wanted name: by its words in order, in the text or in the full name."""
    if quote.speaker is None:
        return False
    return any(_holds(name_words(form), wanted) for form in (quote.speaker.name or quote.speaker.text,))


def _holds(words: list[str], wanted: list[str]) -> bool:
    at = iter(words)
    return all(w in at for w in wanted)
