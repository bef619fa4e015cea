"""The same run as tasks on a Dask cluster of two workers on this machine."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

STORY = "The council met on Monday. Mayor Ann Dole said that the library would close in June. "
dask = pytest.mark.skipif(
    find_spec("distributed") is None,
    reason="needs the extra 'cluster': pip install 'newscli[cluster]'",
)


def _shards(folder: Path, number: int, poisons: dict[int, str] | None = None) -> None:
    folder.mkdir()
    for shard in range(number):
        texts = [f"Story {i} of {shard}. " + STORY * (1 + i % 5) for i in range(20)]
        if poisons and shard in poisons:
            texts[10] += f" POISON {poisons[shard]}"
        lines = [json.dumps({"id": f"{shard}-{i}", "text": text}) for i, text in enumerate(texts)]
        (folder / f"part-{shard}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@dask
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds the worker as Linux does")
def test_lost_workers_cost_nothing_but_a_shard_that_always_kills_them(tmp_path: Path, newscli: Run) -> None:
    _shards(tmp_path / "in", 6, {1: "machine_once", 3: "machine", 4: "kill"})
    poison = {"PYTHONPATH": str(ROOT / "tests" / "poison"), "POISON_MARK": str(tmp_path / "mark")}
    done = newscli("summarize", "in", "-o", "jsonl=out/", "--cluster", "local", "-j", "2", env=poison)
    assert (tmp_path / "mark").exists()
    assert done.returncode == 2
    assert sorted(done.stderr.decode().splitlines()) == [
        "newscli: 4-10: the process that analysed it died (signal 9) (it was tried twice)",
        "newscli: in/part-3.jsonl: all that were to do this input failed",
    ]
    expected = newscli("summarize", "in", "-o", "jsonl=local/")
    assert expected.returncode == 0
    found, wanted = _contents(tmp_path / "out"), _contents(tmp_path / "local")
    assert set(found) == set(wanted)
    assert {name for name in found if found[name] != wanted[name]} == {"part-3.jsonl", "part-4.jsonl"}
    (record,) = map(json.loads, found["part-3.jsonl"].splitlines())
    assert (record["id"], record["error"]["code"]) == ("in/part-3.jsonl", "died")
    pairs = zip(found["part-4.jsonl"].splitlines(), wanted["part-4.jsonl"].splitlines(), strict=True)
    assert [i for i, (one, other) in enumerate(pairs) if one != other] == [10]


@dask
def test_a_run_on_a_cluster_can_be_gone_on_with_here(tmp_path: Path, newscli: Run) -> None:
    _shards(tmp_path / "in", 30)
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "newscli",
            "keywords",
            "in",
            "-o",
            "csv=out/",
            "--cluster",
            "local",
            "--resume",
        ],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
    ) as run:
        ledger = tmp_path / "out" / ".newscli-run"
        while not (ledger.exists() and ledger.read_bytes().count(b"\n") > 2):
            assert run.poll() is None, "the run ended before it could be cut off"
            time.sleep(0.01)
        run.send_signal(signal.SIGTERM)
        assert run.wait(60) == 143
        assert run.stderr
        assert run.stderr.read() == b""
    done = newscli("keywords", "in", "-o", "csv=out/", "--resume", "--progress")
    assert done.returncode == 0
    assert b"were done before" in done.stderr
    assert newscli("keywords", "in", "-o", "csv=whole/").returncode == 0
    assert _contents(tmp_path / "out") == _contents(tmp_path / "whole")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["in"], "--cluster writes output folders only"),
        (["in", "-o", "jsonl=out.jsonl"], "--cluster writes output folders only"),
        (["in", "-o", "jsonl=out/", "-f", "jsonl"], "--cluster writes output folders only"),
        (["-", "-o", "jsonl=out/"], "standard input"),
    ],
    ids=" ".join,
)
def test_what_a_cluster_cannot_do_is_refused(
    tmp_path: Path, newscli: Run, arguments: list[str], said: str
) -> None:
    _shards(tmp_path / "in", 1)
    done = newscli("summarize", "--cluster", "local", *arguments)
    assert (done.returncode, said in done.stderr.decode()) == (2, True), done.stderr
    elsewhere = newscli("summarize", "in", "--cluster", "tcp://127.0.0.1:1", "-j", "2", "-o", "jsonl=out/")
    assert b"--jobs is for this machine" in elsewhere.stderr


def test_a_missing_extra_is_one_line_that_says_how_to_get_it(tmp_path: Path, newscli: Run) -> None:
    _shards(tmp_path / "in", 1)
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "dask.py").write_text("raise ImportError")
    env = {"PYTHONPATH": f"{tmp_path / 'none'}{os.pathsep}{ROOT}"}
    done = newscli("summarize", "in", "-o", "jsonl=out/", "--cluster", "local", env=env)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "newscli: --cluster needs Dask, which is not installed",
        "hint: pip install 'newscli[cluster]'",
    ]
