"""The features of all lines of a text, read with an eye on what the text is about."""

from collections import Counter
from collections.abc import Sequence

from newscli.text.structure import features as f

RECURS = (
    2  # paragraphs that use a page word without addressing the reader make it one of the article's own words
)

_PARAGRAPH = f.AT_LEAST[13] | f.STOP | f.PROSE
_ADDRESS = f.UNQUOTED_YOU | f.NOTE | f.ITSELF


def read(lines: Sequence[str]) -> list[int]:
    """The features of each line.

    A word of the page ("tweet", "followers") that recurs in the article's paragraphs is its topic and no cue
    for it.

    Args:
        lines: Not empty each, without white space around them.
    """
    masks = list(map(f.features, lines))
    own = Counter[str]()
    for line, mask in zip(lines, masks, strict=True):
        if mask & _PARAGRAPH == _PARAGRAPH and mask & f.PAGE_CLASSES and not mask & _ADDRESS:
            own.update(f.page_words(line))
    topical = frozenset([word for word, count in own.items() if count >= RECURS])
    if topical:
        for i, line in enumerate(lines):
            if masks[i] & f.PAGE_CLASSES and any(map(line[: f.HEAD].lower().__contains__, topical)):
                masks[i] = f.features(line, topical)
    return masks
