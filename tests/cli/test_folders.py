"""Output folders: one file for each input, named after it."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

STORY = "The council met on Monday to vote on the budget. Mayor Ann Dole said that the money was gone."


def _write(path: Path, *ids: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps({"id": name, "text": STORY}) + "\n" for name in ids), "utf-8")
    return path


def _ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()]


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_input_has_a_file_of_its_own(tmp_path: Path, newscli: Run, jobs: str) -> None:
    _write(tmp_path / "in" / "part-01.jsonl", "a", "b")
    _write(tmp_path / "in" / "2020" / "part-01.jsonl")  # without a document
    _write(tmp_path / "in" / "2020" / "part-02.ndjson", "c")
    (tmp_path / "in" / "v1.2.txt").write_text(STORY, "utf-8")
    _write(tmp_path / "single.jsonl", "d")
    done = newscli(
        "keywords", "in", "single.jsonl", "none.csv", "-o", "jsonl=out/", "-o", "csv=out/", "-j", jobs
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"newscli: none.csv: no such file or directory\n"
    stems = ["2020/part-01", "2020/part-02", "none", "part-01", "single", "v1.2"]
    assert _files(tmp_path / "out") == sorted(f"{stem}.{end}" for stem in stems for end in ("csv", "jsonl"))
    assert _ids(tmp_path / "out" / "part-01.jsonl") == ["a", "b"]
    assert _ids(tmp_path / "out" / "2020" / "part-01.jsonl") == []
    assert _ids(tmp_path / "out" / "2020" / "part-02.jsonl") == ["c"]
    assert _ids(tmp_path / "out" / "single.jsonl") == ["d"]
    assert "error" in json.loads((tmp_path / "out" / "none.jsonl").read_text("utf-8"))
    assert (tmp_path / "out" / "part-01.csv").read_text("utf-8").startswith("id,")


def test_the_files_together_are_what_one_stream_would_be(samples: Path, tmp_path: Path, newscli: Run) -> None:
    whole = newscli("quotes", samples, "-f", "jsonl").stdout
    (tmp_path / "out").mkdir()
    assert newscli("quotes", samples, "-o", "jsonl=out", "-q").returncode == 0
    records = {
        line for path in (tmp_path / "out").iterdir() for line in path.read_bytes().splitlines(keepends=True)
    }
    assert records == set(whole.splitlines(keepends=True))


def test_standard_output_stays_empty_unless_a_format_is_named(tmp_path: Path, newscli: Run) -> None:
    _write(tmp_path / "a.jsonl", "a")
    assert newscli("summarize", "a.jsonl", "-o", "jsonl=out/").stdout == b""
    shown = newscli("summarize", "a.jsonl", "-o", "jsonl=out/", "-f", "jsonl").stdout
    assert shown == (tmp_path / "out" / "a.jsonl").read_bytes()
    assert newscli("summarize", "a.jsonl", "-f", "none").stdout == b""


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        (["a/x.jsonl", "b/x.jsonl"], "'a/x.jsonl' and 'b/x.jsonl' would both be written to 'out/x.jsonl'"),
        (["a/x.jsonl", "a/x.txt"], "'a/x.jsonl' and 'a/x.txt' would both be written to 'out/x.jsonl'"),
        (["a", "b"], "'a/x.jsonl' and 'a/x.txt' would both be written"),
        (["a/x.jsonl", "a/x.jsonl"], "would both be written"),
    ],
    ids=str,
)
def test_inputs_that_would_share_a_file_are_refused(
    tmp_path: Path, newscli: Run, inputs: list[str], said: str
) -> None:
    for name in ("a/x.jsonl", "a/x.txt", "b/x.jsonl"):
        _write(tmp_path / name, "a")
    done = newscli("summarize", *inputs, "-o", "jsonl=out/")
    assert (done.returncode, said in done.stderr.decode()) == (2, True), done.stderr
    assert not (tmp_path / "out").exists()


def test_no_file_leaves_the_folder(tmp_path: Path, newscli: Run) -> None:
    _write(tmp_path / "work" / "in" / "sub" / "a.jsonl", "a")
    _write(tmp_path / "b.jsonl", "b")
    (tmp_path / "work" / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "work" / "out" / "sub").symlink_to(tmp_path / "elsewhere")
    inside = newscli("summarize", "../b.jsonl", "-o", "jsonl=out/", cwd=tmp_path / "work")
    assert inside.returncode == 0
    assert _files(tmp_path / "work" / "out") == ["b.jsonl"]
    out = newscli("summarize", "in", "-o", "jsonl=out/", cwd=tmp_path / "work")
    assert (out.returncode, b"leads out of" in out.stderr) == (2, True)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_an_output_in_the_folder_that_is_an_input_is_refused(tmp_path: Path, newscli: Run) -> None:
    path = _write(tmp_path / "in" / "a.jsonl", "a")
    before = path.read_bytes()
    done = newscli("summarize", "in", "-o", "jsonl=in/")
    assert (done.returncode, b"an input and an output" in done.stderr) == (2, True)
    assert path.read_bytes() == before


def test_one_result_over_all_inputs_has_no_folder(tmp_path: Path, newscli: Run) -> None:
    story = _write(tmp_path / "a.jsonl", "a")
    done = newscli("summarize", "--together", story, "-o", "jsonl=out/")
    assert (done.returncode, b"--together gives one result" in done.stderr) == (2, True)


def test_a_folder_must_be_one_and_have_a_place(tmp_path: Path, newscli: Run) -> None:
    story = _write(tmp_path / "a.jsonl", "a")
    assert b"there is no folder" in newscli("summarize", story, "-o", "jsonl=none/out/").stderr
    assert b"this is a file" in newscli("summarize", story, "-o", "jsonl=a.jsonl/").stderr
    assert b"named twice" in newscli("summarize", story, "-o", "json=out/", "-o", "json=out/").stderr
