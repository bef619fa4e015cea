"""What the lines round a line seem to be, at first sight: features of the second look at a line."""

from collections.abc import Sequence
from itertools import accumulate

WINDOW = 6  # lines up and down in which furniture and body are counted
CROWD = {"furniture": 3, "body": 4}  # so many of them are a crowd
_DIGITS = 30  # bits of a count of lines


class Surroundings:
    """Features of the classes of the lines round a line.

    Attributes:
        names: Their names, in the order of their bits.
    """

    def __init__(self, classes: Sequence[str]) -> None:
        around = [
            f"{where} {name}"
            for where in ("two above:", "above:", "below:", "two below:")
            for name in (*classes, "nothing")
        ]
        some = ["headline above", "headline below", "body above", "body below"]
        crowds = [f"much {name} {where}" for name in CROWD for where in ("above", "below")]
        self.names = around + some + crowds
        width = len(classes) + 1
        self._nothing = len(classes)
        self._somewhere = [classes.index(name) for name in ("headline", "body")]
        self._around = [[1 << place * width + kind for kind in range(width)] for place in range(4)]
        self._some = 1 << 4 * width
        self._units = [0] * len(classes)  # of a sum that counts the lines of all `CROWD` kinds at once
        self._above, self._below = {0: 0}, {0: 0}  # the features of each count of them
        bit = self._some << len(some)
        for at, (name, crowd) in enumerate(CROWD.items()):
            unit = self._units[classes.index(name)] = 1 << at * _DIGITS
            for found, feature in ((self._above, bit), (self._below, bit << 1)):
                for total, bits in list(found.items()):
                    for count in range(1, WINDOW + 1):
                        found[total + count * unit] = bits | (feature if count >= crowd else 0)
            bit <<= 2

    def read(self, kinds: Sequence[int]) -> list[int]:
        """The features of each line as bits of `names`, from the first guess of each line's class."""
        count = len(kinds)
        padded = [self._nothing, self._nothing, *kinds, self._nothing, self._nothing]
        sums = [0, *accumulate([self._units[kind] for kind in kinds])]
        wide = [0] * WINDOW + sums + sums[-1:] * WINDOW
        two_above, above, below, two_below = self._around
        many_above, many_below = self._above, self._below
        found = [
            two_above[a]
            | above[b]
            | below[c]
            | two_below[d]
            | many_above[here - start]
            | many_below[end - after]
            for a, b, c, d, start, here, after, end in zip(
                padded,
                padded[1:],
                padded[3:],
                padded[4:],
                wide,
                sums,
                sums[1:],
                wide[2 * WINDOW + 1 :],
                strict=False,
            )
        ]
        bit = self._some
        for kind in self._somewhere:
            if kind in kinds:
                for i in range(kinds.index(kind) + 1, count):
                    found[i] |= bit
                for i in range(count - 1 - kinds[::-1].index(kind)):
                    found[i] |= bit << 1
            bit <<= 2
        return found
