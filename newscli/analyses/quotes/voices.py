"""Quotations grouped by who speaks."""

from collections.abc import Iterable
from typing import NamedTuple

from newscli.analyses.quotes.grammar import PRONOUNS
from newscli.analyses.quotes.result import Quote, Speaker


class Voice(NamedTuple):
    """One speaker; `name` is None for quotations that nobody is known to have said.

    Attributes:
        quotes: What they say, in text order.
        words: How many words that is.
    """

    name: str | None
    quotes: tuple[Quote, ...]
    words: int


def by_speaker(quotes: Iterable[Quote]) -> tuple[Voice, ...]:
    """The speakers, who says most first, by the text's order where two say as much; unknown ones last."""
    groups: dict[str | None, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(_known_as(quote.speaker), []).append(quote)
    voices = [
        Voice(name, tuple(said), sum(len(quote.text.split()) for quote in said))
        for name, said in groups.items()
    ]
    return tuple(sorted(voices, key=lambda voice: (voice.name is None, -voice.words, voice.quotes[0].start)))


def _known_as(speaker: Speaker | None) -> str | None:
    """The speaker's name, else the words for one in the text; a pronoun alone says nothing."""
    if speaker is None:
        return None
    return speaker.name or (None if speaker.text.lower() in PRONOUNS else speaker.text)
