"""The names of the pages of a folder."""

import re
from unicodedata import normalize

_SUFFIX = re.compile(r"\.(?:txt|text|md|markdown|html?|jsonl|ndjson|csv|tsv)$", re.IGNORECASE)

_LONGEST = 80
_TAKEN = frozenset(
    "index con prn aux nul".split() + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""Names that the folder's own page has, and that Windows keeps for devices."""


class PageNames:
    """Gives each document a name of its own: letters, digits, hyphens; the same for the same documents."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}
        self._taken = set(_TAKEN)

    def name(self, id: str) -> str:  # noqa: A002 - the record's field
        """The file name for the next document, such as "drafts-budget.html"; never one given before."""
        base = _slug(id)
        number = self._given.get(base, 1)
        name = base if number == 1 else f"{base}-{number}"
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._given[base] = number + 1
        self._taken.add(name)
        return f"{name}.html"


def _slug(id: str) -> str:  # noqa: A002 - as above
    letters = normalize("NFKD", _SUFFIX.sub("", id)).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    return plain[-_LONGEST:].strip("-") or "article"
