"""The quoted stretches of a paragraph: between marks, or behind the dash that opens a line of dialogue."""

import re
from collections.abc import Sequence

from newscli.analyses.quotes.localized.reading import DASHES, Token, tokenize
from newscli.analyses.quotes.localized.verbs import find_cue
from newscli.analyses.quotes.marks import Stretch, find_stretches
from newscli.text.languages import Language, Speech
from newscli.text.spans import Block

NAME_WORDS = 4  # words of a stretch that names a thing: the film "Das Boot"
_OPENING = re.compile(r"[—–―-]\s?(?=[^\s—–―-])")
# From ‘ to the first ’ that is no apostrophe inside a word, in one paragraph; or as far as there may be one.
_SINGLE = re.compile(r"(?<!\w)‘((?:[^‘’\n]|(?<=\w)’(?=\w)|(?<!\w)’(?=[sntSNT]\b)|‘[^‘’\n]*’)*)(’(?!\w))?")
_INNER = re.compile(r"(?<!\w)‘([^‘’\n]*)’(?!\w)")
_TRIMMED = " \t\r\n\xa0\u202f"


def stretches_of(text: str, blocks: Sequence[Block], language: Language) -> list[list[Stretch]]:
    """The stretches of each block that somebody says; a quotation that runs on is marked so."""
    speech = language.speech
    doubled = _doubled(text) if speech and speech.single_marks and "‘" in text else text
    found = []
    for block in blocks:
        spoken = _dialogue(text, block, language) if speech and speech.dash else []
        marked = spoken or find_stretches(doubled, block.start, block.end)
        found.append([s for s in marked if not _names_a_thing(text, block.start, s, language)])
    for i in range(len(blocks) - 1):
        last, following = found[i][-1:], found[i + 1][:1]
        ends_open = last and last[0].repair == "unclosed" and last[0].end == blocks[i].end
        if ends_open and following and blocks[i + 1].start == following[0].open < following[0].start:
            found[i][-1] = last[0]._replace(repair=None, runs_on=True)
    return found


def _doubled(text: str) -> str:
    """The text, as long, with double marks for the single ones that quote; apostrophes stay as they are."""
    return _SINGLE.sub(_with_double_marks, text)


def _with_double_marks(match: re.Match[str]) -> str:
    """A stretch between single marks; of one that is never closed those that lie in it."""
    return f"“{match[1]}”" if match[2] else "‘" + _INNER.sub(r"“\1”", match[1])


def _names_a_thing(text: str, start: int, stretch: Stretch, language: Language) -> bool:
    """Whether the marks set off a name: few words, the first with a capital, right behind a noun."""
    inside = text[stretch.start : stretch.end].strip(_TRIMMED)
    if not inside or not inside[0].isupper() or inside[-1] in ".,!?…" or len(inside.split()) > NAME_WORDS:
        return False
    before = tokenize(text, max(start, stretch.open - 40), stretch.open, language)
    if not before or not before[-1].is_word:
        return False
    if language.nouns_capitalised:
        return before[-1].is_capital and before[-1].low not in language.stopwords
    speech = language.speech
    verbs = speech.cues | speech.participles if speech else frozenset()
    return before[-1].low not in language.stopwords and before[-1].low not in verbs


def _dialogue(text: str, block: Block, language: Language) -> list[Stretch]:
    """What is said in a paragraph that a dash opens, without the reporter's words in it; else nothing.

    The reporter's words stand between dashes ("—Sí —dijo él—. Mañana.") or behind a comma and end with the
    sentence ("— Oui, dit-il. Demain."). A paragraph without any is a list's item and no dialogue.
    """
    speech = language.speech
    opening = _OPENING.match(text, block.start, block.end)
    if not speech or not opening or text[block.start] == "-":
        return []
    tokens = tokenize(text, opening.end(), block.end, language)
    asides = _asides(tokens, speech)
    if not asides:
        return []
    found: list[Stretch] = []
    at, mark = opening.end(), block.start
    for first, stop in asides:
        found += _part(text, mark, at, tokens[first].start)
        at = mark = tokens[stop].end if stop < len(tokens) else block.end
        while at < block.end and text[at] in ".,;: —–―":
            at += 1
    return found + _part(text, mark, at, block.end)


def _part(text: str, mark: int, start: int, end: int) -> list[Stretch]:
    while end > start and text[end - 1] in " —–―,\xa0\u202f":
        end -= 1
    inside = any(map(str.isalnum, text[start:end]))
    return [Stretch(max(mark, start - 1), start, end, end, None)] if inside else []


def _asides(tokens: Sequence[Token], speech: Speech) -> list[tuple[int, int]]:
    """The reporter's words, as tokens: from the dash or comma before the verb to the dash or stop behind."""
    found: list[tuple[int, int]] = []
    last = 0
    for i, token in enumerate(tokens[:-1]):
        if i < last or (token.text not in DASHES and token.text != ","):
            continue
        if find_cue(tokens, i + 1, speech) is None:
            continue
        closing = DASHES if token.text in DASHES else frozenset(".!?")
        stop = next((j for j in range(i + 1, len(tokens)) if tokens[j].text in closing), len(tokens))
        found.append((i, stop))
        last = stop + 1
    return found
