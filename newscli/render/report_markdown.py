"""A report in Markdown, for issues, wikis and step summaries."""

from collections.abc import Iterator
from typing import Any, TextIO

from newscli.render.facts import Facts, Totals, counted, duration, facts_of, figures
from newscli.render.formulas import FORMULAS
from newscli.render.markdown import escape, escape_block
from newscli.render.record import Record
from newscli.render.views import VIEWS


class ReportMarkdown:
    """Writes each document's report, and where there are several a table of all at the end.

    Article text cannot form Markdown or HTML.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._totals = Totals()
        self._rows: list[str] = []

    def write(self, record: Record) -> None:
        """Add one document."""
        facts = facts_of(record)
        if self._totals.documents:
            self._out.write("\n")
        self._totals.add(facts)
        title = f": {escape(record.title)}" if record.title else ""
        self._out.write(f"## {escape(record.id)}{title}\n")
        if facts is None:
            self._rows.append(f"| {escape(record.id)} |  |  |  |  |  |\n")
            self._out.write(f"\nError: {escape(record.error[1])}\n" if record.error else "")
            return
        self._rows.append(_overview(record, facts))
        self._out.writelines(_report(record, facts))

    def close(self) -> None:
        """Sum up several documents."""
        if self._totals.documents < 2:
            return
        self._out.write("\n## All documents\n\n")
        self._out.write("| document | words | to read | grade | quotations | speakers |\n")
        self._out.write("| :--- | ---: | ---: | ---: | ---: | ---: |\n")
        self._out.writelines(self._rows)
        self._out.write(f"\n{' · '.join(self._totals.shown())}\n")


def _overview(record: Record, facts: Facts) -> str:
    cells = (
        escape(record.title or record.id),
        f"{facts.words}",
        duration(facts.reading_seconds),
        "" if facts.grade is None else f"{facts.grade:.1f}",
        f"{facts.quotes}",
        f"{facts.speakers}",
    )
    return f"| {' | '.join(cells)} |\n"


def _report(record: Record, facts: Facts) -> Iterator[str]:
    yield f"\n{' · '.join(figures(facts))}\n"
    results: Any = record.results
    yield from _section("summary", [_sentence(s) for s in results["summary"].sentences])
    yield from _section("keywords", [_phrase(phrase) for phrase in results["keywords"].phrases])
    yield from _section("quotes", list(_voices(record)))
    yield from _section("readability", list(_readability(results["readability"])))


def _section(name: str, lines: list[str]) -> Iterator[str]:
    view = VIEWS[name]
    yield f"\n### {view.title}\n\n"
    yield from lines or (f"{view.nothing}\n",)


def _sentence(sentence: Any) -> str:
    return f"* {escape_block(sentence.text)} (line {sentence.line})\n"


def _phrase(phrase: Any) -> str:
    return f"* **{escape(phrase.text)}**, {counted(phrase.count, 'use')}, from line {phrase.line}\n"


def _voices(record: Record) -> Iterator[str]:
    for at, voice in enumerate(record.article.voices if record.article else ()):
        name = "unknown" if voice.name is None else escape(voice.name)
        yield "\n" if at else ""
        yield f"**{name}**, {counted(len(voice.quotes), 'quotation')}, {counted(voice.words, 'word')}\n\n"
        for quote in voice.quotes:
            words = escape_block(quote.text) if quote.kind == "indirect" else escape(quote.text)
            yield f"> {words if quote.kind == 'indirect' else f'“{words}”'} (line {quote.line})\n"
            yield ">\n" if quote is not voice.quotes[-1] else ""


def _readability(result: Any) -> Iterator[str]:
    if not result.counts["words"]:
        return
    if result.grade is not None:  # which only English has
        low, high = result.grade_range
        yield f"Grade {result.grade:.1f} ({low:.1f} to {high:.1f}), "
        yield f"difficulty {result.difficulty:.2f} (1 hard).\n\n"
    yield "| formula | value | scale |\n| :--- | ---: | :--- |\n"
    for name, value in result.scores.items():
        label, scale = FORMULAS.get(name, (name, ""))
        yield f"| {label} | {value:.1f} | {scale} |\n"
    if result.hardest:
        yield "\nHardest sentences:\n\n"
    for sentence in result.hardest:
        why = "; ".join(sentence.reasons) or counted(sentence.words, "word")
        yield f"* {escape_block(sentence.text)} (line {sentence.line}; {sentence.score:.2f}; {escape(why)})\n"
    for note in result.notes:
        yield f"\nNote: {escape(note)}\n"
