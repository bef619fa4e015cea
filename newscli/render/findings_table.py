"""Findings for people: a table for each document that has some, and a line about all of them."""

from typing import Any, TextIO

from rich import box
from rich.table import Column, Table
from rich.text import Text

from newscli.render.places import counted, inert, unread
from newscli.render.record import Record
from newscli.render.table import console, head

_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
_MIDDLE = 60  # columns, below which the words of the article are left out
_EXCERPT = 120
_MARKS = tuple("“”„«»\"'‘’`")


class FindingsTable:
    """Draws the findings of each document; one without any is not mentioned.

    `color`: True, False, or None to tell by the terminal and the environment.
    """

    def __init__(self, out: TextIO, *, color: bool | None = None) -> None:
        self._console = console(out, color)
        self._counts = {"error": 0, "warning": 0, "note": 0}
        self._documents = self._found = self._known = self._unread = 0

    def write(self, record: Record) -> None:
        """Draw one document."""
        self._documents += 1
        result: Any = record.results.get("findings")
        if result:
            self._known += len(result.known)
        findings = result.findings if result else ()
        if not findings and not record.error:
            return
        self._console.print(head(record._replace(id=inert(record.id), title=inert(record.title or ""))))
        if record.error:
            self._unread += 1
            self._console.print(Text(f"could not be read: {inert(record.error[1])}\n", style="red"))
            return
        self._found += 1
        table = Table(
            Column("line", justify="right", no_wrap=True, style="dim"),
            Column("code", no_wrap=True),
            Column("finding", overflow="fold", ratio=1),
            box=box.SIMPLE_HEAD,
            pad_edge=False,
            header_style="dim",
        )
        for finding in findings:
            self._counts[finding.level] += 1
            code = Text(finding.code, style=_STYLES[finding.level])
            table.add_row(str(finding.line), code, self._words(finding))
        self._console.print(table)

    def _words(self, finding: Any) -> Text:
        text = Text(f"{finding.level}: ", style=_STYLES[finding.level])
        text.append(inert(finding.message), style="default not bold")
        if finding.text and self._console.width >= _MIDDLE:
            text.append(f"\n{cited(finding.text)}", style="dim not bold default")
        return text

    def close(self) -> None:
        """Sum up."""
        text = counted(self._counts)
        if self._found:
            text += f" in {self._found} of {self._documents} document{'s' * (self._documents != 1)}"
        if self._known:
            text += f"; {self._known} more in the baseline"
        text += unread(self._unread)
        self._console.print(Text(text, style="bold"))


def cited(text: str) -> str:
    """The beginning of a finding's words; in marks, unless they have some: a lost mark stays lost."""
    words = excerpt(text, _EXCERPT)
    return words if text.startswith(_MARKS) or text.endswith(_MARKS) else f"“{words}”"


def excerpt(text: str, most: int) -> str:
    """The beginning of an article's words, of `most` signs, harmless in a log."""
    text = inert(text)
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"
