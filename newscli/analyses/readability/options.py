"""What may be asked of `readability`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadabilityOptions:
    """What `readability` should give.

    Attributes:
        metrics: Names of the formulas to show, empty for all; counts, grade and difficulty always come.
        hardest: How many of the hardest sentences to return; 0 for none.
    """

    metrics: tuple[str, ...] = ()
    hardest: int = 3
