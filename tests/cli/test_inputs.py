"""Inputs of every kind, as a user names them."""

import functools
import gzip
import http.server
import json
import threading
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

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


def test_parquet_goes_in_and_out(tmp_path: Path, newscli: Run) -> None:
    table = pa.table({"id": ["a", "b"], "body": [STORY, None]})
    parquet.write_table(table, tmp_path / "in.parquet")
    done = newscli("keywords", "in.parquet", "--text-field", "body", "-f", "csv", "-o", "parquet=out.parquet")
    assert done.returncode == 2
    rows = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [row["text"] for row in rows[:-1]] == [
        line.rsplit(",", 1)[1] for line in done.stdout.decode().splitlines()[1:]
    ]
    assert (rows[-1]["id"], rows[-1]["error_code"]) == ("b", "no-text")
    again = newscli("keywords", "in.parquet", "--text-field", "body", "-j", "2", "-o", "parquet=two.parquet")
    assert again.returncode == 2
    assert (tmp_path / "two.parquet").read_bytes() == (tmp_path / "out.parquet").read_bytes()


def test_parquet_is_for_files_only(tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    assert newscli("summarize", "a.txt", "-f", "parquet").returncode == 2
    done = newscli("check", "a.txt", env={"NEWSCLI_FORMAT": "parquet"})
    assert (done.returncode, b"no format 'parquet'" in done.stderr) == (2, True)
    done = newscli("check", "a.txt", "-o", "parquet=a.txt")
    assert (done.returncode, b"an input and an output" in done.stderr) == (2, True)


def test_a_full_disk_is_one_clear_line(tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    done = newscli("summarize", "a.txt", "-f", "text", "-o", "parquet=/dev/full")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, b"newscli: output: no space left on device")


def test_an_address_is_fetched_where_it_may_be(tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    handler = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/story.txt"
        allowed = newscli("--allow-private", "summarize", url, "-f", "jsonl", "-n", "1")
        refused = newscli("summarize", url, "-f", "jsonl")
        server.shutdown()
    assert (allowed.returncode, allowed.stderr) == (0, b"")
    record = json.loads(allowed.stdout)
    assert (record["id"], record["source"], record["offsets"]) == (url, url, "source")
    assert refused.returncode == 2
    assert _records(refused.stdout) == [(url, "fetch")]
    assert refused.stderr.decode() == (
        f"newscli: {url}: '127.0.0.1' is not a public address (--allow-private lets it be reached)\n"
    )


def test_what_folders_hold_besides_is_counted_at_the_end(tmp_path: Path, newscli: Run) -> None:
    for name in ("a.txt", "b.jpg", "c.jpg", "d.zip"):
        (tmp_path / name).write_text(STORY, "utf-8")
    done = newscli("summarize", ".", "-f", "jsonl")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    assert done.stderr == b"newscli: skipped 3 files of unknown kinds (.jpg, .zip)\n"
    assert newscli("summarize", ".", "-q", "-f", "jsonl").stderr == b""


def test_a_missing_library_is_one_line_with_the_command(tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "hide").mkdir()
    (tmp_path / "hide" / "pyarrow.py").write_text("raise ModuleNotFoundError", "utf-8")
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    hidden = {"PYTHONPATH": str(tmp_path / "hide")}
    done = newscli("summarize", "a.txt", "-f", "jsonl", "-o", "parquet=a.parquet", env=hidden)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == [
        "newscli: writing parquet needs the extra 'parquet'",
        "hint: pip install 'newscli[parquet]'",
    ]
    done = newscli("summarize", "none.parquet", "a.txt", "-f", "jsonl", env=hidden)
    assert _records(done.stdout) == [("none.parquet", "not-found"), ("a.txt", None)]
    (tmp_path / "none.parquet").touch()
    done = newscli("summarize", "none.parquet", "a.txt", "-f", "jsonl", env=hidden)
    assert _records(done.stdout) == [("none.parquet", "missing-extra"), ("a.txt", None)]
    assert b"(pip install 'newscli[parquet]')" in done.stderr
