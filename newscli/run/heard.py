"""Says who was meant where nothing is found of the speaker asked for."""

from typing import Any

from newscli.render.record import Record


class Heard:
    """What each record of a `quotes --speaker` goes through.

    Attributes:
        anything: Whether any quotation was found.
    """

    def __init__(self) -> None:
        self.anything = False
        self._others: set[str] = set()

    def __call__(self, record: Record) -> Record:
        """The record as it is."""
        result: Any = record.results.get("quotes")
        if result is not None:
            self.anything = self.anything or bool(result.quotes)
            self._others |= result.others
        return record

    def nearest(self, asked: str) -> str | None:
        """The speaker whose full or last name is most like the one asked for."""
        from difflib import get_close_matches  # only needed on a mistake

        forms: dict[str, str] = {}
        for name in sorted(self._others):
            forms.setdefault(name.split()[-1].casefold(), name)
            forms[name.casefold()] = name
        near = get_close_matches(asked.casefold(), forms, n=1, cutoff=0.7)
        return forms[near[0]] if near else None
