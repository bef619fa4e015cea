"""Runs that are cut off at any moment, and gone on with: nothing is lost, nothing is there twice."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

POISON = {"PYTHONPATH": str(ROOT / "tests" / "poison")}

STORY = "The council met on Monday. Mayor Ann Dole said that the library would close in June. "


def _corpus(folder: Path, files: int, documents: int) -> None:
    folder.mkdir()
    for number in range(files):
        lines = [
            json.dumps({"id": f"{number}-{i}", "text": f"Story {i} of {number}. " + STORY * (1 + i % 7)})
            for i in range(documents)
        ]
        # Told to a run that `_interrupted` starts only: take long enough to be seen, and never end.
        harm = "hang" if number == files - 1 else "slow"
        lines[-1] = json.dumps({"id": f"{number}-last", "text": STORY + f"POISON {harm}"})
        if number % 5 == 2:
            lines[documents // 2] = "{"  # one that fails
        (folder / f"part-{number:02}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def _contents(*paths: Path) -> dict[str, bytes]:
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*"))]
    return {file.name: file.read_bytes() for file in files if file.is_file()}


def _progress(tmp_path: Path) -> int:
    """Grows while a run is at work."""
    return sum(len(data) for data in _contents(*(p for p in tmp_path.iterdir() if p.name != "in")).values())


@pytest.mark.parametrize(
    ("output", "jobs", "number"),
    [
        ("jsonl=out.jsonl", "1", signal.SIGKILL),
        ("jsonl=out.jsonl", "2", signal.SIGKILL),
        ("jsonl=out.jsonl", "1", signal.SIGINT),
        ("csv=out/", "1", signal.SIGKILL),
        ("jsonl=out/", "2", signal.SIGKILL),
        ("jsonl=out/", "2", signal.SIGTERM),
    ],
)
def test_a_run_cut_off_at_any_moment_ends_as_if_it_had_not_been(
    tmp_path: Path, newscli: Run, output: str, jobs: str, number: signal.Signals
) -> None:
    _corpus(tmp_path / "in", 12, 25)
    wanted = newscli("summarize", "in", "-o", output, "-f", "none")
    assert wanted.returncode == 2
    out = tmp_path / output.partition("=")[2]
    expected = _contents(out)
    for file in out.rglob("*") if out.is_dir() else [out]:
        file.unlink()
    chance = random.Random(f"{output} {jobs} {number}")
    cut = 0
    while True:
        with subprocess.Popen(
            [sys.executable, "-m", "newscli", "summarize", "in", "-o", output, "-j", jobs, "--resume"],
            cwd=tmp_path,
            stderr=subprocess.DEVNULL,
        ) as run:
            if cut < 3:
                before, more = _progress(tmp_path), chance.randrange(1, 12_000)
                while run.poll() is None and _progress(tmp_path) < before + more:
                    time.sleep(0.002)
                cut += run.poll() is None
                run.send_signal(number)
            code = run.wait(60)
        if code in (0, 2):
            break
    assert cut
    assert code == 2  # for what the runs before had met, too
    assert _contents(*(path for path in tmp_path.iterdir() if path.name != "in")) == expected


def _interrupted(tmp_path: Path, output: str = "jsonl=out.jsonl") -> None:
    """Leave a run half done."""
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", "summarize", "in", "-o", output, "--resume"],
        cwd=tmp_path,
        env={**os.environ, **POISON},
        stderr=subprocess.DEVNULL,
    ) as run:
        while not any(path.read_bytes().count(b"\n") > 1 for path in tmp_path.rglob("*.newscli-run")):
            assert run.poll() is None, "the run ended before it could be cut off"
            time.sleep(0.002)
        run.kill()


@pytest.mark.parametrize("output", ["jsonl=out.jsonl", "jsonl=out/"])
def test_what_is_done_is_not_done_again(tmp_path: Path, newscli: Run, output: str) -> None:
    _corpus(tmp_path / "in", 20, 25)
    _interrupted(tmp_path, output)
    done = newscli("summarize", "in", "-o", output, "--resume", "--progress")
    assert done.returncode == 2
    summary = re.search(r"newscli: (\d+) documents, .*; (\d+) were done before\n$", done.stderr.decode())
    assert summary
    assert int(summary[1]) + int(summary[2]) == 500
    assert int(summary[1]) < 500


@pytest.mark.parametrize("output", ["jsonl=out.jsonl", "jsonl=out/"])
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("touched", "other inputs"),
        ("added", "other inputs"),
        ("removed", "other inputs"),
        ("options", "other options"),
        ("raw cells", "other options"),
        ("version", "another version of newscli"),
        ("command", "other options"),
    ],
)
def test_a_run_that_has_changed_is_not_gone_on_with(
    tmp_path: Path, newscli: Run, output: str, change: str, said: str
) -> None:
    _corpus(tmp_path / "in", 20, 25)
    _interrupted(tmp_path, output)
    command, more = "summarize", []
    if change == "touched":
        os.utime(tmp_path / "in" / "part-19.jsonl", (1, 1))
    elif change == "added":
        (tmp_path / "in" / "part-20.jsonl").touch()
    elif change == "removed":
        (tmp_path / "in" / "part-19.jsonl").unlink()
    elif change == "options":
        more = ["-n", "1"]
    elif change == "raw cells":
        more = ["--csv-raw"]
    elif change == "command":
        command = "keywords"
    else:
        ledger = next(path for path in tmp_path.rglob("*.newscli-run"))
        ledger.write_text(ledger.read_text("utf-8").replace('"newscli":"', '"newscli":"0.', 1), "utf-8")
    before = _contents(tmp_path)
    done = newscli(command, "in", "-o", output, "--resume", *more)
    assert (done.returncode, said in done.stderr.decode()) == (2, True), done.stderr
    assert _contents(tmp_path) == before


@pytest.mark.parametrize("torn", [b'{"shard":9,"rec', b"\0\0\0\0", b'{"shard":1}garbage'])
def test_a_last_line_that_a_power_cut_has_torn_does_not_count(
    tmp_path: Path, newscli: Run, torn: bytes
) -> None:
    _corpus(tmp_path / "in", 20, 25)
    expected = newscli("summarize", "in", "-f", "jsonl").stdout
    _interrupted(tmp_path)
    with (tmp_path / "out.jsonl.newscli-run").open("ab") as ledger:
        ledger.write(torn)
    with (tmp_path / "out.jsonl.newscli-part").open("ab") as part:
        part.write(torn)
    assert newscli("summarize", "in", "-o", "jsonl=out.jsonl", "--resume").returncode == 2
    assert (tmp_path / "out.jsonl").read_bytes() == expected
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.jsonl"]


def test_output_that_is_gone_is_not_gone_on_with_but_a_file_in_a_folder_is_made_again(
    tmp_path: Path, newscli: Run
) -> None:
    _corpus(tmp_path / "in", 20, 25)
    _interrupted(tmp_path)
    (tmp_path / "out.jsonl.newscli-part").unlink()
    done = newscli("summarize", "in", "-o", "jsonl=out.jsonl", "--resume")
    assert (done.returncode, b"gone or cut short" in done.stderr) == (2, True)
    (tmp_path / "out.jsonl.newscli-run").unlink()
    _interrupted(tmp_path, "jsonl=out/")
    whole = next(path for path in (tmp_path / "out").glob("*.jsonl"))
    content = whole.read_bytes()
    whole.write_bytes(b"")
    assert newscli("summarize", "in", "-o", "jsonl=out/", "--resume").returncode == 2
    assert whole.read_bytes() == content


@pytest.mark.parametrize("output", ["jsonl=out.jsonl", "jsonl=out/"])
def test_a_run_that_met_a_full_disk_goes_on_when_there_is_room(
    tmp_path: Path, newscli: Run, output: str
) -> None:
    _corpus(tmp_path / "in", 3, 10)
    _corpus(tmp_path / "in" / "more", 1, 150)
    assert newscli("summarize", "in", "-o", output, "-f", "none").returncode == 2
    expected = _contents(tmp_path / output.partition("=")[2])
    for path in (tmp_path / output.partition("=")[2], *tmp_path.glob("out/**/*.jsonl")):
        if path.is_file():
            path.unlink()
    command = ["summarize", "in", "-o", output, "--resume"]
    shell = ["bash", "-c", 'ulimit -f 40; exec "$@"', "-", sys.executable, "-m", "newscli", *command]
    full = subprocess.run(shell, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (full.returncode, full.stderr.splitlines()[-2]) == (2, b"newscli: output: file too large")
    assert newscli(*command).returncode == 2
    assert _contents(tmp_path / output.partition("=")[2]) == expected


def test_a_link_is_followed(tmp_path: Path, newscli: Run) -> None:
    _corpus(tmp_path / "in", 1, 5)
    (tmp_path / "far").mkdir()
    (tmp_path / "out.jsonl").symlink_to("far/out.jsonl")
    assert newscli("summarize", "in", "-o", "jsonl=out.jsonl", "--resume").returncode == 0
    assert (tmp_path / "out.jsonl").is_symlink()
    assert len((tmp_path / "far" / "out.jsonl").read_bytes().splitlines()) == 5
    assert [path.name for path in (tmp_path / "far").iterdir()] == ["out.jsonl"]


def test_two_runs_at_once_do_not_share_a_ledger(tmp_path: Path, newscli: Run) -> None:
    pytest.importorskip("fcntl", reason="no locks on this system")
    _corpus(tmp_path / "in", 2, 5)
    ledger = tmp_path / "out.jsonl.newscli-run"
    script = (
        "import fcntl, sys, time; file = open(sys.argv[1], 'w'); fcntl.flock(file, fcntl.LOCK_EX); "
        "print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(ledger)], stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        done = newscli("summarize", "in", "-o", "jsonl=out.jsonl", "--resume")
        other.kill()
    assert (done.returncode, b"another run is at work" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "goes on with one file"),
        (["-o", "json=out.json"], "goes on with one file"),
        (["-o", "jsonl=a.jsonl", "-o", "jsonl=b.jsonl"], "goes on with one file"),
        (["-o", "jsonl=a.jsonl", "-o", "jsonl=out/"], "goes on with one file"),
        (["-o", "jsonl=a.jsonl", "-f", "jsonl"], "goes on with one file"),
        (["-o", "jsonl=a.jsonl", "--together"], "--together"),
        (["-o", "jsonl=a.jsonl", "-"], "standard input"),
        (["-o", "jsonl=/dev/null"], "no regular file"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_gone_on_with_is_refused(
    tmp_path: Path, newscli: Run, arguments: list[str], said: str
) -> None:
    _corpus(tmp_path / "in", 1, 5)
    done = newscli("summarize", "in", "--resume", *arguments)
    assert (done.returncode, said in done.stderr.decode()) == (2, True), done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
