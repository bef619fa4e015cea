"""The article itself in the terminal: results marked where they stand, what is not the article dimmed."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from rich.table import Table
from rich.text import Text

from newscli.render.plain import one_line
from newscli.render.record import ASIDE, MASKED, Article, Record
from newscli.render.table import Pages
from newscli.render.views import speaker_name

_STYLES = {"headline": "bold", "subhead": "bold", "dek": "italic"}
# The terminal's own colours that can be read on light and on dark grounds, in the order speakers get them.
_COLOURS = ("magenta", "cyan", "green", "blue", "red")
_VOICES = (*_COLOURS, *(f"{colour} underline" for colour in _COLOURS))
_CLOSING = "\"'”’»"


class Mark(NamedTuple):
    """A stretch to show in a style, with a label behind it that is there without colours too."""

    start: int
    end: int
    style: str
    label: str


def _of_summary(result: Any) -> list[Mark]:
    return [Mark(s.start, s.end, "bold green", f"[{s.rank}]") for s in result.sentences]


def _of_quotes(result: Any) -> list[Mark]:
    voices: dict[str | None, str] = {None: "dim italic"}
    marks = []
    for quote in result.quotes:
        name = speaker_name(quote)
        if name not in voices:
            voices[name] = _VOICES[(len(voices) - 1) % len(_VOICES)]
        marks.append(Mark(quote.start, quote.end, voices[name], f"[{name or 'unknown'}]"))
    return marks


def _of_readability(result: Any) -> list[Mark]:
    shades = ("red", "bold red")
    return sorted(
        (
            Mark(
                s.start,
                s.end,
                shades[s.score > 0.75],
                f"[{s.score:.2f}: {'; '.join(s.reasons) or f'{s.words} words'}]",
            )
            for s in result.hardest
        ),
        key=lambda mark: mark.start,
    )


MARKS: dict[str, Callable[[Any], list[Mark]]] = {
    "summary": _of_summary,
    "quotes": _of_quotes,
    "readability": _of_readability,
}


class Highlight(Pages):
    """Shows each article with its results."""

    def _parts(self, record: Record) -> Iterable[Table | Text]:
        if record.article:
            marks = [mark for name, result in record.results.items() for mark in MARKS[name](result)]
            yield _page(record.article, marks)


def _page(article: Article, marks: list[Mark]) -> Table:
    page = Table.grid(padding=(0, 1, 1, 0), collapse_padding=False, pad_edge=True)
    page.add_column(justify="right", style="dim", no_wrap=True)
    page.add_column(ratio=1, overflow="fold")
    waiting = iter(sorted(marks, key=lambda mark: mark.start))
    mark = next(waiting, None)
    for kind, start, end, line in article.blocks:
        inside = []
        while mark and mark.start < end:
            inside.append(mark)
            mark = next(waiting, None)
        style = "dim" if kind in ASIDE else _STYLES.get(kind, "")
        page.add_row(str(line), Text(style=style).join(_pieces(article.text, start, end, inside)))
    return page


def _pieces(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[Text]:
    for mark in marks:
        if mark.start < start:
            continue  # inside one that was shown
        yield Text(_flow(text[start : mark.start]))
        yield Text(_flow(text[mark.start : mark.end]), style=mark.style)
        start = mark.end
        while text[start : min(start + 1, end)] in _CLOSING and start < end:
            start += 1
        yield Text(text[mark.end : start])
        yield Text(f" {one_line(mark.label)}", style="dim")
    yield Text(_flow(text[start:end]))


def _flow(text: str) -> str:
    """`text` without masked marks, with its line breaks as single spaces, those at its edges too."""
    text = text.replace(MASKED, "")
    words = one_line(text)
    if not words:
        return " " if text else ""
    return " " * text[0].isspace() + words + " " * text[-1].isspace()
