"""A linear model of the kinds of line: the sum of named weights, one row a feature, in two looks.

At first sight the class of a line is the one whose sum is highest over the features of the line, of both its
neighbours and of its place, and over some pairs of them. The second look adds what the lines round it seemed
to be.

All features are yes or no, so their sums are looked up eight at a time. A row of weights is one integer of
16-bit fields, above the fields that tell which pairs the feature belongs to; one sum over a line's features
gives what they say of the line itself, of the line below it and of the line above it.
"""

import sys
from collections.abc import Sequence
from functools import lru_cache
from operator import getitem
from struct import Struct

from newscli.text.structure import context, features
from newscli.text.structure.pairs import PAIRS
from newscli.text.structure.surroundings import Surroundings
from newscli.text.structure.weights import CLASSES, NEIGHBOUR, WEIGHTS

MARGIN = 9  # tenths of a logit in favour of body: to lose a paragraph is worse than to keep a caption

SURROUNDINGS = Surroundings(CLASSES)

_FIELD = 16  # bits of a class's sum
_ZERO = 1 << 13  # what stands for 0 in each, for sums may be negative; more than all weights together
_STEP = -1 if sys.byteorder == "little" else 1  # through the classes, from the highest field down
_WIDTH = _FIELD * len(CLASSES)
_FIELDS = Struct(f"={len(CLASSES)}H")
_PAIRS = [pair for pair in PAIRS if " & ".join(pair) in WEIGHTS]
_ONE = len(_PAIRS)  # a bit for one feature of each pair, then a bit for the other
_SCORES = -(-2 * _ONE // 8) * 8  # above them the sums begin
_ROLE = _SCORES + _WIDTH  # bits of what a feature says of one of three lines: its own, the next, the last
_ROLES = ("", "< ", "> ")
_OWN, _FIRSTS = (1 << _ROLE) - 1, (1 << _ONE) - 1
_EVEN = sum(_ZERO << field for field in range(_SCORES, _ROLE, _FIELD))


def _pack(row: tuple[int, ...]) -> int:
    """A row of weights as one integer of fields."""
    packed = 0
    for weight in row[::_STEP]:
        packed = (packed << _FIELD) + weight
    return packed


_PAIRED: dict[str, int] = {}  # the bits of the pairs that a feature belongs to
for _i, (_one, _other) in enumerate(_PAIRS):
    _PAIRED[_one] = _PAIRED.get(_one, 0) | 1 << _i
    _PAIRED[_other] = _PAIRED.get(_other, 0) | 1 << _i + _ONE


def _value(name: str) -> int:
    """What a feature says in its role: its weights, and its pairs."""
    return (_pack(WEIGHTS[name]) << _SCORES if name in WEIGHTS else 0) + _PAIRED.get(name, 0)


class _Sums(dict[int, int]):
    """The sum of the values of up to eight features, by their bits.

    Attributes:
        names: The features.
        roles: The prefixes under which their values are found.
    """

    def __init__(self, names: Sequence[str], roles: Sequence[str]) -> None:
        self.names, self.roles = names, roles

    def __missing__(self, bits: int) -> int:
        lowest = bits & -bits
        if bits != lowest:
            found = self[lowest] + self[bits ^ lowest]
        elif bits:
            name = self.names[bits.bit_length() - 1]
            roles = self.roles if name in NEIGHBOUR else self.roles[:1]
            found = sum(_value(role + name) << i * _ROLE for i, role in enumerate(roles))
        else:
            found = 0
        self[bits] = found
        return found


def _tables(names: Sequence[str], *roles: str) -> list[_Sums]:
    return [_Sums(names[at : at + 8], roles) for at in range(0, len(names), 8)]


_LINE = _tables(features.NAMES, *_ROLES)
_PLACE = _tables(context.NAMES, "@ ")
_PAIR = _tables([" & ".join(pair) for pair in _PAIRS], "")
_SEEN = _tables(SURROUNDINGS.names, "^ ")
_START = sum(_EVEN << i * _ROLE for i in range(len(_ROLES))) + (_pack(WEIGHTS["bias"]) << _SCORES)
_NO_LINE_ABOVE, _NO_LINE_BELOW = (
    (_pack(WEIGHTS[role + "none"]) << _SCORES) + _EVEN << i * _ROLE for i, role in ((1, "< "), (2, "> "))
)
_SECOND = _pack(WEIGHTS["^ bias"]) + _pack(tuple(MARGIN * (name == "body") for name in CLASSES)) << _SCORES


@lru_cache(maxsize=2048)
def _place_score(mask: int) -> int:
    return sum(map(getitem, _PLACE, mask.to_bytes(len(_PLACE), "little")))


@lru_cache(maxsize=2048)
def _pair_score(mask: int) -> int:
    return sum(map(getitem, _PAIR, mask.to_bytes(len(_PAIR), "little")))


@lru_cache(maxsize=2048)
def _second_score(mask: int) -> int:
    return sum(map(getitem, _SEEN, mask.to_bytes(len(_SEEN), "little")), _SECOND) >> _SCORES


def _highest(scores: int) -> int:
    """The first of the classes with the highest score."""
    fields = _FIELDS.unpack(scores.to_bytes(_WIDTH // 8, sys.byteorder))
    return fields.index(max(fields))


def classify(masks: Sequence[int], places: Sequence[int]) -> list[str]:
    """The class of each line.

    Args:
        masks: The features of each line (`features.features`).
        places: The features of each line's place (`context.places`).
    """
    size = len(_LINE)
    lines = [sum(map(getitem, _LINE, mask.to_bytes(size, "little")), _START) for mask in masks]
    first = []
    for line, above, below, place in zip(
        lines, [_NO_LINE_ABOVE, *lines], [*lines[1:], _NO_LINE_BELOW], places, strict=False
    ):
        total = (line & _OWN) + (above >> _ROLE & _OWN) + (below >> 2 * _ROLE) + _place_score(place)
        first.append(total + _pair_score(total & total >> _ONE & _FIRSTS) >> _SCORES)
    seen = SURROUNDINGS.read(list(map(_highest, first)))
    return [CLASSES[_highest(scores + _second_score(mask))] for scores, mask in zip(first, seen, strict=True)]
