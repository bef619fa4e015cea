"""What the lines round a line seem to be, at first sight: features of the second look at a line."""

from collections.abc import Sequence

WINDOW = 6  # lines up and down in which furniture and body are counted
CROWD = {"furniture": 3, "body": 4}  # so many of them are a crowd


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
        self._count = len(classes)
        self._index = {name: classes.index(name) for name in ("headline", *CROWD)}

    def read(self, kinds: Sequence[int]) -> list[int]:
        """The features of each line as bits of `names`, from the first guess of each line's class."""
        lines, width = len(kinds), self._count + 1
        padded = [self._count, self._count, *kinds, self._count, self._count]
        sums = {name: self._sums(kinds, index) for name, index in self._index.items()}
        headlines, bodies = sums["headline"], sums["body"]
        found = []
        for i in range(lines):
            mask = 1 << padded[i] | 1 << width + padded[i + 1]
            mask |= 1 << 2 * width + padded[i + 3] | 1 << 3 * width + padded[i + 4]
            bit = 1 << 4 * width
            for total in (headlines, bodies):
                if total[i]:
                    mask |= bit
                if total[lines] - total[i + 1]:
                    mask |= bit << 1
                bit <<= 2
            for name, crowd in CROWD.items():
                total = sums[name]
                if total[i] - total[max(0, i - WINDOW)] >= crowd:
                    mask |= bit
                if total[min(lines, i + 1 + WINDOW)] - total[i + 1] >= crowd:
                    mask |= bit << 1
                bit <<= 2
            found.append(mask)
        return found

    @staticmethod
    def _sums(kinds: Sequence[int], index: int) -> list[int]:
        sums = [0]
        for kind in kinds:
            sums.append(sums[-1] + (kind == index))
        return sums
