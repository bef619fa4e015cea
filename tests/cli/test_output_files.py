"""Files that `-o` writes: where they go, what is refused, and what is left alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import STORY
from tests.conftest import Run


def test_an_output_that_is_also_an_input_is_refused_and_left_alone(story: Path, newscli: Run) -> None:
    done = newscli("summarize", story, "-o", f"json={story}")
    assert done.returncode == 2
    assert b"an input and an output" in done.stderr
    assert story.read_text("utf-8") == STORY


def test_an_output_that_is_redirected_to_standard_input_is_refused(story: Path, tmp_path: Path) -> None:
    with story.open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "newscli", "summarize", "-o", "json=story.txt"],
            stdin=file,
            capture_output=True,
            cwd=tmp_path,
            check=False,
        )
    assert (done.returncode, b"an input and an output" in done.stderr) == (2, True)
    assert story.read_text("utf-8") == STORY


def test_several_outputs_in_one_run(story: Path, tmp_path: Path, newscli: Run) -> None:
    done = newscli(
        "quotes", story, "-f", "text", "-o", "json=q.json", "-o", "csv=q.csv", "-o", "markdown=q.md"
    )
    assert done.returncode == 0
    assert b"We have no choice" in done.stdout
    assert json.loads((tmp_path / "q.json").read_text("utf-8"))[0]["quotes"]
    assert "We have no choice" in (tmp_path / "q.csv").read_text("utf-8")
    assert "We have no choice" in (tmp_path / "q.md").read_text("utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["q.csv", "q.json", "q.md", "story.txt"]
    assert (tmp_path / "q.json").stat().st_mode & 0o777 == 0o666 & ~_umask()


def test_an_output_goes_where_a_link_leads_and_keeps_its_permissions(
    story: Path, tmp_path: Path, newscli: Run
) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "old.txt").write_text("old", "utf-8")
    (tmp_path / "far" / "old.txt").chmod(0o600)
    (tmp_path / "old").symlink_to("far/old.txt")
    (tmp_path / "new").symlink_to("far/new.txt")
    long = "y" * 250
    outputs = [part for name in ("old", "new", long) for part in ("-o", f"text={name}")]
    assert newscli("summarize", story, "-f", "jsonl", *outputs).returncode == 0
    assert (tmp_path / "old").is_symlink()
    for name in ("far/old.txt", "far/new.txt", long):
        assert "Mayor Ann Dole" in (tmp_path / name).read_text("utf-8")
    assert (tmp_path / "far" / "old.txt").stat().st_mode & 0o777 == 0o600
    twice = newscli("summarize", story, "-o", "text=old", "-o", "json=far/old.txt")
    assert (twice.returncode, b"named twice" in twice.stderr) == (2, True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_an_output_that_cannot_be_made_is_named_as_given(story: Path, tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "lost").symlink_to("none/x.txt")
    done = newscli("summarize", story, "-o", "text=lost")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"newscli: lost: no such file or directory\n"


def test_a_full_disk_is_one_clear_line(story: Path, newscli: Run) -> None:
    done = newscli("summarize", story, "-f", "json", "-o", "json=/dev/full")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "newscli: output: no space left on device\nhint: make room there, or name a file on another disk\n"
    )
