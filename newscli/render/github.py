"""Annotations for a GitHub job, and its step summary.

GitHub shows ten annotations of each kind a step, so the worst ten are told and the rest counted. The step
summary lists them all, up to what GitHub takes (1 MiB a step).
"""

import os
from pathlib import Path
from typing import Any, TextIO

from newscli.render.findings_markdown import row
from newscli.render.markdown import escape
from newscli.render.places import Worst, counted, described, has_lines, path_of, unread
from newscli.render.plain import one_line, visible
from newscli.render.record import Record

ANNOTATIONS = 10
SUMMARY_BYTES = 1024 * 1024 - 4096  # less what the step has written before
SUMMARY_ROWS = 5000
_KINDS = {"error": "error", "warning": "warning", "note": "notice"}


class GitHub:
    """Writes annotations when all documents are done, worst first, and appends to the step summary."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._worst = Worst(SUMMARY_ROWS)
        self._errors: list[tuple[str, str]] = []

    def write(self, record: Record) -> None:
        """Take in one document."""
        if record.error:
            self._errors.append((path_of(record), f"{one_line(record.id)}: {one_line(record.error[1])}"))
        self._worst.add(record)

    def close(self) -> None:
        """Write everything."""
        self._worst.close()
        room = ANNOTATIONS
        for path, message in self._errors[:ANNOTATIONS]:
            self._out.write(command("error", {"file": path, "title": "could not be read"}, message))
            room -= 1
        for level, kept in self._worst.kept.items():
            shown = kept[: room if level == "error" else ANNOTATIONS]
            for finding, record in shown:
                properties: dict[str, Any] = {"file": path_of(record)}
                if has_lines(record):
                    properties.update(line=finding.line, endLine=finding.last.line)
                    if finding.line == finding.last.line:  # GitHub takes columns of one line only
                        properties.update(col=finding.column, endColumn=finding.last.column)
                properties["title"] = f"{finding.code} {finding.name}"
                self._out.write(command(_KINDS[level], properties, described(record, finding)))
            more = self._worst.counts[level] - len(shown)
            if more:
                self._out.write(f"and {more} more {level}{'s' * (more > 1)}\n")
        self._out.write(self._total() + "\n")
        target = os.environ.get("GITHUB_STEP_SUMMARY")
        if target:
            self._summarize(Path(target))

    def _total(self) -> str:
        return counted(self._worst.counts) + unread(len(self._errors))

    def _summarize(self, path: Path) -> None:
        lines = [f"### newscli check: {self._total()}\n\n"]
        lines += [f"* could not be read: {escape(message)}\n" for _, message in self._errors[:SUMMARY_ROWS]]
        ranked = [item for kept in self._worst.kept.values() for item in kept]
        if ranked:
            lines.append("\n| place | level | code | finding |\n| :--- | :--- | :--- | :--- |\n")
        lines += [row(f"{escape(record.id)}:{finding.line}", finding) for finding, record in ranked]
        room = SUMMARY_BYTES - (path.stat().st_size if path.exists() else 0)
        left = len(lines) + sum(self._worst.counts.values()) - len(ranked)
        with path.open("a", encoding="utf-8", newline="") as file:
            for line in lines:
                size = len(line.encode("utf-8"))
                if size > room:
                    break
                file.write(line)
                room, left = room - size, left - 1
            file.write(f"\nand {left} more\n\n" if left else "\n")


def command(name: str, properties: dict[str, Any], message: str) -> str:
    """A workflow command on a line of its own; nothing in it can end it or begin another."""
    pairs = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {pairs}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
