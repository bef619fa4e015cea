"""A linear model of the kinds of line: the sum of named weights, one row a feature.

The kind of a line is the one whose sum is highest over the features of the line, of both its neighbours and of its
place. All features are yes or no, so the sum of one set of them is computed once and kept.
"""

from collections.abc import Sequence
from functools import lru_cache

from newscli.text.structure import context, features
from newscli.text.structure.weights import CLASSES, NEIGHBOUR, WEIGHTS

Scores = tuple[int, ...]

NEIGHBOUR_MASK = sum(1 << i for i, name in enumerate(features.NAMES) if name in NEIGHBOUR)
BODY = CLASSES.index("body")
NONE = -1  # the mask of a neighbour that is not there


def _rows(prefix: str, names: Sequence[str]) -> list[Scores]:
    nothing = (0,) * len(CLASSES)
    return [WEIGHTS.get(prefix + name, nothing) for name in names]


_ROWS = {
    "": _rows("", features.NAMES),
    "< ": _rows("< ", features.NAMES),
    "> ": _rows("> ", features.NAMES),
    "@ ": _rows("@ ", context.NAMES),
}


@lru_cache(maxsize=8192)
def _score(prefix: str, mask: int) -> Scores:
    if mask < 0:
        return WEIGHTS[prefix + "none"]
    rows, total = _ROWS[prefix], [0] * len(CLASSES)
    if not prefix:
        total = list(WEIGHTS["bias"])
    at = 0
    while mask:
        skip = (mask & -mask).bit_length() - 1
        at += skip
        total = [a + b for a, b in zip(total, rows[at], strict=True)]
        mask >>= skip + 1
        at += 1
    return tuple(total)


def classify(masks: Sequence[int], places: Sequence[int]) -> list[str]:
    """The class of each line.

    Args:
        masks: The features of each line (`features.features`).
        places: The features of each line's place (`context.places`).
    """
    kinds = []
    near = [NONE, *(mask & NEIGHBOUR_MASK for mask in masks), NONE]
    for i, (mask, place) in enumerate(zip(masks, places, strict=True)):
        above, below = _score("< ", near[i]), _score("> ", near[i + 2])
        scores = [
            a + b + c + d
            for a, b, c, d in zip(_score("", mask), above, below, _score("@ ", place), strict=True)
        ]
        kinds.append(CLASSES[scores.index(max(scores))])
    return kinds
