"""Inputs of every kind, as a user names them."""

import gzip
import json
from pathlib import Path

import pytest

from tests.conftest import Run

STORY = "The mayor will close the bridge on Monday. Divers found cracks in two of its girders."


def _records(stdout: bytes) -> list[tuple[str, str | None]]:
    records = map(json.loads, stdout.splitlines())
    return [(r["id"], r.get("error", {}).get("code")) for r in records]


def test_what_comes_before_a_cut_is_done_and_the_exit_code_is_2(tmp_path: Path, newscli: Run) -> None:
    lines = b"".join(json.dumps({"id": str(i), "text": f"{STORY} {i}"}).encode() + b"\n" for i in range(50))
    (tmp_path / "wire.jsonl.gz").write_bytes(gzip.compress(lines, mtime=0)[:-12])
    done = newscli("summarize", "wire.jsonl.gz", "-f", "jsonl")
    records = _records(done.stdout)
    assert records[-1] == ("wire.jsonl.gz", "corrupt")
    assert records[:10] == [(str(i), None) for i in range(10)]
    assert done.returncode == 2
    assert done.stderr == b"newscli: wire.jsonl.gz: the gzip data is cut off (fetch it again)\n"


def test_a_document_over_the_size_costs_that_document(tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "a.txt").write_text(STORY * 100, "utf-8")
    (tmp_path / "b.txt").write_text(STORY, "utf-8")
    done = newscli("summarize", "a.txt", "b.txt", "-f", "jsonl", "--max-size", "8KB")
    assert _records(done.stdout) == [("a.txt", "too-large"), ("b.txt", None)]
    assert done.returncode == 2
    assert done.stderr == b"newscli: a.txt: larger than 8 KB (raise --max-size if it is an article)\n"


@pytest.mark.parametrize("size", ["0", "big", "-5MB"])
def test_a_size_that_is_none_is_wrong_usage(size: str, newscli: Run) -> None:
    done = newscli("summarize", "a.txt", "--max-size", size)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"not a size" in done.stderr
