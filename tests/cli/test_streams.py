"""Standard streams that are closed, full, a terminal or gone, and runs that are interrupted."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import STORY


def test_a_reader_that_goes_away_ends_the_run_in_silence(samples: Path) -> None:
    script = f"{sys.executable} -m newscli quotes {samples} {samples} {samples} -f json | head -n 1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=False)
    assert done.stdout == b"[\n"
    assert done.stderr == b""


@pytest.mark.parametrize("format_", ["table", "text", "csv", "jsonl"])
def test_a_reader_that_takes_nothing_is_no_failure(format_: str, story: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "newscli", "keywords", str(story), "-f", format_],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_streams_that_are_closed_or_full_cost_nothing_else(story: Path, tmp_path: Path) -> None:
    def shell(line: str) -> tuple[int, bytes]:
        script = f"cd {tmp_path} && {sys.executable} -m newscli {line}"
        done = subprocess.run(["bash", "-c", script], stdout=subprocess.PIPE, check=False)
        return done.returncode, done.stdout

    assert shell("summarize story.txt -o text=out.txt >&-") == (0, b"")
    assert "Mayor Ann Dole" in (tmp_path / "out.txt").read_text("utf-8")
    code, out = shell("summarize story.txt none.txt -f text 2>&-")
    assert (code, out.count(b"\n"), b"none.txt" in out) == (2, 3, False)
    code, out = shell("summarize none.txt story.txt -f text 2>/dev/full")
    assert (code, out.count(b"\n")) == (2, 3)
    assert shell("summarize --nonsense 2>/dev/full") == (2, b"")
    code, out = shell("summarize - -f jsonl 2>/dev/null <&-")
    assert (code, json.loads(out)["error"]["code"]) == (2, "unreadable")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["quotes", "story.txt"]])
def test_a_full_standard_output_is_one_clear_line(arguments: list[str], story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newscli", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=story.parent,
            check=False,
        )
    assert (done.returncode, done.stderr) == (
        2,
        b"newscli: output: no space left on device\nhint: make room there, or name a file on another disk\n",
    )


def test_standard_input_is_left_alone_when_a_file_is_named(story: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", "summarize", str(story)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:  # the pipe stays open and empty: a run that reads it never ends
        assert process.stdout is not None
        assert b"Mayor Ann Dole" in process.stdout.read()
        assert process.wait(60) == 0


def test_no_input_on_a_terminal_gives_a_short_help(tmp_path: Path) -> None:
    main, side = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "newscli", "quotes"], stdin=side, capture_output=True, check=False
    )
    os.close(main)
    os.close(side)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"newscli quotes FILE..." in done.stderr


@pytest.mark.parametrize("format_", ["json", "parquet"])
def test_ctrl_c_ends_with_130_and_leaves_no_half_file(format_: str, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", "summarize", "-", "-o", f"{format_}=out"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        while not list(tmp_path.iterdir()):
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_ends_all_processes_in_silence(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text(3000 * (json.dumps({"text": STORY * 20}) + "\n"), "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", "quotes", "many.jsonl", "-f", "jsonl", "-j", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()  # the processes are at work
        os.killpg(process.pid, signal.SIGINT)
        stderr = process.communicate(timeout=60)[1]
    assert (process.returncode, stderr) == (130, b"")
