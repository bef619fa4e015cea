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


class Measure(NamedTuple):
    """A figure of a readability result, shown with `digits` decimal places, and what it is held against."""

    name: str
    value: float | int | None
    digits: int
    limit: Any = None
    change: Any = None

    def shown(self, value: float | None) -> str:
        """A value of this measure as people read it."""
        return "" if value is None else f"{value:.{self.digits}f}"


def _measures(result: Any) -> list[Measure]:
    """Every figure of a readability result."""
    found: list[tuple[str, float | int | None, int]] = [
        ("grade", result.grade, 1),
        ("difficulty", result.difficulty, 2),
        ("reading_seconds", result.reading_seconds, 0),
        *((name, value, 1) for name, value in result.scores.items()),
        *((name, value, 0) for name, value in result.counts.items()),
    ]
    if result.grade_range:
        found += zip(("grade_lowest", "grade_highest"), result.grade_range, (1, 1), strict=True)
    limits = result.audience.limits if result.audience else {}
    changes = result.comparison.measures if result.comparison else {}
    known = {name for name, _, _ in found}
    found += [(name, limit.value, 1) for name, limit in limits.items() if name not in known]
    found += [(name, change.new, 1) for name, change in changes.items() if name not in {*known, *limits}]
    return [Measure(*row, limits.get(row[0]), changes.get(row[0])) for row in found]


def _flat_measures(result: Any) -> dict[str, Any]:
    """The figures as one row; limits and changes, where asked for, in columns of their own behind them."""
    measures = _measures(result)
    row = {measure.name: measure.value for measure in measures}
    for name, _, _, limit, _ in measures:
        if limit:
            row |= {f"{name}_limit": limit.limit, f"{name}_ok": int(limit.ok)}
    for name, _, _, _, change in measures:
        if change:
            row |= {f"{name}_old": change.old, f"{name}_change": change.change}
    return row


def _bare_measure(measure: Measure) -> str:
    value = "" if measure.value is None else round(measure.value, 4)
    limit, change = measure.limit, measure.change
    against = [
        *([f"{'within' if limit.ok else 'misses'} {limit.limit:g}"] if limit else []),
        *([f"was {measure.shown(change.old)}"] if change else []),
        *([change.effect] if change and change.effect else []),
    ]
    return f"{measure.name}\t{value}" + (f" ({', '.join(against)})" if against else "")


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
            Column("document", attrgetter("document"), "best in", optional=True),
            *_PLACE,
            Column("count", attrgetter("count"), "count"),
            Column("documents", attrgetter("documents"), "documents", optional=True),
            Column("others", attrgetter("others"), "others", optional=True),
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
            Column("measure", attrgetter("name"), "measure"),
            Column("value", lambda row: row.shown(row.value), "value"),
            Column("limit", lambda row: row.limit and f"{row.limit.limit:g}", "limit", optional=True),
            Column(
                "ok", lambda row: row.limit and ("yes" if row.limit.ok else "no"), "within", optional=True
            ),
            Column("old", lambda row: row.change and row.shown(row.change.old), "before", optional=True),
            Column(
                "change", lambda row: row.change and row.shown(row.change.change), "change", optional=True
            ),
            Column("effect", lambda row: row.change and row.change.effect, "for the reader", optional=True),
        ),
        _bare_measure,
        "no text to measure",
        flat=_flat_measures,
    ),
}
