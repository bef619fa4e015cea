"""A report in the terminal, drawn by Rich: one article at a glance, or a line for each of several."""

from collections.abc import Callable
from typing import NamedTuple, TextIO

from rich.table import Table
from rich.text import Text

from newscli.render.facts import Facts, Totals, duration, facts_of, figures
from newscli.render.plain import one_line
from newscli.render.record import Record
from newscli.render.report_sections import phrases, quotations, readability, summary
from newscli.render.table import bar, console, head

_TWO, _THREE = 130, 192  # widths from which sections stand side by side
_GAP = 4


class ReportTable:
    """Draws one document as a page; of several, the first waits for the second, and each becomes a line.

    `color`: True, False, or None to tell by the terminal and the environment.
    """

    def __init__(self, out: TextIO, *, color: bool | None = None) -> None:
        self._console = console(out, color)
        self._cut = out.isatty()
        self._first: Record | None = None
        self._totals = Totals()

    def write(self, record: Record) -> None:
        """Draw one document, or keep it where it may be the only one."""
        self._totals.add(facts_of(record))
        if self._totals.documents == 1:
            self._first = record
            return
        if self._first is not None:
            self._draw_line(None)
            self._draw_line(self._first)
            self._first = None
        self._draw_line(record)

    def close(self) -> None:
        """Draw the only document, or sum up."""
        if self._first is not None:
            self._draw_page(self._first)
        elif self._totals.documents:
            self._console.print(Text("\n" + " · ".join(self._totals.shown()), style="bold"))

    def _draw_line(self, record: Record | None) -> None:
        self._console.print(_line(record, self._console.width, cut=self._cut))

    def _draw_page(self, record: Record) -> None:
        self._console.print(head(record))
        facts = facts_of(record)
        if facts is None:
            if record.error:
                self._console.print(Text(f"could not be read: {one_line(record.error[1])}", style="red"))
            return
        self._console.print(_facts(facts))
        self._console.print()
        self._console.print(_page(record, self._console.width))


def _difficulty(facts: Facts) -> Text:
    return Text() if facts.difficulty is None else bar(facts.difficulty, "red")


def _facts(facts: Facts) -> Text:
    text = Text()
    if facts.grade is not None and facts.grade_range:  # else there are no words
        low, high = facts.grade_range
        text.append(f"grade {facts.grade:.1f}", style="bold").append(
            f" ({low:.1f} to {high:.1f})", style="dim"
        )
        text.append(" · difficulty ").append_text(_difficulty(facts)).append(" (1 hard)", style="dim")
        text.append(" · ")
    return text.append(" · ".join(figures(facts)))


def _page(record: Record, width: int) -> Table:
    """The sections in as many columns as there is room for."""
    number = 3 if width >= _THREE else 2 if width >= _TWO else 1
    inner = (width - (number - 1) * _GAP) // number
    parts = {
        "summary": lambda: summary(record.results["summary"]),
        "keywords": lambda: phrases(record.results["keywords"]),
        "quotes": lambda: quotations(record),
        "readability": lambda: readability(record, inner),
    }
    columns = {
        1: (("summary", "keywords", "quotes", "readability"),),
        2: (("summary", "quotes"), ("keywords", "readability")),
        3: (("summary", "keywords"), ("quotes",), ("readability",)),
    }[number]
    page = Table.grid(padding=(0, _GAP, 0, 0))
    for _ in columns:
        page.add_column(width=inner)
    page.add_row(*(_stack([part for name in names for part in parts[name]()]) for names in columns))
    return page


def _stack(parts: list[Table | Text]) -> Table:
    stack = Table.grid()
    stack.add_column(overflow="fold")
    for part in parts:
        stack.add_row(part)
    return stack


class _Cell(NamedTuple):
    """A figure of a line: its heading, how wide its column is, and how it is written."""

    heading: str
    width: int
    shown: Callable[[Facts], Text]
    least: int = 0  # columns of the terminal from which it is shown


_CELLS = (
    _Cell("words", 7, lambda facts: Text(f"{facts.words:,}")),
    _Cell("to read", 10, lambda facts: Text(duration(facts.reading_seconds)), 70),
    _Cell("grade", 5, lambda facts: Text("" if facts.grade is None else f"{facts.grade:.1f}")),
    _Cell(
        "difficulty",
        13,
        lambda facts: Text() if facts.difficulty is None else bar(facts.difficulty, "red"),
        100,
    ),
    _Cell("quotes", 6, lambda facts: Text(f"{facts.quotes}"), 60),
    _Cell("speakers", 8, lambda facts: Text(f"{facts.speakers}"), 100),
    _Cell("speaks most", 24, lambda facts: Text(one_line(facts.most or ""), style="magenta"), 180),
)
_WORDS = 20  # a wider column holds words, not a figure


def _line(record: Record | None, width: int, *, cut: bool) -> Table:
    """One document in columns of fixed widths; their headings where there is no record.

    Args:
        record: The document.
        width: Of all columns.
        cut: Keep to one line: end a long headline in dots.
    """
    facts = facts_of(record) if record else None
    line = Table.grid(padding=(0, 2, 0, 0), expand=True)
    line.add_column(ratio=1, overflow="ellipsis" if cut else "fold", no_wrap=cut)
    cells = [_named(record)]
    cells[0].overflow = "ellipsis" if cut else "fold"
    for cell in _CELLS:
        if width >= cell.least:
            line.add_column(width=cell.width, justify="left" if cell.width > _WORDS else "right", no_wrap=cut)
            shown = cell.shown(facts) if facts else Text() if record else Text(cell.heading, style="dim")
            shown.overflow = "ellipsis" if cut else "fold"
            cells.append(shown)
    line.add_row(*cells)
    return line


def _named(record: Record | None) -> Text:
    """The id and the headline of a document; what is wrong with it where it could not be read."""
    if record is None:
        return Text("document", style="dim")
    if record.error:
        failed = head(record)
        return failed.append(f"  could not be read: {one_line(record.error[1])}", style="not bold red")
    return head(record)
