"""Each analysis as rows and columns, for every renderer that shows rows."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple


class Column(NamedTuple):
    """One value of a row.

    Attributes:
        name: The header in CSV.
        value: Takes a row.
        heading: The header for people; None leaves the column out of tables for people.
        digits: Decimal places shown to people.
        optional: Left out where no row has a value.
    """

    name: str
    value: Callable[[Any], Any]
    heading: str | None = None
    digits: int | None = None
    optional: bool = False

    def shown(self, row: Any) -> str:
        """The value as people read it."""
        value = self.value(row)
        if value is None:
            return ""
        return f"{value:.{self.digits}f}" if self.digits is not None else str(value)


class View(NamedTuple):
    """How one analysis is shown.

    Attributes:
        title: Over the table.
        rows: The rows of a result.
        columns: Their values.
        bare: A row as text for pipes.
        flat: For analyses whose result is one row in CSV: that row by column name.
        nothing: What to say where there are no rows.
    """

    title: str
    rows: Callable[[Any], Iterable[Any]]
    columns: tuple[Column, ...]
    bare: Callable[[Any], str]
    nothing: str
    flat: Callable[[Any], dict[str, Any]] | None = None

    def columns_of(self, rows: Iterable[Any]) -> tuple[Column, ...]:
        """The columns that these rows fill."""
        kept = list(rows)
        return tuple(
            column
            for column in self.columns
            if not column.optional or any(column.value(row) is not None for row in kept)
        )


def speaker_name(quote: Any) -> str | None:
    """The fullest name of a quotation's speaker, else the words that stand for one, else None."""
    if quote.speaker is None:
        return None
    name: str = quote.speaker.name or quote.speaker.text
    return name


def _measures(result: Any) -> list[tuple[str, float | int | None, int]]:
    """Every figure of a readability result: (name, value, decimal places)."""
    return [
        ("grade", result.grade, 1),
        ("difficulty", result.difficulty, 2),
        ("reading_seconds", result.reading_seconds, 0),
        *((name, value, 1) for name, value in result.scores.items()),
        *((name, value, 0) for name, value in result.counts.items()),
    ]


_PLACE = (
    Column("line", attrgetter("line"), "line"),
    Column("start", attrgetter("start")),
    Column("end", attrgetter("end")),
)

VIEWS: dict[str, View] = {
    "findings": View(
        "Findings",
        attrgetter("findings"),
        (
            *_PLACE,
            Column("column", attrgetter("column")),
            Column("level", attrgetter("level"), "level"),
            Column("code", attrgetter("code"), "code"),
            Column("name", attrgetter("name")),
            Column("message", attrgetter("message"), "message"),
            Column("text", attrgetter("text")),
        ),
        attrgetter("message"),
        "nothing found",
    ),
    "summary": View(
        "Summary",
        attrgetter("sentences"),
        (
            Column("document", attrgetter("document"), "document", optional=True),
            *_PLACE,
            Column("rank", attrgetter("rank"), "rank"),
            Column("score", attrgetter("score"), "score (1 best)", digits=2),
            Column("text", attrgetter("text"), "sentence"),
        ),
        attrgetter("text"),
        "no sentence of an article found",
    ),
    "keywords": View(
        "Key phrases",
        attrgetter("phrases"),
        (
            *_PLACE,
            Column("count", attrgetter("count"), "count"),
            Column("score", attrgetter("score"), "score (1 best)", digits=2),
            Column("text", attrgetter("text"), "key phrase"),
        ),
        attrgetter("text"),
        "no key phrase found",
    ),
    "quotes": View(
        "Quotations",
        attrgetter("quotes"),
        (
            *_PLACE,
            Column("kind", attrgetter("kind"), "kind"),
            Column("name", speaker_name, "speaker"),
            Column("speaker", lambda quote: quote.speaker and quote.speaker.text),
            Column("cue", lambda quote: quote.cue and quote.cue.text, "cue"),
            Column("confidence", attrgetter("confidence"), "sure (1 most)", digits=2),
            Column("text", attrgetter("text"), "quotation"),
        ),
        lambda quote: f"{speaker_name(quote) or ''}\t{quote.text}",
        "no quotation found",
    ),
    "readability": View(
        "Readability",
        _measures,
        (
            Column("measure", lambda row: row[0], "measure"),
            Column("value", lambda row: "" if row[1] is None else f"{row[1]:.{row[2]}f}", "value"),
        ),
        lambda row: f"{row[0]}\t{'' if row[1] is None else round(row[1], 4)}",
        "no text to measure",
        flat=lambda result: {name: value for name, value, _ in _measures(result)},
    ),
}
