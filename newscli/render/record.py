"""What one document gave: the published record."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

SCHEMA = 1
_NOTHING: Mapping[str, Any] = {}


MASKED = "\u2060"
"""What stands in an article's text for each sign of markup: a word joiner, which no reader sees."""

ASIDE = frozenset("furniture credit caption byline date note embed".split())
"""Kinds of blocks that do not tell the story."""


class Result(Protocol):
    """The result of an analysis."""

    def to_dict(self) -> Any:
        """The published form: dictionaries, lists, text and numbers only."""


class Article(NamedTuple):
    """The text itself, for renderers that show it.

    Attributes:
        text: What all offsets count in, `MASKED` in place of each sign of markup.
        blocks: In order, as (kind, start, end, line).
        sentences: The story's, in order, each with its difficulty and the reasons; of a report only, as all
            that follows.
        mentions: For each key phrase of the record, start and end of its uses, if that was asked for.
        voices: Who speaks and what, who says most first.
    """

    text: str
    blocks: tuple[tuple[str, int, int, int], ...]
    sentences: tuple[Any, ...] = ()
    mentions: tuple[tuple[tuple[int, int], ...], ...] = ()
    voices: tuple[Any, ...] = ()


class Record(NamedTuple):
    """One document's results, or the error that kept it from having any.

    Attributes:
        id: The document's own id, else its source.
        source: A path as given, "-" for standard input.
        title: The headline, or None.
        results: {"summary" | "keywords" | "quotes" | "readability": result}.
        layers: What `--with` asked for, in published form.
        error: (code, message, hint) or None.
        article: The text, where a renderer is to show it; never part of the published record.
        line: The published record as a line of JSON where that is made already; results may then be gone.
    """

    id: str
    source: str
    title: str | None = None
    language: str | None = None
    offsets: str = "source"
    results: Mapping[str, Result] = _NOTHING
    layers: Mapping[str, Any] = _NOTHING
    error: tuple[str, str, str] | None = None
    article: Article | None = None
    line: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The published record, schema 1."""
        head: dict[str, Any] = {"schema": SCHEMA, "id": self.id, "source": self.source}
        if self.error:
            return {**head, "error": {"code": self.error[0], "message": self.error[1]}}
        head.update(title=self.title, language=self.language, offsets=self.offsets)
        return {**head, **{name: result.to_dict() for name, result in self.results.items()}, **self.layers}
