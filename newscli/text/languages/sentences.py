"""Sentences of other languages: NLTK's Punkt (Kiss and Strunk 2006), mended where news differs.

Punkt knows only the marks of English. Here a closing mark stays with its sentence, no sentence begins with a
small letter, none ends after a title, and none after an ordinal in a language that writes it with a stop.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newscli.text import reference
from newscli.text.languages import Language, load
from newscli.text.spans import Block, Sentence

# Marks that a sentence ends with: written on to it, or behind a space where only a closing mark stands so.
_CLOSING = re.compile(r"(?:[»›«‹“”\"'’‘)\]]|[\s\xa0\u202f]+[»›”])+(?=[\s,.;:!?]|$)")
_OPENING_AT_END = re.compile(r"[\s\xa0\u202f]+([«„‚‹])$")  # as French does: a space behind it
_OPENING = "\"'“”„‚‘’»«›‹([—–- \xa0\u202f"
_GOES_ON = frozenset(",;:.)…")
_LAST_WORD = re.compile(r"[^\s\"'“”„‚‘’»«›‹(\[—–/]+$")
_AFTER_STOP = re.compile(r"\.([\s\xa0]+)([^\W\d_a-zà-ÿ][^\W\d_]*)")
LONGEST = 24  # characters of an abbreviation
_NUMBER = re.compile(r"(?:^|[\s(])\d{1,2}\.$")
_ORDINAL_REACH = 24  # characters before a number in which the word stands that makes it an ordinal


def split(text: str, blocks: Sequence[Block], language: Language) -> tuple[Sentence, ...]:
    """Sentences of all blocks, in order, none over the end of its block, without white space around them."""
    return tuple(
        Sentence(start, end, index)
        for index, block in enumerate(blocks)
        for start, end in split_span(text, block.start, block.end, language)
    )


def split_span(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Start and end of each sentence of `text[start:end]`."""
    found: list[tuple[int, int]] = []
    spans = reference.sentence_spans(text, start, end, language.punkt, _shortened(language.code))
    parts = (part for span in _realigned(text, spans) for part in _parted(text, *span, language))
    for first, last in parts:
        if found and _belongs_together(text, found[-1], first, language):
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _realigned(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans with marks moved to the sentence that they close or open."""
    held: tuple[int, int] | None = None
    for first, last in spans:
        if held is not None:
            closing = _CLOSING.match(text, held[1], last)
            opening = _OPENING_AT_END.search(text, max(held[0], held[1] - 4), held[1])
            if closing:
                held = (held[0], closing.end())
                first = closing.end()
                while first < last and text[first].isspace():
                    first += 1
            elif opening:
                held = (held[0], opening.start())
                first = opening.start(1)
            yield held
        held = (first, last) if first < last else None
    if held is not None:
        yield held


def _parted(text: str, first: int, last: int, language: Language) -> Iterator[tuple[int, int]]:
    """A span cut where a sentence ends with an abbreviation: before a stop word with a capital letter."""
    for match in _AFTER_STOP.finditer(text, first, last):
        if match[2].lower() not in language.stopwords:
            continue
        word = _LAST_WORD.search(text, max(first, match.start() - LONGEST), match.start())
        if word is None or word[0] in language.titles or not _may_end(text, first, word, language):
            continue
        yield first, match.start() + 1
        first = match.start(2)
    yield first, last


def _may_end(text: str, first: int, word: re.Match[str], language: Language) -> bool:
    """Whether an abbreviation may be the last word of a sentence: not a single letter but behind a number."""
    if len(word[0]) > 1:
        return word[0].lower() in language.abbreviations
    return text[max(first, word.start() - 2) : word.start()].rstrip()[-1:].isdigit()


def _belongs_together(text: str, before: tuple[int, int], at: int, language: Language) -> bool:
    """Whether what begins at `at` goes on with the sentence `before`."""
    head = text[at : at + 12]
    if head[0] in _GOES_ON:
        return True
    opened = head.lstrip(_OPENING)
    if opened[:1].islower() and not head.startswith(language.small_openers or ("\0",)):
        return True
    if text[before[1] - 1] != ".":
        return False
    word = _LAST_WORD.search(text, max(before[0], before[1] - LONGEST), before[1] - 1)
    if word and (word[0] in language.titles or _is_spaced(word[0], opened, language)):
        return True
    return language.ordinals and _is_ordinal(text, before, at, language)


def _is_spaced(word: str, head: str, language: Language) -> bool:
    """Whether `word` and what follows it are one abbreviation, written with a space inside: "z. B."."""
    joined = f"{word}.{head.partition('.')[0]}".lower()
    return len(joined) > len(word) + 1 and any(known.startswith(joined) for known in language.abbreviations)


def _is_ordinal(text: str, before: tuple[int, int], at: int, language: Language) -> bool:
    """Whether the number at the end of a sentence is an ordinal: before a month, or after a small word."""
    start, end = before
    if not _NUMBER.search(text, max(start, end - 4), end):
        return False
    following = re.match(r"\w+", text[at : at + 24])
    if following and following[0].lower() in language.months:
        return True
    left = text[max(start, end - _ORDINAL_REACH) : end].rstrip("0123456789.").split()
    return bool(left) and left[-1].lower() in language.stopwords


@cache
def _shortened(code: str) -> frozenset[str]:
    """All abbreviations of a language as Punkt wants them."""
    language = load(code)
    return language.abbreviations | {title.lower() for title in language.titles}
