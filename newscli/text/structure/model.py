"""A linear model of the kinds of line: the sum of named weights, one row a feature, in two looks.

At first sight the class of a line is the one whose sum is highest over the features of the line, of both its
neighbours and of its place, and over some pairs of them. The second look adds what the lines round it seemed
to be. All features are yes or no, so the sum of one set of them is computed once and kept.
"""

from collections.abc import Sequence
from functools import lru_cache, reduce

from newscli.text.structure import context, features
from newscli.text.structure.pairs import PAIRS
from newscli.text.structure.surroundings import Surroundings
from newscli.text.structure.weights import CLASSES, NEIGHBOUR, WEIGHTS

MARGIN = 9  # tenths of a logit in favour of body: to lose a paragraph is worse than to keep a caption

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
_NAMES = {"": features.NAMES, "@": context.NAMES}
_SHIFT = {"": 0, "<": len(features.NAMES), ">": 2 * len(features.NAMES), "@": 3 * len(features.NAMES)}


def _whole_bit(name: str) -> int:
    """The bit of a feature in the mask that holds those of a line, its neighbours and its place."""
    prefix, _, rest = name.partition(" ") if name[:2] in ("< ", "> ", "@ ") else ("", "", name)
    return 1 << _SHIFT[prefix] + _NAMES.get(prefix, features.NAMES).index(rest)


_PAIRS = [(_whole_bit(a) | _whole_bit(b), WEIGHTS[f"{a} & {b}"]) for a, b in PAIRS if f"{a} & {b}" in WEIGHTS]
_PAIRED = reduce(int.__or__, (pair for pair, _ in _PAIRS), 0)


@lru_cache(maxsize=8192)
def _pair_score(whole: int) -> Scores:
    total = (0,) * len(CLASSES)
    for pair, row in _PAIRS:
        if whole & pair == pair:
            total = tuple(map(int.__add__, total, row))
    return total


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
    first = []
    for i, (mask, place) in enumerate(zip(masks, places, strict=True)):
        whole = (
            mask | max(near[i], 0) << _SHIFT["<"] | max(near[i + 2], 0) << _SHIFT[">"] | place << _SHIFT["@"]
        )
        rows = _score("", mask), above[i], below[i + 2], _score("@ ", place), _pair_score(whole & _PAIRED)
        first.append([sum(column) for column in zip(*rows, strict=True)])
    seen = SURROUNDINGS.read([scores.index(max(scores)) for scores in first])
    kinds = []
    for scores, mask in zip(first, seen, strict=True):
        total = list(map(int.__add__, scores, _score("^ ", mask)))
        kinds.append(CLASSES[total.index(max(total))])
    return kinds
