"""What goes wrong in long runs: processes that die, disks that fill up, inputs that vanish or do harm."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

POISON = {"PYTHONPATH": str(ROOT / "tests" / "poison")}
LINUX = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds processes as Linux does")


def _corpus(path: Path, number: int, poisons: dict[int, str] | None = None) -> Path:
    story = "The council met on Monday. Mayor Ann Dole said that the library would close in June. "
    with path.open("w", encoding="utf-8") as file:
        for i in range(number):
            harm = f" POISON {poisons[i]}" if poisons and i in poisons else ""
            file.write(
                json.dumps({"id": f"d{i}", "text": f"Story {i}. " + story * (1 + i % 9) + harm}) + "\n"
            )
    return path


def _start(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "newscli", *arguments],
        cwd=folder,
        env={**os.environ, **POISON},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def _children(parent: int) -> list[int]:
    try:
        return [int(n) for n in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    except OSError:
        return []


def _alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def _wait(condition: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def _lines(data: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in data.splitlines()]


@LINUX
def test_a_worker_killed_at_any_moment_costs_nothing(tmp_path: Path, newscli: Run) -> None:
    _corpus(tmp_path / "c.jsonl", 1500)
    expected = newscli("summarize", "c.jsonl", "-f", "jsonl").stdout
    chance = random.Random(8)
    with _start(tmp_path, "summarize", "c.jsonl", "-o", "jsonl=out.jsonl", "-f", "none", "-j", "2") as run:
        killed = 0
        while run.poll() is None and killed < 12:
            time.sleep(chance.uniform(0.02, 0.15))
            for child in _children(run.pid)[:1]:
                os.kill(child, signal.SIGKILL)
                killed += 1
        assert run.wait(60) in (0, 2)
    assert killed
    records = (tmp_path / "out.jsonl").read_bytes().splitlines()
    # A document of which we killed both processes has an error; none is lost, and no other is touched.
    assert len(records) == 1500
    for record, wanted in zip(records, expected.splitlines(), strict=True):
        assert record == wanted or json.loads(record)["error"]["code"] == "died"


def test_documents_that_do_harm_are_named_and_the_others_are_done(tmp_path: Path, newscli: Run) -> None:
    _corpus(tmp_path / "c.jsonl", 90, {7: "kill", 30: "hang", 60: "eat"})
    limits = ["--timeout", "1", "--max-memory", "200M"]
    done = newscli("summarize", "c.jsonl", "-f", "jsonl", "-j", "2", *limits, env=POISON)
    records = _lines(done.stdout)
    assert done.returncode == 2
    assert [record["id"] for record in records] == [f"d{i}" for i in range(90)]
    failed = {record["id"]: record["error"]["code"] for record in records if "error" in record}  # type: ignore[index]
    assert failed == {"d7": "died", "d30": "timeout", "d60": "memory"}
    assert done.stderr.decode().splitlines() == [
        "newscli: d7: the process that analysed it died (signal 9) (it was tried twice)",
        "newscli: d30: not done after 1 seconds (it was tried twice; --timeout sets the limit)",
        "newscli: d60: needs more memory than it may have (it was tried twice; --max-memory sets the limit)",
    ]


def test_a_document_of_50_mb_costs_no_other(tmp_path: Path, newscli: Run) -> None:
    _corpus(tmp_path / "c.jsonl", 20)
    with (tmp_path / "c.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "long", "text": "The mayor of the town said so. " * 1_650_000}) + "\n")
        file.write(json.dumps({"id": "last", "text": "The end."}) + "\n")
    done = newscli("summarize", "c.jsonl", "-f", "jsonl", "-j", "2", "--timeout", "1")
    records = _lines(done.stdout)
    assert [record["id"] for record in records] == [*(f"d{i}" for i in range(20)), "long", "last"]
    assert [record["id"] for record in records if "error" in record] == ["long"]
    assert done.returncode == 2


@LINUX
@pytest.mark.parametrize("harm", ["hang", "spin"])
def test_no_worker_outlives_a_parent_that_was_killed(tmp_path: Path, harm: str) -> None:
    _corpus(tmp_path / "c.jsonl", 60, {5: harm})
    with _start(tmp_path, "summarize", "c.jsonl", "-f", "jsonl", "-j", "2") as run:
        assert run.stdout
        run.stdout.readline()
        _wait(lambda: len(_children(run.pid)) == 2)
        children = _children(run.pid)
        time.sleep(0.3)  # one of them is in the harmful document
        run.kill()
        run.wait()
        _wait(lambda: not any(map(_alive, children)))


@LINUX
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_signal_leaves_no_process_and_no_half_file(
    tmp_path: Path, number: signal.Signals, code: int, jobs: str
) -> None:
    _corpus(tmp_path / "c.jsonl", 3000, {1500: "slow"})
    outputs = ["-o", "csv=out.csv", "-o", "jsonl=out/"]
    with _start(tmp_path, "summarize", "c.jsonl", "-f", "jsonl", "-j", jobs, *outputs) as run:
        assert run.stdout
        run.stdout.readline()
        children = _children(run.pid)
        os.killpg(run.pid, number)
        _, said = run.communicate(timeout=60)
        assert (run.returncode, said) == (code, b"")
        _wait(lambda: not any(map(_alive, children)))
    left = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*"))
    assert left == ["c.jsonl", "out"]


def test_an_interrupt_while_a_class_is_made_ends_with_130_too(tmp_path: Path) -> None:
    _corpus(tmp_path / "c.jsonl", 3, {2: "interrupt"})
    with _start(tmp_path, "summarize", "c.jsonl", "-f", "jsonl") as run:
        records, said = run.communicate(timeout=60)
    assert (run.returncode, len(records.splitlines()), said) == (130, 2, b"")


def test_a_signal_to_the_parent_alone_ends_all(tmp_path: Path) -> None:
    _corpus(tmp_path / "c.jsonl", 60, {50: "hang"})
    with _start(tmp_path, "summarize", "c.jsonl", "-f", "jsonl", "-j", "2") as run:
        assert run.stdout
        run.stdout.readline()
        run.send_signal(signal.SIGTERM)
        run.communicate(timeout=60)  # ends when the last process that holds the pipe has
        assert run.returncode == 143


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Sequence[str]]:
    """A shell line in front of which files can be no longer than 40 kB, as on a disk that is full."""
    yield ["bash", "-c", 'ulimit -f 40; exec "$@"', "-"]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("output", ["jsonl=out.jsonl", "jsonl=out/", "json=out.json"])
def test_a_disk_that_fills_up_is_one_clear_line(
    tmp_path: Path, small_disk: Sequence[str], output: str, jobs: str
) -> None:
    _corpus(tmp_path / "c.jsonl", 300)
    command = [
        sys.executable,
        "-m",
        "newscli",
        "summarize",
        "c.jsonl",
        "-f",
        "none",
        "-o",
        output,
        "-j",
        jobs,
    ]
    done = subprocess.run([*small_disk, *command], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "newscli: output: file too large",
        "hint: the disk or a limit (ulimit -f) allows no larger file; write several, to a folder",
    ]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["c.jsonl"]


def test_an_input_that_vanishes_during_the_run_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A story of ships.", "utf-8")
    (tmp_path / "b.txt").write_text("A story of trains.", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", "summarize", "a.txt", "-", "b.txt", "-f", "jsonl"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout
        first = run.stdout.readline()
        (tmp_path / "b.txt").unlink()
        rest, said = run.communicate(b"A story of planes.", timeout=60)
    records = _lines(first + rest)
    assert [record["id"] for record in records] == ["a.txt", "-", "b.txt"]
    assert records[2]["error"] == {"code": "not-found", "message": "no such file or directory"}
    assert (run.returncode, said) == (2, b"newscli: b.txt: no such file or directory\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_corrupt_line_in_the_middle_costs_only_itself(tmp_path: Path, newscli: Run, jobs: str) -> None:
    lines = _corpus(tmp_path / "c.jsonl", 60).read_bytes().splitlines(keepends=True)
    lines[30] = bytes(range(14, 32)) * 40 + b"\n"
    lines[31] = lines[31][:50] + b"\n"
    (tmp_path / "c.jsonl").write_bytes(b"".join(lines))
    done = newscli("summarize", "c.jsonl", "-f", "jsonl", "-j", jobs)
    failed = [i for i, record in enumerate(_lines(done.stdout)) if "error" in record]
    assert (done.returncode, failed) == (2, [30, 31])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--timeout", "0"], "--timeout 0"),
        (["--timeout", "soon"], "--timeout soon"),
        (["--timeout", "inf"], "--timeout inf"),
        (["--max-memory", "5"], "--max-memory 5"),
        (["--max-memory", "much"], "--max-memory much"),
    ],
    ids=" ".join,
)
def test_limits_that_make_no_sense_are_refused(
    arguments: list[str], said: str, tmp_path: Path, newscli: Run
) -> None:
    done = newscli("summarize", _corpus(tmp_path / "c.jsonl", 1), *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
