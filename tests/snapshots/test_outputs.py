"""What each command prints in each format for one sample, read by a person before it was kept.

After a wanted change: `python -m pytest tests/snapshots --snapshot-update`, then read the difference.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.conftest import ROOT, Run


@pytest.mark.parametrize("format_", ["table", "text", "json", "jsonl", "csv", "tsv", "markdown"])
@pytest.mark.parametrize("command", ["summarize", "keywords", "quotes", "readability", "report"])
def test_output(command: str, format_: str, newscli: Run, snapshot: SnapshotAssertion) -> None:
    done = newscli(command, "samples/river-flood.txt", "-f", format_, env={"COLUMNS": "88"}, cwd=ROOT)
    assert done.returncode == 0
    lines = done.stdout.decode("utf-8").splitlines()
    assert "\n".join(line.rstrip() for line in lines) == snapshot


@pytest.mark.parametrize("command", ["summarize", "quotes", "readability"])
def test_highlight(command: str, newscli: Run, snapshot: SnapshotAssertion) -> None:
    done = newscli(command, "samples/river-flood.txt", "--highlight", env={"COLUMNS": "60"}, cwd=ROOT)
    lines = done.stdout.decode("utf-8").splitlines()
    assert "\n".join(line.rstrip() for line in lines) == snapshot


@pytest.mark.parametrize("width", [40, 200])
def test_tables_of_other_widths(width: int, newscli: Run, snapshot: SnapshotAssertion) -> None:
    done = newscli("quotes", "samples/wire.jsonl", env={"COLUMNS": str(width)}, cwd=ROOT)
    lines = done.stdout.decode("utf-8").splitlines()
    assert "\n".join(line.rstrip() for line in lines) == snapshot


@pytest.mark.parametrize("width", [80, 140, 200])
def test_reports_of_other_widths(width: int, newscli: Run, snapshot: SnapshotAssertion) -> None:
    done = newscli("report", "samples/sleep-study.txt", env={"COLUMNS": str(width)}, cwd=ROOT)
    lines = done.stdout.decode("utf-8").splitlines()
    assert "\n".join(line.rstrip() for line in lines) == snapshot


@pytest.mark.parametrize("format_", ["table", "markdown", "csv"])
def test_reports_of_several(format_: str, newscli: Run, snapshot: SnapshotAssertion) -> None:
    done = newscli("report", "samples/wire.jsonl", "-f", format_, env={"COLUMNS": "120"}, cwd=ROOT)
    lines = done.stdout.decode("utf-8").splitlines()
    assert "\n".join(line.rstrip() for line in lines) == snapshot
