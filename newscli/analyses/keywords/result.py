"""The result of `keywords`."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Keyword:
    """A key phrase as the article writes it; `score` from 0 to 1 (best); `start`, `end`, `line`: its first use."""

    text: str
    score: float
    count: int
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Keywords:
    """Phrases, best first."""

    phrases: tuple[Keyword, ...]

    def to_dict(self) -> list[dict[str, Any]]:
        """The published record."""
        return [asdict(k) for k in self.phrases]
