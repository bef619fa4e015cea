"""What may be asked of `readability`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadabilityOptions:
    """`metrics`: names of formulas, empty for all; `hardest`: how many of the hardest sentences to return."""

    metrics: tuple[str, ...] = ()
    hardest: int = 3
