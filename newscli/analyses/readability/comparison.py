"""Two versions of an article: what got easier and what harder."""

from typing import Any, NamedTuple

from newscli.analyses.readability.audiences import LEAST
from newscli.analyses.readability.measures import SIZES, measures
from newscli.analyses.readability.result import Readability


class Change(NamedTuple):
    """A measure in two versions; `effect` is "easier", "harder", "same", or None for mere sizes."""

    old: float
    new: float
    change: float
    effect: str | None


class Comparison(NamedTuple):
    """What changed since another version, by measure; `other` is that version's id."""

    other: str
    measures: dict[str, Change]

    def to_dict(self) -> dict[str, Any]:
        """The published record."""
        measures = {name: change._asdict() for name, change in self.measures.items()}
        return {"other": self.other, "measures": measures}


def compare(new: Readability, old: Readability, *, other: str) -> Comparison:
    """The measures that both versions have, with what the change does to the reader.

    Args:
        new: The later version.
        old: The earlier one.
        other: The earlier version's id.
    """
    before, after = measures(old), measures(new)
    changes = {name: _change(name, before[name], value) for name, value in after.items() if name in before}
    return Comparison(other, changes)


def _change(measure: str, old: float, new: float) -> Change:
    change = round(new - old, 4)
    if measure in SIZES:
        effect = None
    elif not change:
        effect = "same"
    else:
        effect = "harder" if (change > 0) != (measure in LEAST) else "easier"
    return Change(old, new, change, effect)
