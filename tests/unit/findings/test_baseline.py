"""Baselines and fingerprints: what is new, wherever it has moved."""

import io
import json
from pathlib import Path

import pytest

from newscli.errors import UsageError
from newscli.findings.baseline import Baseline, as_json, count, load
from newscli.findings.finding import Findings
from newscli.findings.fingerprints import fingerprint
from newscli.render.outputs import make_renderer
from tests.unit.render.findings import finding, record


def test_a_fingerprint_is_of_rule_and_words() -> None:
    here = finding(line=3, message="sentence of 70 words, limit 60")
    assert fingerprint(here) == fingerprint(finding(line=99, message="sentence of 71 words, limit 50"))
    assert fingerprint(here) == fingerprint(finding(text="the LONG  sentence"))
    assert fingerprint(here) != fingerprint(finding(text="Another sentence."))
    assert fingerprint(here) != fingerprint(finding("NC104"))


def test_what_is_accepted_is_known_and_one_more_of_the_same_is_new() -> None:
    baseline = Baseline({"a.md": count([finding(line=3), finding(line=4, text="Two.")])})
    now = Findings((finding(line=8), finding(line=9), finding(line=10, text="Three.")), fail_on="warning")
    split = baseline.split("a.md", now)
    assert [f.line for f in split.known] == [8]
    assert [f.line for f in split.findings] == [9, 10]
    assert split.failing == 2
    assert baseline.split("b.md", now) == now


def test_a_baseline_goes_through_a_file(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(as_json({"b.md": {}, "a.md": count([finding(), finding()])}), "utf-8")
    assert list(json.loads(path.read_text())["findings"]) == ["a.md", "b.md"]
    assert load(path).split("a.md", Findings((finding(), finding()))).findings == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"newscli": "baseline", "version": 2, "findings": {}}',
        b'{"newscli": "baseline", "version": 1, "findings": {"a": 1}}',
        b'{"newscli": "baseline", "version": 1}',
    ],
)
def test_what_is_no_baseline_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_bytes(content)
    with pytest.raises(UsageError):
        load(path)


def test_a_missing_baseline_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load(tmp_path / "gone.json")
    assert "--write-baseline" in caught.value.hint


def test_the_file_is_sorted_and_the_same_whatever_the_order() -> None:
    one, two = record(finding(), source="a.md"), record(finding("NC104"), source="b.md")
    texts = []
    for order in ((one, two), (two, one)):
        out = io.StringIO()
        writer = make_renderer("baseline", out, {"baseline": ("baseline", "BaselineFile")})
        for item in order:
            writer.write(item)
        writer.close()
        texts.append(out.getvalue())
    assert texts[0] == texts[1]
