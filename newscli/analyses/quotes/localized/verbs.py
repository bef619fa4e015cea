"""Verbs of saying and names of sources, found among tokens."""

from collections.abc import Sequence
from typing import NamedTuple

from newscli.analyses.quotes.localized.reading import Token
from newscli.text.languages import Speech

ADVERBS = 2  # words between an auxiliary and its participle: "a également déclaré"


class Cue(NamedTuple):
    """Tokens `first` up to `stop`; `subject` is a pronoun among them ("a-t-il dit"), else None."""

    first: int
    stop: int
    subject: int | None = None


def find_cue(tokens: Sequence[Token], i: int, speech: Speech) -> Cue | None:
    """The verb of saying that begins at token `i`, if one does."""
    if i >= len(tokens):
        return None
    first = i
    if tokens[i].low == "s" and i + 1 < len(tokens):  # French: s'inquiète, s'est inquiété
        i += 1
    low = tokens[i].low
    if low in speech.auxiliaries:
        j, subject = _inverted(tokens, i + 1, speech)
        for k in range(j, min(j + ADVERBS + 1, len(tokens))):
            if tokens[k].low in speech.participles:
                return Cue(first, k + 1, subject)
            if not tokens[k].is_word:
                break
    if low not in speech.cues:
        return None
    if i and tokens[i - 1].low in speech.determiners and tokens[i - 1].text[-1] not in "'’":
        return None  # a noun: "la nota"
    j, subject = _inverted(tokens, i + 1, speech)
    return Cue(first, i + 1, subject)


def _inverted(tokens: Sequence[Token], i: int, speech: Speech) -> tuple[int, int | None]:
    """What follows a verb and its inverted pronoun, and that pronoun."""
    if speech.inverted and i < len(tokens) and tokens[i].low in speech.inverted:
        return i + 1, i
    return i, None


def find_source(tokens: Sequence[Token], i: int, speech: Speech) -> int | None:
    """Where the source begins, if token `i` begins words that name one wherever they stand."""
    for phrase in speech.sources:
        if tuple([token.low for token in tokens[i : i + len(phrase)]]) == phrase:
            return i + len(phrase)
    return None
