import json
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("layers", ["mentions", "mentions,text", "text,mentions"])
def test_mentions_give_the_place_of_every_use(layers: str, samples: Path, newscli: Run) -> None:
    story = samples / "river-flood.txt"
    done = newscli("keywords", story, "-f", "jsonl", "--with", layers)
    record = json.loads(done.stdout)
    text = story.read_text("utf-8")
    assert ("text" in record) == ("text" in layers)
    water = next(k for k in record["keywords"] if k["text"] == "water")
    assert [text[start:end] for start, end in water["mentions"]] == ["Water", "water"]
    assert all(len(k["mentions"]) == k["count"] for k in record["keywords"])
    plain = json.loads(newscli("keywords", story, "-f", "jsonl").stdout)["keywords"]
    assert plain == [{key: k[key] for key in k if key != "mentions"} for k in record["keywords"]]


@pytest.mark.parametrize("command", ["summarize", "quotes", "readability"])
def test_mentions_belong_to_keywords(command: str, samples: Path, newscli: Run) -> None:
    done = newscli(command, samples / "river-flood.txt", "--with", "mentions")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"mentions" in done.stderr


@pytest.mark.parametrize("method", ["salience", "yake", "rake", "textrank"])
def test_every_method_ranks(method: str, samples: Path, newscli: Run) -> None:
    done = newscli("keywords", samples / "river-flood.txt", "-n", "3", "--method", method, "-f", "text")
    assert len(done.stdout.decode().splitlines()) == 3


def test_an_unknown_method_is_refused(samples: Path, newscli: Run) -> None:
    done = newscli("keywords", samples / "river-flood.txt", "--method", "yaek")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"yaek" in done.stderr


def test_one_ranking_over_all_inputs(samples: Path, newscli: Run) -> None:
    inputs = (samples / "river-flood.txt", samples / "wire.jsonl")
    done = newscli("keywords", "--together", "-n", "3", *inputs, "none.txt", "-f", "jsonl")
    failed, record = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 2
    assert failed["error"]["code"]
    assert record["documents"] == [str(inputs[0]), "wire-001", "wire-002", "wire-003"]
    assert len(record["keywords"]) == 3
    assert {k["document"] for k in record["keywords"]} <= set(record["documents"])
    header = newscli("keywords", "--together", *inputs, "-f", "csv").stdout.decode().splitlines()[0]
    assert header == "id,document,line,start,end,count,documents,score,text"


def test_what_tells_the_inputs_from_others(samples: Path, newscli: Run) -> None:
    story, other, wire = (samples / name for name in ("river-flood.txt", "battery-plant.txt", "wire.jsonl"))
    options = ("--contrast", other, "--contrast", wire, "-f", "jsonl")
    record = json.loads(newscli("keywords", story, *options).stdout)
    assert (record["documents"], len(record["contrast"])) == ([str(story)], 4)
    assert all(k["documents"] == 1 and k["others"] <= 4 for k in record["keywords"])
    assert record["keywords"][0]["text"] == "Tarn valley"
    same = json.loads(newscli("keywords", story, "--contrast", story, "-f", "jsonl").stdout)
    assert same["keywords"] == []


def test_a_contrast_that_cannot_be_read_is_an_error(samples: Path, newscli: Run) -> None:
    done = newscli("keywords", samples / "river-flood.txt", "--contrast", "none.txt", "-f", "jsonl")
    assert done.returncode == 2
    assert "none.txt" in done.stderr.decode()


def test_a_contrast_is_not_written_over(tmp_path: Path, samples: Path, newscli: Run) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The bridge is closed.", "utf-8")
    story = samples / "river-flood.txt"
    done = newscli("keywords", story, "--contrast", other, "-o", f"json={other}")
    assert done.returncode == 2
    assert other.read_text("utf-8") == "The bridge is closed."


@pytest.mark.parametrize(
    "options",
    [
        ["--together", "--method", "yake"],
        ["--contrast", ".", "--method", "rake"],
        ["--together", "--with", "mentions"],
        ["--contrast", ".", "--with", "text"],
        ["--contrast", ".", "-j", "2"],
    ],
)
def test_what_cannot_go_together(options: list[str], samples: Path, newscli: Run) -> None:
    done = newscli("keywords", samples / "river-flood.txt", *options)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--together" in done.stderr
