"""GitHub's rules: escaping, ten annotations of a kind, a step summary under one mebibyte."""

from pathlib import Path

import pytest

from newscli.findings.finding import Place
from tests.standards import github
from tests.unit.render.findings import EVIL, finding, record, rendered, unreadable


@pytest.fixture(autouse=True)
def _no_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def test_an_annotation_as_github_documents_it() -> None:
    assert rendered("github", record(finding())) == (
        "::warning file=desk/a.md,line=3,endLine=3,col=4,endColumn=9,title=NC103 sentence-too-long::"
        "sentence of 70 words, limit 60\n1 warning\n"
    )


def test_columns_are_left_out_where_a_finding_has_several_lines() -> None:
    several = finding()
    object.__setattr__(several, "last", Place(5, 2, 2))
    line = rendered("github", record(several)).splitlines()[0]
    assert "line=3,endLine=5,title=" in line


def test_levels_have_githubs_names_and_errors_come_first() -> None:
    lines = rendered("github", record(finding(level="note"), finding(), finding(level="error"))).splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]
    assert lines[3] == "1 error, 1 warning, 1 note"


def test_no_text_of_an_article_issues_a_command() -> None:
    evil = record(finding(message=EVIL, text=EVIL), source=f"desk/{EVIL}", title=EVIL)
    text = rendered("github", evil)
    (annotation,) = github(text)
    assert annotation["title"] == "NC103 sentence-too-long"
    assert "set-env" in annotation["message"]
    assert text.split("\n")[1:] == ["1 warning", ""]


def test_percent_signs_stay_what_they_are() -> None:
    assert "::50%25 of 10%250A\n" in rendered("github", record(finding(message="50% of 10%0A")))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("50%.md", "file=50%25.md,"),
        ("a:b,c.md", "file=a%3Ab%2Cc.md,"),
        ("a\r\nb.md", "file=a␍%0Ab.md,"),
        ("%3A%2C.md", "file=%253A%252C.md,"),
    ],
)
def test_names_are_escaped_as_values_are(name: str, written: str) -> None:
    assert f"::warning {written}line=3," in rendered("github", record(finding(), source=name))


def test_the_worst_ten_of_a_kind_are_told_and_the_rest_counted() -> None:
    many = [finding(message=f"number {i}", value=60 + i, limit=60) for i in range(25)]
    lines = rendered("github", record(*many)).splitlines()
    assert [line.rpartition("::")[2] for line in lines[:10]] == [f"number {i}" for i in range(24, 14, -1)]
    assert lines[10:] == ["and 15 more warnings", "25 warnings"]


def test_documents_that_could_not_be_read_count_among_the_ten_errors() -> None:
    errors = [finding(level="error") for _ in range(10)]
    lines = rendered("github", unreadable(), record(*errors)).splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    assert lines[0].endswith("::desk/gone.md: no such file or directory")
    assert "and 1 more error" in lines


def test_a_record_of_many_in_a_file_has_no_line_of_the_file() -> None:
    line = rendered("github", record(finding(), source="wire.jsonl", id="w-7")).splitlines()[0]
    assert line.startswith("::warning file=wire.jsonl,title=")
    assert line.endswith("::w-7: sentence of 70 words, limit 60")


def test_the_step_summary_is_appended_and_holds_no_live_markdown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    rendered("github", unreadable(), record(finding(), finding(message=EVIL, level="error")))
    text = summary.read_text("utf-8")
    assert text.startswith("before\n### newscli check: 1 error, 1 warning; 1 could not be read\n")
    assert "| desk/a.md:3 | warning | NC103 | sentence of 70 words, limit 60 |\n" in text
    assert "* could not be read: desk/gone.md: no such file or directory\n" in text
    assert "<script" not in text.replace("\\<script", "")
    assert all(line.count("|") - line.count("\\|") == 5 for line in text.splitlines() if line[:1] == "|")


def test_the_step_summary_stays_under_githubs_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("x" * 500_000, "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    rendered("github", record(*[finding(message="m" * 1000) for _ in range(900)]))
    assert 1_000_000 < summary.stat().st_size < 1024 * 1024
    tail = summary.read_text("utf-8").splitlines()
    shown = sum(line.startswith("| desk") for line in tail)
    assert f"and {900 - shown} more" in tail
