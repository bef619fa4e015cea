"""The sections of a report in the terminal: summary, key phrases, quotations by speaker, readability."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from newscli.render.facts import HARD, ORDINARY, counted, share
from newscli.render.formulas import FORMULAS
from newscli.render.plain import one_line
from newscli.render.record import Record
from newscli.render.table import bar
from newscli.render.views import VIEWS

_LEVELS = " ▁▂▃▄▅▆▇█"
_ROWS = 3  # of the profile
_AXIS = 5  # columns for the numbers beside it


def summary(result: Any) -> Iterator[Table | Text]:
    """The sentences with their lines."""
    yield from _titled("summary", bool(result.sentences))
    listed = _listed()
    for at, sentence in enumerate(result.sentences):
        if at:
            listed.add_row()
        listed.add_row(Text(str(sentence.line)), Text(one_line(sentence.text), style="default"))
    if result.sentences:
        yield listed
    yield Text()


def phrases(result: Any) -> Iterator[Table | Text]:
    """The phrases with bars for their scores, their uses and their lines."""
    yield from _titled("keywords", bool(result.phrases))
    listed = _listed()
    listed.add_column(no_wrap=True)
    listed.add_column(justify="right", style="dim", no_wrap=True)
    for phrase in result.phrases:
        uses = f"{phrase.count}×" if phrase.count > 1 else ""
        words = Text(one_line(phrase.text), style="default")
        listed.add_row(Text(str(phrase.line)), words, bar(phrase.score), Text(uses))
    if result.phrases:
        yield listed
    yield Text()


def quotations(record: Record) -> Iterator[Table | Text]:
    """Who says what, who says most first, each with the share of all quoted words."""
    voices = record.article.voices if record.article else ()
    yield from _titled("quotes", bool(voices))
    total = sum(voice.words for voice in voices)
    for voice in voices:
        known = voice.name is not None
        name = Text(one_line(voice.name) if known else "unknown", style="magenta" if known else "dim italic")
        said = (
            f"  {counted(len(voice.quotes), 'quotation')} · {share(voice.words, total):.0%} of what is said"
        )
        yield name.append(said, style="dim not italic default")
        listed = _listed()
        for quote in voice.quotes:
            words = one_line(quote.text)
            quoted = Text(words if quote.kind == "indirect" else f"“{words}”", style="default")
            listed.add_row(Text(str(quote.line)), quoted)
        yield listed
        yield Text()
    if not voices:
        yield Text()


def readability(record: Record, width: int) -> Iterator[Table | Text]:
    """The formulas with their scales, the lengths of the sentences along the text, and the hardest."""
    result: Any = record.results["readability"]
    measured = bool(result.counts["words"])
    yield from _titled("readability", measured)
    if not measured:
        yield Text()
        return
    listed = Table.grid(padding=(0, 2, 0, 0))
    listed.add_column(overflow="fold")
    listed.add_column(justify="right", no_wrap=True)
    listed.add_column(style="dim", overflow="fold")
    for name, value in result.scores.items():
        label, scale = FORMULAS.get(name, (name, ""))
        listed.add_row(Text(label), Text(f"{value:.1f}"), Text(scale))
    yield listed
    yield Text()
    if record.article and record.article.sentences:
        yield from profile(record.article.sentences, width)
        yield Text()
    yield from _hardest(result.hardest)
    for note in result.notes:
        yield Text(f"note: {one_line(note)}", style="dim")


def profile(sentences: Sequence[Any], width: int) -> Iterable[Text]:
    """A bar for each sentence as high as it is long; without room for all, for the longest of several."""
    longest = max(sentences, key=lambda sentence: sentence.words)
    room = max(1, width - _AXIS)
    size = -(-len(sentences) // room)
    bins = [sentences[at : at + size] for at in range(0, len(sentences), size)]
    tall = [max(group, key=lambda sentence: sentence.words) for group in bins]
    across = max(1, min(3, room // len(tall)))
    title = Text("Sentence lengths", style="bold")
    each = "" if size == 1 else f", the longest of every {size}"
    yield title.append(f"  words along the text{each}", style="dim not bold")
    for row in reversed(range(_ROWS)):
        mark = {_ROWS - 1: f"{longest.words}", 0: "0"}.get(row, "")
        drawn = Text(f"{mark:>{_AXIS - 1}} ", style="dim", no_wrap=True)
        for sentence in tall:
            level = round(sentence.words / max(1, longest.words) * 8 * _ROWS) - 8 * row
            if row == 0:
                level = max(1, level)  # a short sentence is still seen
            sign = _LEVELS[min(8, max(0, level))]
            gap = " " * (across > 1)
            drawn.append(sign * (across - len(gap)) + gap, style=f"not dim {_colour(sentence.score)}")
        yield drawn
    first, last = f"line {tall[0].line}", f"{tall[-1].line}"
    between = max(1, across * len(tall) - len(first) - len(last) - (across > 1))
    yield Text(f"{'':{_AXIS}}{first}{'':{between}}{last}", style="dim", no_wrap=True)


def _colour(score: float) -> str:
    return "red" if score >= HARD else "yellow" if score >= ORDINARY else "green"


def _hardest(hardest: Sequence[Any]) -> Iterator[Table | Text]:
    if not hardest:
        return
    yield Text("Hardest sentences", style="bold")
    listed = _listed()
    for at, sentence in enumerate(hardest):
        if at:
            listed.add_row()
        why = one_line("; ".join(sentence.reasons)) or counted(sentence.words, "word")
        words = bar(sentence.score, "red").append(f" {why}\n", style="dim")
        listed.add_row(Text(str(sentence.line)), words.append(one_line(sentence.text), style="default"))
    yield listed
    yield Text()


def _titled(name: str, filled: bool) -> Iterator[Text]:
    view = VIEWS[name]
    yield Text(view.title, style="bold underline")
    if not filled:
        yield Text(view.nothing, style="dim")


def _listed() -> Table:
    """An empty list: lines, dim, and text."""
    listed = Table.grid(padding=(0, 2, 0, 0))
    listed.add_column(justify="right", style="dim", min_width=3, no_wrap=True)
    listed.add_column(overflow="fold")
    return listed
