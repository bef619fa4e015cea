"""Findings as Markdown, for pull requests, wikis and the step summary of a GitHub job."""

from typing import Any, TextIO

from newscli.render.markdown import escape
from newscli.render.places import counted, unread
from newscli.render.record import Record

_HEAD = "| line | level | code | finding |\n| ---: | :--- | :--- | :--- |\n"


class FindingsMarkdown:
    """Writes a heading and a table for each document that has findings, and a line about all of them."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._counts = {"error": 0, "warning": 0, "note": 0}
        self._documents = self._unread = 0

    def write(self, record: Record) -> None:
        """Add one document."""
        self._documents += 1
        result: Any = record.results.get("findings")
        findings = result.findings if result else ()
        if record.error:
            self._unread += 1
            self._out.write(f"## {escape(record.id)}\n\nError: {escape(record.error[1])}\n\n")
        elif findings:
            title = f": {escape(record.title)}" if record.title else ""
            self._out.write(f"## {escape(record.id)}{title}\n\n{_HEAD}")
            for finding in findings:
                self._counts[finding.level] += 1
                self._out.write(row(str(finding.line), finding))
            self._out.write("\n")

    def close(self) -> None:
        """Sum up."""
        plural = "s" * (self._documents != 1)
        self._out.write(
            f"{counted(self._counts)} in {self._documents} document{plural}{unread(self._unread)}\n"
        )


def row(place: str, finding: Any) -> str:
    """A finding as a row of a table; `place` is Markdown."""
    return f"| {place} | {finding.level} | {finding.code} | {escape(finding.message)} |\n"
