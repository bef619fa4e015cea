"""What makes a sentence read badly when it stands alone in a summary."""

import re

from newscli.analyses.summary.candidates import Candidates

# Words that, at the head of a sentence, point back to the sentence before.
BACKWARD = frozenset(
    """
    he she it they him her them his hers its their theirs this that these those both neither such
    but and so or yet also however meanwhile then still though although nevertheless nonetheless otherwise
    instead therefore thus hence moreover furthermore besides
    """.split()
)

_BULLETS = frozenset("•‣▪◦●■")

# Single marks are also apostrophes: one opens after a space or a bracket, and closes after a letter or a
# stop.
_single_opens = re.compile(r"(?<![^\s(\[—–])['‘](?=[^\s\d])").findall
_single_closes = re.compile(r"(?<=[^\s(])['’](?!\w)").findall


def points_back(candidates: Candidates) -> list[bool]:
    """Whether each sentence opens with a word that is only understood after the sentence before."""
    if language := candidates.language:
        from newscli.analyses.summary.localized import opens_backward

        return [opens_backward(words, language) for words in candidates.words]
    return [bool(words) and words[0] in BACKWARD for words in candidates.words]


def other_halves(candidates: Candidates) -> dict[int, int]:
    """For rows that open a quotation or close it, the row of the same paragraph that has its other end."""
    halves: dict[int, int] = {}
    opened = paragraph = -1
    for row, text in enumerate(candidates.texts):
        if candidates.sentences and candidates.sentences[row].block != paragraph:
            opened, paragraph = -1, candidates.sentences[row].block
        if _has_half(text):
            if opened < 0:
                opened = row
            else:
                halves[opened], halves[row] = row, opened
                opened = -1
    return halves


def _has_half(sentence: str) -> bool:
    """Whether double marks open a quotation that is not closed, or close one that is not opened."""
    return sentence.count('"') % 2 == 1 or sentence.count("“") != sentence.count("”")


def is_cut_off(sentence: str) -> bool:
    """Whether a sentence has one half of a quotation only, announces what follows or is an item of a list."""
    if sentence.endswith(":") or sentence[:1] in _BULLETS or _has_half(sentence):
        return True
    if "'" not in sentence and "‘" not in sentence:
        return False
    opened = len(_single_opens(sentence))
    return opened > 0 and opened > len(_single_closes(sentence))
