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
