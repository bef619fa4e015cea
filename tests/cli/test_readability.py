import json
import subprocess
import sys
from pathlib import Path

import pytest

OLD = "The committee, which had deliberated extensively, announced its determination.\n"
NEW = "The council took its time. Then it told everyone what it had chosen.\n"


def readability(folder: Path, *args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newscli", "readability", *args]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    (tmp_path / "both.jsonl").write_text("".join(json.dumps({"text": t}) + "\n" for t in (OLD, NEW)))
    (tmp_path / "one.jsonl").write_text(json.dumps({"id": "first draft", "text": OLD}) + "\n")
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


@pytest.mark.parametrize(
    ("other", "name"), [("old.txt", "old.txt"), ("one.jsonl", "first draft"), ("-", "-")]
)
def test_a_version_is_compared_with_another(folder: Path, other: str, name: str) -> None:
    done = readability(folder, "new.txt", "--compare", other, "-f", "jsonl", stdin=OLD)
    comparison = json.loads(done.stdout)["readability"]["comparison"]
    assert comparison["other"] == name
    assert comparison["measures"]["grade"]["effect"] == "easier"
    assert comparison["measures"]["sentences"] == {"old": 1, "new": 2, "change": 1, "effect": None}


def test_standard_input_may_be_the_new_version(folder: Path) -> None:
    done = readability(folder, "--compare", "old.txt", "-f", "jsonl", stdin=NEW)
    assert json.loads(done.stdout)["readability"]["comparison"]["other"] == "old.txt"


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("new.txt", "old.txt", "--compare", "old.txt"), "takes one input besides 'old.txt', not 2"),
        (("-", "--compare", "-"), "cannot be both versions"),
        (("new.txt", "--compare", "both.jsonl"), "holds 2 documents"),
        (("new.txt", "--compare", "missing.txt"), "missing.txt"),
        (("new.txt", "--compare", "empty.txt"), "empty.txt: no words to measure"),
        (("new.txt", "--compare", "old.txt", "-o", "json=old.txt"), "is an input and an output"),
        (("new.txt", "--compare", "old.txt", "--highlight"), "--highlight shows the article"),
        (("new.txt", "--audience", "everyone"), "unknown audience 'everyone'"),
    ],
)
def test_what_cannot_be_compared_is_refused(folder: Path, args: tuple[str, ...], complaint: str) -> None:
    done = readability(folder, *args, stdin=NEW)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr
    assert (folder / "old.txt").read_text() == OLD


def test_an_audience_has_its_limits_in_the_record(folder: Path) -> None:
    record = json.loads(readability(folder, "new.txt", "--audience", "plain", "-f", "jsonl").stdout)
    audience = record["readability"]["audience"]
    assert audience["name"] == "plain"
    assert audience["limits"]["longest_sentence"] == {"limit": 25, "value": 8, "ok": True}
