"""Which words of an article are names, told from its capitals alone."""

import re
from collections.abc import Iterable, Sequence
from itertools import compress

from newscli.analyses.readability.words import (
    CAPITAL,
    DIFFICULT,
    FULL_STOP,
    MARK,
    OPENING_MARK,
    STRAIGHT_MARK,
    Word,
)
from newscli.text.tokens import Tokens

# What a token is, in a byte: a word in small letters (or a number), one with a capital, a mark, or a word
# with a capital that opens a sentence or a quotation.
_SMALL, _CAPITAL, _OPENING, _STRAIGHT, _STOP, _OTHER, _OPENER = b"aA('.-F"
_OF_MARK = {MARK: _OTHER, OPENING_MARK: _OPENING, STRAIGHT_MARK: _STRAIGHT, FULL_STOP: _STOP}
_SHAPES = bytes(_OF_MARK.get(kinds) or (_CAPITAL if kinds & CAPITAL else _SMALL) for kinds in range(256))
_IS_CAPITAL = bytes(shape == _CAPITAL for shape in range(256))
_IS_OPENER = bytes(shape == _OPENER for shape in range(256))
_FIRST_WORD = re.compile(b"[aAF]")
_STRAIGHT_MARK = re.compile(b"'(?=A)")
_BEFORE_STOP = re.compile(rb"A(?=\.)")


def shapes_of(kinds: bytearray) -> bytearray:
    """The shape of each token, by what the words are (`Word.kinds`)."""
    return kinds.translate(_SHAPES)


def before_stops(shapes: bytearray) -> list[int]:
    """The capitalised words with a full stop after them, which may be abbreviations."""
    return [word.start() for word in _BEFORE_STOP.finditer(shapes)]


def find_names(
    tokens: Tokens, known: Sequence[Word], shapes: bytearray, sentences: Iterable[tuple[int, int]]
) -> list[int]:
    """Which tokens are names.

    A word is a name if the article has it with a capital that shows something: anywhere but at the start of
    a sentence or a quotation, or all in capitals; in a sentence all in capitals none does. A difficult word
    that opens a sentence stays one if the article has it in small letters too: "Justice" in a story of the
    Justice Department and of justice.

    Args:
        tokens: All tokens.
        known: What each of them is as a common word.
        shapes: The shape of each of them.
        sentences: First token and end of each sentence of the article, each with a word in it.
    """
    texts, seen = tokens.texts, _seen(tokens, shapes, sentences)
    names = set(compress(texts, seen.translate(_IS_CAPITAL)))
    openers = list(compress(range(len(seen)), seen.translate(_IS_OPENER)))
    names.update([texts[index] for index in openers if texts[index].isupper() and len(texts[index]) > 1])
    doubtful = [index for index in openers if known[index].kinds & DIFFICULT and texts[index] in names]
    forms = set(texts) if doubtful else ()
    common = {index for index in doubtful if texts[index].lower() in forms}
    capitals = compress(range(len(texts)), shapes.translate(_IS_CAPITAL))
    return [index for index in capitals if texts[index] in names and index not in common]


def _seen(tokens: Tokens, shapes: bytearray, sentences: Iterable[tuple[int, int]]) -> bytearray:
    """The shapes with openers told, and nothing but the sentences that are not all in capitals."""
    seen = bytearray(shapes)
    for mark in _STRAIGHT_MARK.finditer(shapes):
        seen[mark.start()] = _OTHER if _closes(tokens, mark.start()) else _OPENING
    seen = seen.replace(b"(A", b"(F")
    past = 0
    for start, stop in sentences:
        if past < start:
            seen[past:start] = bytes(start - past)
        past = stop
        if seen.find(_SMALL, start, stop) < 0:
            seen[start:stop] = bytes(stop - start)
        elif seen[start] == _CAPITAL:
            seen[start] = _OPENER
        elif seen[start] != _SMALL:
            first = _FIRST_WORD.search(seen, start, stop)
            if first and first[0] == b"A":
                seen[first.start()] = _OPENER
    del seen[past:]
    return seen


def _closes(tokens: Tokens, index: int) -> bool:
    """Whether a straight quotation mark closes: it stands at what is before it, and not at what follows."""
    start, end = tokens.starts[index], tokens.ends[index]
    after = tokens.starts[index + 1] if index + 1 < len(tokens) else end + 1
    return index > 0 and tokens.ends[index - 1] == start and after > end
