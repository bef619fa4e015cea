"""GitLab's code quality report: the keys it documents, fingerprints that differ."""

from tests.standards import gitlab
from tests.unit.render.findings import EVIL, finding, record, rendered, unreadable


def test_an_entry_has_the_documented_keys() -> None:
    (entry,) = gitlab(rendered("gitlab", record(finding())))
    fingerprint = entry.pop("fingerprint")
    assert len(fingerprint) == 32
    assert entry == {
        "description": "NC103: sentence of 70 words, limit 60",
        "check_name": "sentence-too-long",
        "severity": "minor",
        "location": {"path": "desk/a.md", "lines": {"begin": 3}},
    }


def test_fingerprints_differ_by_file_and_repetition_and_not_by_line() -> None:
    entries = gitlab(
        rendered("gitlab", record(finding(), finding(line=8)), record(finding(), source="b.md"), unreadable())
    )
    marks = [entry["fingerprint"] for entry in entries]
    assert len(set(marks)) == 3
    moved = gitlab(rendered("gitlab", record(finding(line=30), finding(line=80))))
    assert [entry["fingerprint"] for entry in moved] == marks[:2]


def test_severities_and_text_that_tries_to_break_out() -> None:
    entries = gitlab(
        rendered("gitlab", record(*[finding(level=lv, message=EVIL) for lv in ("error", "note")]))
    )
    assert [entry["severity"] for entry in entries] == ["major", "info"]


def test_nothing_found_is_an_empty_array() -> None:
    assert gitlab(rendered("gitlab", record())) == []
    assert gitlab(rendered("gitlab")) == []
