"""A linear model of the kinds of line: the sum of named weights, one row a feature, in two looks.

At first sight the class of a line is the one whose sum is highest over the features of the line, of both its
neighbours and of its place. The second look adds what the lines round it seemed to be. All features are yes
or no, so the sum of one set of them is computed once and kept.
"""

from collections.abc import Sequence
from functools import lru_cache

from newscli.text.structure import context, features
from newscli.text.structure.surroundings import Surroundings
from newscli.text.structure.weights import CLASSES, NEIGHBOUR, WEIGHTS

MARGIN = 3  # tenths of a logit in favour of body: to lose a paragraph is worse than to keep a caption

Scores = tuple[int, ...]

SURROUNDINGS = Surroundings(CLASSES)
_NEIGHBOUR_MASK = sum(1 << i for i, name in enumerate(features.NAMES) if name in NEIGHBOUR)
_BODY = CLASSES.index("body")
_NOTHING = -1  # the mask of a neighbour that is not there


def _rows(prefix: str, names: Sequence[str]) -> list[Scores]:
    nothing = (0,) * len(CLASSES)
    return [WEIGHTS.get(prefix + name, nothing) for name in names]


_ROWS = {
    "": _rows("", features.NAMES),
    "< ": _rows("< ", features.NAMES),
    "> ": _rows("> ", features.NAMES),
    "@ ": _rows("@ ", context.NAMES),
    "^ ": _rows("^ ", SURROUNDINGS.names),
}
_MARGIN = tuple(MARGIN if i == _BODY else 0 for i in range(len(CLASSES)))
_START = {
    "": WEIGHTS["bias"],
    "^ ": tuple(a + b for a, b in zip(WEIGHTS["^ bias"], _MARGIN, strict=True)),
}


@lru_cache(maxsize=8192)
def _score(prefix: str, mask: int) -> Scores:
    if mask < 0:
        return WEIGHTS[prefix + "none"]
    rows = _ROWS[prefix]
    total = _START.get(prefix, (0,) * len(CLASSES))
    while mask:
        lowest = mask & -mask
        total = tuple(map(int.__add__, total, rows[lowest.bit_length() - 1]))
        mask ^= lowest
    return total


def classify(masks: Sequence[int], places: Sequence[int]) -> list[str]:
    """The class of each line.

    Args:
        masks: The features of each line (`features.features`).
        places: The features of each line's place (`context.places`).
    """
    near = [_NOTHING, *(mask & _NEIGHBOUR_MASK for mask in masks), _NOTHING]
    above, below = [_score("< ", mask) for mask in near], [_score("> ", mask) for mask in near]
    first = [
        [
            a + b + c + d
            for a, b, c, d in zip(_score("", mask), above[i], below[i + 2], _score("@ ", place), strict=True)
        ]
        for i, (mask, place) in enumerate(zip(masks, places, strict=True))
    ]
    seen = SURROUNDINGS.read([scores.index(max(scores)) for scores in first])
    kinds = []
    for scores, mask in zip(first, seen, strict=True):
        total = list(map(int.__add__, scores, _score("^ ", mask)))
        kinds.append(CLASSES[total.index(max(total))])
    return kinds
