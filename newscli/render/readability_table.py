"""The readability of an article as tables and a chart."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from newscli.render.formulas import FORMULAS
from newscli.render.plain import one_line
from newscli.render.table import NARROW, bar, frame, leading, number_column, words_column
from newscli.render.views import VIEWS

_READERS = {"general": "general readers", "plain": "readers of plain English", "expert": "experts"}
_EFFECTS = {"easier": "green", "harder": "red", "same": "dim"}
_DIGITS = {"difficulty": 2}
_LEVELS = " ▁▂▃▄▅▆▇█"
_ROWS = 3  # of the chart
_HARD, _EASY = 0.75, 0.5  # an ordinary news sentence is at 0.5, one of four lies beyond 0.75


def readability_table(name: str, result: Any, width: int) -> Iterable[Table | Text]:
    """The parts of a readability result in the order shown."""
    view = VIEWS[name]
    if not result.counts["words"]:
        yield Text(f"{view.title}: {view.nothing}", style="dim")
        return
    yield _facts(result)
    if result.audience:
        yield _audience(result.audience)
    if result.scores:
        yield _formulas(result, width)
    if result.comparison:
        yield _comparison(result.comparison, width)
    if len(result.paragraphs) > 1:
        yield from _paragraphs(result.paragraphs, width)
    if result.hardest:
        yield _hardest(result, width)
    for note in result.notes:
        yield Text(f"note: {one_line(note)}", style="dim")


def _facts(result: Any) -> Text:
    minutes, seconds = divmod(result.reading_seconds, 60)
    counts = result.counts
    text = Text()
    if result.grade is not None:
        text.append(f"grade {result.grade:.1f}", style="bold")
        if result.grade_range:
            low, high = result.grade_range
            text.append(f" ({low:.1f} to {high:.1f})", style="dim")
        text.append(" · difficulty ").append_text(bar(result.difficulty, "red"))
        text.append(" (1 hard)", style="dim")
        text.append(" · ")
    return text.append(
        f"{counts['words']} words · {counts['sentences']} sentences · {minutes} min {seconds:02} s to read"
    )


def _label(measure: str) -> str:
    return FORMULAS[measure][0] if measure in FORMULAS else measure.replace("_", " ")


def _audience(fitness: Any) -> Text:
    """Each limit of an audience, over or within, in words and colour."""
    text = Text().append(f"for {_READERS.get(fitness.name, fitness.name)}: ", style="bold")
    for at, (measure, (limit, value, ok)) in enumerate(fitness.limits.items()):
        text.append(" · " if at else "")
        text.append(f"{_label(measure)} {_shown(measure, value)}", style="green" if ok else "red")
        text.append(f" ({'within' if ok else 'misses'} {limit:g})", style="dim")
    return text


def _formulas(result: Any, width: int) -> Table:
    limits = result.audience.limits if result.audience else {}
    shown = ["formula", "value"]
    columns = [words_column("formula"), number_column("value")]
    if limits.keys() & result.scores.keys():
        shown.append("limit")
        columns.append(number_column("limit"))
    if width >= NARROW:
        shown.append("scale")
        columns.append(words_column("scale", style="dim"))
    drawn = frame("Readability", columns)
    for formula, value in result.scores.items():
        limit = limits.get(formula)
        style = "" if limit is None else "green" if limit.ok else "red"
        cells = {
            "formula": Text(_label(formula)),
            "value": Text(f"{value:.1f}", style=style),
            "limit": Text(f"{limit.limit:g}" if limit else ""),
            "scale": Text(FORMULAS.get(formula, ("", ""))[1]),
        }
        drawn.add_row(*(cells[column] for column in shown))
    return drawn


def _comparison(comparison: Any, width: int) -> Table:
    columns = [words_column("measure"), number_column("old"), number_column("new")]
    if width >= NARROW:
        columns.append(number_column("change"))
    drawn = frame(f"Compared with {one_line(comparison.other)}", [*columns, words_column("for the reader")])
    for measure, (old, new, change, effect) in comparison.measures.items():
        cells = [Text(_label(measure)), Text(_shown(measure, old)), Text(_shown(measure, new))]
        if width >= NARROW:
            cells.append(Text(_shown(measure, change, sign="+")))
        drawn.add_row(*cells, Text(effect or "", style=_EFFECTS.get(effect, "")))
    return drawn


def _shown(measure: str, value: float, *, sign: str = "") -> str:
    digits = 0 if isinstance(value, int) else _DIGITS.get(measure, 1)
    return f"{value:{sign}.{digits}f}"


def _paragraphs(paragraphs: Sequence[Any], width: int) -> Iterable[Text]:
    """A bar for each paragraph, with its line under it; as many paragraphs a bar as the width asks for."""
    longest = max(paragraphs, key=lambda paragraph: paragraph.words)
    title = Text("Paragraphs", style="bold")
    title.append(" difficulty by line (higher is harder)", style="dim not bold")
    title.append(f" · longest: line {longest.line}, {longest.words} words", style="default not bold")
    yield title
    step = len(str(paragraphs[-1].line)) + 1
    size = -(-len(paragraphs) // max(1, width // step))
    bins = [paragraphs[at : at + size] for at in range(0, len(paragraphs), size)]
    scores = [sum(p.words * p.score for p in group) / sum(p.words for p in group) for group in bins]
    for row in reversed(range(_ROWS)):
        drawn = Text(no_wrap=True)
        for score in scores:
            level = round(score * 8 * _ROWS) - 8 * row
            if row == 0:
                level = max(1, level)  # an easy paragraph is still seen
            style = "red" if score >= _HARD else "yellow" if score >= _EASY else "green"
            drawn.append(_LEVELS[min(8, max(0, level))] * (step - 1) + " ", style=style)
        yield drawn
    yield Text("".join(f"{group[0].line:<{step}}" for group in bins) + "\n", style="dim", no_wrap=True)


def _hardest(result: Any, width: int) -> Table:
    columns = [number_column("line")]
    if width >= NARROW:
        columns += [number_column("difficulty"), words_column("why", max_width=max(12, width // 4))]
    drawn = frame(
        "Hardest sentences",
        [*columns, words_column("sentence", ratio=1)],
        leading=leading(result.hardest, width),
    )
    for sentence in result.hardest:
        cells = [Text(str(sentence.line), style="dim")]
        if width >= NARROW:
            cells += [
                bar(sentence.score, "red"),
                Text(one_line("; ".join(sentence.reasons) or f"{sentence.words} words")),
            ]
        drawn.add_row(*cells, Text(one_line(sentence.text)))
    return drawn
