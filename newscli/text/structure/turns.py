"""Who speaks which paragraph of an interview or a transcript, as in "Q: When?" and "TR: At four.".

A paragraph opens with a label: a letter for questions or answers, initials, a name in capitals, or a name of
several words. One label proves nothing: it takes two that come again, one after the other and close together,
and a question.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from newscli.text.spans import Span

ASKING, ANSWERING = frozenset("QPFDV"), frozenset("ARS")
"""Letters that stand for questions and for answers: question, pregunta, Frage, domanda; answer, respuesta."""

LEAST = 4  # labelled paragraphs of an interview
_REACH = 50  # characters that a label may have
_SPARSE = 4  # paragraphs to one with a label, at most
# What opens lines of the page and of lists, in capitals.
_NOBODY = frozenset(
    """
    ALSO ANALYSIS BREAKING CLAIM CONS CORRECTION DATE EDITOR'S EXCLUSIVE FACT FALSE HOW LISTEN LIVE MORE MYTH
    NOTE OPINION PHOTO PHOTOS PLACE PROS READ RELATED SEE SOURCE TIME TRUE UPDATE UPDATED VERDICT VIDEO WATCH
    WHAT WHEN WHERE WHO WHY
    """.split()
)


class Turn(NamedTuple):
    """A paragraph that opens with a speaker's label.

    Attributes:
        block: Its index.
        label: The label without its colon.
        mark: The colon, or the full stop of a letter.
        said: What follows, to the end of the paragraph; empty where the label stands alone.
    """

    block: int
    label: Span
    mark: Span
    said: Span


@cache
def _label() -> re.Pattern[str]:
    """A label and the mark behind it; compiled on first need, for few texts have any."""
    capitals = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}(?: #\d+)?"
    name = r"[A-Z][\w.'’-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w.'’-]+){1,3}"
    aside = r"(?: \([^()]*\)|, [A-Z][A-Z ]+)?"  # "(laughs)", ", HOST"
    return re.compile(
        rf"(?:(?P<letter>[A-Z])\s{{0,4}}(?=[.:])|(?P<name>{capitals}|{name}){aside}\s{{0,4}}(?=:))"
        r"(?P<mark>[.:])(?:\s+|$)"
    )


def find_turns(text: str, blocks: Sequence[tuple[int, int]]) -> list[Turn]:
    """The labelled paragraphs of an interview or transcript, in order; none in another text.

    Args:
        text: The text.
        blocks: Start and end of each paragraph.
    """
    found = []
    for i, (start, end) in enumerate(blocks):
        if text[start].isupper() and (":" in text[start : start + _REACH] or text.startswith(".", start + 1)):
            match = _label().match(text, start, end)
            if match and match[0].split(" ", 1)[0].rstrip(":").upper() not in _NOBODY:
                label = match.span("letter" if match["letter"] else "name")
                found.append(Turn(i, Span(*label), Span(*match.span("mark")), Span(match.end(), end)))
    if len(found) < LEAST:
        return []
    speakers = [_same(text[slice(*turn.label)]) for turn in found]
    letters = {speaker for speaker in speakers if len(speaker) == 1}
    if len(letters) > 2 or not letters & ASKING or not letters <= ASKING | ANSWERING:
        speakers = [speaker if len(speaker) > 1 else "" for speaker in speakers]
    used = Counter(speakers)
    kept = [i for i, speaker in enumerate(speakers) if speaker and used[speaker] > 1]
    changes = sum(speakers[i] != speakers[j] for i, j in pairwise(kept))
    if len(kept) < LEAST or 2 * changes < len(kept):
        return []
    # Among them one who speaks only once is told by a name in capitals.
    turns = [
        found[i]
        for i in range(kept[0], kept[-1] + 1)
        if speakers[i] and (used[speakers[i]] > 1 or text[found[i].label.start + 1].isupper())
    ]
    if turns[-1].block - turns[0].block >= _SPARSE * len(turns):
        return []
    return turns if any("?" in text[slice(*turn.said)] for turn in turns) else []


def _same(label: str) -> str:
    """What the labels of one speaker share: "T.R." and "TR", "Mr. Dale" and "TOM DALE"."""
    return label.replace(".", "").upper().rpartition(" ")[2]
