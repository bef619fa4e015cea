"""Tables for people, drawn by Rich. The only module that imports it.

Article text only ever goes in as `Text`, never as markup, after `plain.one_line`. Styles are those of the
terminal's own sixteen colours that can be read on light and dark grounds.
"""

import os
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, TextIO, cast

from rich import box
from rich.console import Console
from rich.table import Column as RichColumn
from rich.table import Table
from rich.text import Text

from newscli.render.plain import inert_lines, one_line
from newscli.render.record import Record
from newscli.render.views import VIEWS, Column, speaker_name

_PIPED_WIDTH = 100  # where there is no terminal to ask; text wraps, nothing is cut
_LEAST = 20  # where a letter of a long word still has a place in each column
_SIZES, _SIZE = ("COLUMNS", "LINES"), re.compile("[0-9]{1,4}")
NARROW, _MIDDLE = 60, 90  # below these widths columns are left out, least needed first
_BAR = 8
_MENTION = 30  # characters of the words that stand for a speaker, beyond which the name alone is shown


def console(out: TextIO, color: bool | None) -> Console:
    """Rich's console on `out`; `color` None tells by the terminal and the environment."""
    sizes = _sizes()
    piped = not out.isatty() and "COLUMNS" not in sizes
    drawn = Console(
        file=cast(TextIO, _Drawn(out)),
        _environ={**{name: value for name, value in os.environ.items() if name not in _SIZES}, **sizes},
        width=_PIPED_WIDTH if piped else None,
        force_terminal=color,
        color_system={None: "auto", True: "standard", False: None}[color],
        no_color=None if color is None else not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    if drawn.width < _LEAST:  # some terminals say 0
        drawn.width = _PIPED_WIDTH if drawn.width < 1 else _LEAST
    return drawn


class _Drawn:
    """What Rich draws on: where it breaks lines is known only when they are drawn."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self.encoding = out.encoding  # by which Rich chooses its signs
        self.flush, self.isatty, self.fileno = out.flush, out.isatty, out.fileno

    def write(self, text: str) -> int:
        """Write whole lines."""
        return self._out.write(inert_lines(text))


def _sizes() -> dict[str, str]:
    """The sizes in the environment that are some: Rich fails on others."""
    return {name: value for name in _SIZES if _SIZE.fullmatch(value := os.environ.get(name, ""))}


class Pages(ABC):
    """Draws documents as they come, one below the other: a head, then what `_parts` gives.

    `color`: True, False, or None to tell by the terminal and the environment (NO_COLOR, TERM).
    """

    def __init__(self, out: TextIO, *, color: bool | None = None) -> None:
        self._console = console(out, color)
        self._first = True

    def write(self, record: Record) -> None:
        """Draw one document."""
        if not self._first:
            self._console.print()
        self._first = False
        self._console.print(head(record))
        if record.error:
            self._console.print(Text(f"could not be read: {one_line(record.error[1])}", style="red"))
        for part in self._parts(record):
            self._console.print(part)

    def close(self) -> None:  # noqa: B027 - a renderer's method; pages need nothing at the end
        """Nothing is left to draw."""

    @abstractmethod
    def _parts(self, record: Record) -> Iterable[Table | Text]:
        """What stands below the head."""


class Tables(Pages):
    """Draws each document's results as tables."""

    def _parts(self, record: Record) -> Iterable[Table | Text]:
        for name, result in record.results.items():
            yield from _SPECIAL.get(name, _rows)(name, result, self._console.width)


def head(record: Record) -> Text:
    """The document's id and headline."""
    head = Text(one_line(record.id), style="bold cyan", overflow="fold")
    if record.title:
        head.append("  " + one_line(record.title), style="bold default")
    return head


def frame(title: str, columns: Iterable[RichColumn], *, leading: int = 0) -> Table:
    """An empty table; `leading` blank lines between its rows."""
    return Table(
        *columns,
        title=Text(title, style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        header_style="dim",
        leading=leading,
    )


def leading(rows: Iterable[Any], width: int) -> int:
    """Blank lines between rows: one where many texts wrap, so that the eye finds the next."""
    wrapped = [len(row.text) > width / 2 for row in rows]
    return int(3 * sum(wrapped) > len(wrapped))


def number_column(heading: str) -> RichColumn:
    """A column of numbers."""
    return RichColumn(heading, justify="right", no_wrap=True)


def words_column(heading: str, **more: Any) -> RichColumn:
    """A column of text, which wraps and is never cut."""
    return RichColumn(heading, overflow="fold", **more)


def bar(score: float, style: str = "green") -> Text:
    """A score from 0 to 1 as a bar and a number."""
    filled = round(max(0.0, min(1.0, score)) * _BAR)
    text = Text("━" * filled, style=style)
    text.append("─" * (_BAR - filled), style="dim")
    return text.append(f" {score:.2f}", style="default")


def _rows(name: str, result: Any, width: int) -> Iterable[Table | Text]:
    """An analysis whose rows have a line, a score and a text."""
    view = VIEWS[name]
    rows = list(view.rows(result))
    if not rows:
        yield Text(f"{view.title}: {view.nothing}", style="dim")
        return
    shown = [
        c
        for c in view.columns_of(rows)
        if c.heading and c.name != "rank" and (width >= NARROW or c.name in ("document", "line", "text"))
    ]
    table = frame(
        view.title,
        [_column(column, width) for column in shown],
        leading=leading(rows, width),
    )
    for row in rows:
        table.add_row(*(_value(column, row) for column in shown))
    yield table


def _column(column: Column, width: int) -> RichColumn:
    heading = str(column.heading)
    if column.name == "text":
        return words_column(heading, ratio=1)
    return (
        words_column(heading, max_width=width // 4) if column.name == "document" else number_column(heading)
    )


def _value(column: Column, row: Any) -> Text:
    if column.name == "score":
        return bar(column.value(row))
    return Text(one_line(column.shown(row)), style="dim" if column.name == "line" else "")


def _quotes(name: str, result: Any, width: int) -> Iterable[Table | Text]:
    view = VIEWS[name]
    if not result.quotes:
        yield Text(f"{view.title}: {view.nothing}", style="dim")
        return
    columns = [number_column("line"), words_column("speaker", max_width=max(10, width // 4))]
    if width >= _MIDDLE:
        columns += [
            RichColumn("cue", overflow="fold", max_width=12),
            RichColumn("kind", no_wrap=True),
            number_column("sure"),
        ]
    table = frame(
        view.title, [*columns, words_column("quotation", ratio=1)], leading=leading(result.quotes, width)
    )
    for quote, speaker in zip(result.quotes, _speakers(result), strict=True):
        cells = [Text(str(quote.line), style="dim"), speaker]
        if width >= _MIDDLE:
            cue = one_line(quote.cue.text) if quote.cue else ""
            cells += [Text(cue), Text(quote.kind, style="dim"), Text(f"{quote.confidence:.2f}")]
        words = one_line(quote.text)
        table.add_row(*cells, Text(words if quote.kind == "indirect" else f"“{words}”"))
    yield table


def _speakers(result: Any) -> Iterator[Text]:
    """The speaker of each quotation; where they stand by speaker, once for each, with counts."""
    for _, group in groupby(result.quotes, key=speaker_name):
        said = list(group)
        if not result.grouped:
            yield from map(_speaker, said)
            continue
        number, words = len(said), sum(len(quote.text.split()) for quote in said)
        first = Text(one_line(speaker_name(said[0]) or "unknown"), style="magenta")
        yield first.append(f"\n{number} quotation{'s' * (number > 1)}, {words} words", style="dim")
        yield from (Text() for _ in said[1:])


def _speaker(quote: Any) -> Text:
    name = speaker_name(quote)
    if name is None:
        return Text("unknown", style="dim italic")
    text = Text(one_line(name), style="magenta")
    said = one_line(quote.speaker.text)
    if len(said) <= _MENTION and not set(said.split()) & set(name.split()):
        text.append(
            f" ({said})", style="dim"
        )  # the words that stand for the name there: "he", "the minister"
    return text


def _readability(name: str, result: Any, width: int) -> Iterable[Table | Text]:
    from newscli.render.readability_table import readability_table

    return readability_table(name, result, width)


_SPECIAL = {"quotes": _quotes, "readability": _readability}
