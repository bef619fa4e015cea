"""Words and marks of a text, with their offsets."""

import re
from bisect import bisect_left
from dataclasses import dataclass

# A word keeps inner apostrophes, hyphens, full stops of initialisms and the points and commas of numbers.
TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*(?:[^\W_]+)?(?:[-‑][^\W_]+)*"  # 1,000.50  58-year-old  3rd
    r"|[^\W_]+(?:['’‑-][^\W_]+)*"  # don't  mother-in-law
    r"|\.{2,}|--+|``|''|[^\s\w]|_"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns of equal length: token `i` is `text[starts[i]:ends[i]]`, also in `texts[i]`."""

    starts: list[int]
    ends: list[int]
    texts: list[str]

    def __len__(self) -> int:
        return len(self.texts)

    def within(self, start: int, end: int) -> range:
        """Indices of the tokens that begin in `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def tokenize(text: str) -> Tokens:
    """All tokens of `text`; linear in its length."""
    spans = [m.span() for m in TOKEN.finditer(text)]
    return Tokens([s for s, _ in spans], [e for _, e in spans], [text[s:e] for s, e in spans])
