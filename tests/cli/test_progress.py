"""What a long run says about how far it is, and to whom."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newscli.inputs import Source
from newscli.run.progress import Progress, count_documents
from newscli.run.tally import Counts, Tally
from tests.conftest import ROOT, Run

POISON = {"PYTHONPATH": str(ROOT / "tests" / "poison")}


def _slow(path: Path, number: int) -> None:
    lines = [json.dumps({"id": str(i), "text": f"Story {i}. POISON slow"}) for i in range(number - 1)]
    path.write_text("\n".join([*lines[:5], "{", *lines[5:]]) + "\n", "utf-8")


def _on_terminal(folder: Path, *arguments: str, stdout: bool = False) -> str:
    """What a run writes to the terminal that is its standard error, and its standard output if asked for."""
    main, side = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", *arguments],
        cwd=folder,
        env={**os.environ, **POISON, "TERM": "xterm", "COLUMNS": "100", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=side if stdout else subprocess.DEVNULL,
        stderr=side,
    ):
        os.close(side)
        said = b""
        try:
            while piece := os.read(main, 4096):
                said += piece
        except OSError:  # nobody holds the other side any more
            pass
        finally:
            os.close(main)
    return said.decode()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_on_a_terminal_a_long_run_says_how_far_it_is(tmp_path: Path, jobs: str) -> None:
    _slow(tmp_path / "slow.jsonl", 150)
    said = _on_terminal(tmp_path, "summarize", "slow.jsonl", "-f", "jsonl", "-j", jobs)
    assert re.search(r"\d+ of 150 documents, 1 failed, \d+ a second, 0:0\d left", said)
    assert "newscli: slow.jsonl:6: line 6 is not JSON" in said
    summary = said.replace("\x1b[2K", "").strip().splitlines()[-1]
    assert re.search(r"newscli: 150 documents, 1 failed, \d+\.\d seconds, \d+ a second$", summary)


def test_a_short_run_results_on_the_terminal_and_quiet_ones_show_no_bar(tmp_path: Path) -> None:
    _slow(tmp_path / "slow.jsonl", 80)
    (tmp_path / "short.txt").write_text("A story.", "utf-8")
    assert _on_terminal(tmp_path, "summarize", "short.txt", "-f", "jsonl") == ""
    assert " a second" not in _on_terminal(tmp_path, "summarize", "slow.jsonl", "-f", "text", stdout=True)
    assert " a second" not in _on_terminal(tmp_path, "summarize", "slow.jsonl", "-f", "jsonl", "-q")
    assert " a second" not in _on_terminal(
        tmp_path, "summarize", "slow.jsonl", "-f", "jsonl", "--no-progress"
    )


def test_without_a_terminal_it_is_silent_unless_asked(tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "short.txt").write_text("A story.", "utf-8")
    assert newscli("summarize", "short.txt", "-f", "text").stderr == b""
    asked = newscli("summarize", "short.txt", "-f", "text", "--progress")
    assert re.fullmatch(rb"newscli: 1 document, 0 failed, \d\.\d seconds, [\d,]+ a second\n", asked.stderr)
    assert newscli("summarize", "short.txt", "-f", "text", "--progress", "-q").stderr == b""


def test_a_line_every_thirty_seconds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    now = 0.0
    monkeypatch.setattr("newscli.run.progress.time.monotonic", lambda: now)
    tally = Tally()
    tally.include(Counts(documents=100))
    progress = Progress([Source("a.txt", "text")] * 1000, tally, bar=False)
    for second in range(1, 91):
        now = float(second)
        tally.include(Counts(documents=5))
        progress.update()
    progress.close()
    assert capsys.readouterr().err.splitlines() == [
        "newscli: 250 of 1,000 documents, 0 failed, 5 a second, 2:30 left",
        "newscli: 400 of 1,000 documents, 0 failed, 5 a second, 2:00 left",
        "newscli: 550 of 1,000 documents, 0 failed, 5 a second, 1:30 left",
        "newscli: 450 documents, 0 failed, 90.0 seconds, 5 a second; 100 were done before",
    ]


def test_documents_are_counted_where_that_costs_little(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n{}\n{}", "utf-8")
    (tmp_path / "empty.jsonl").touch()
    lines = [Source(str(tmp_path / name), "jsonl") for name in ("a.jsonl", "empty.jsonl", "none.jsonl")]
    assert count_documents([*lines, Source("b.txt", "text"), Source("c.html", "html")]) == 3 + 0 + 1 + 2
    assert count_documents([*lines, Source("-", "text")]) is None
    assert count_documents([*lines, Source("d.csv", "csv")]) is None
    assert count_documents([Source("e.jsonl.gz", "jsonl")]) is None
