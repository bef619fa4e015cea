"""Findings for people and pipes: table, lines, Markdown; and in the formats of every command."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from newscli.findings.finding import Findings
from newscli.render.outputs import FINDING_FORMATS
from newscli.render.record import Record
from tests.unit.render.findings import EVIL, finding, record, rendered, unreadable

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_a_line_is_what_editors_know() -> None:
    assert rendered("text", record(finding(), finding("NC202", "error", "no partner", line=7))) == (
        "desk/a.md:3:4: warning: NC103 sentence of 70 words, limit 60\n"
        "desk/a.md:7:4: error: NC202 no partner\n"
    )


def test_a_table_names_only_documents_with_findings_and_sums_up() -> None:
    text = rendered("table", record(finding()), record(source="clean.md"), unreadable())
    assert "desk/a.md  Town" in text
    assert re.search(r"3 +NC103 +warning: sentence of 70 words, limit 60", text)
    assert "“The long sentence.”" in text
    assert "clean.md" not in text
    assert "could not be read: no such file or directory" in text
    assert text.splitlines()[-1] == "1 warning in 1 of 3 documents; 1 could not be read"


def test_a_table_cites_a_lost_mark_as_lost() -> None:
    text = rendered("table", record(finding("NC202", text="“No job, no dollar."), finding(text="'Go' x")))
    assert [line.strip() for line in text.splitlines() if "“" in line or "Go" in line] == [
        "“No job, no dollar.",
        "'Go' x",
    ]


def test_a_table_says_what_the_baseline_holds_back() -> None:
    known = Record("a", "a", results={"findings": Findings((), (finding(), finding()))})
    assert rendered("table", known) == "nothing found; 2 more in the baseline\n"


def test_markdown_has_a_table_for_each_document() -> None:
    assert rendered("markdown", record(finding()), record(source="clean.md")) == (
        "## desk/a.md: Town\n\n| line | level | code | finding |\n| ---: | :--- | :--- | :--- |\n"
        "| 3 | warning | NC103 | sentence of 70 words, limit 60 |\n\n1 warning in 2 documents\n"
    )


def test_csv_has_a_row_a_finding() -> None:
    (row,) = csv.DictReader(io.StringIO(rendered("csv", record(finding()))))
    assert (row["code"], row["line"], row["column"], row["level"]) == ("NC103", "3", "4", "warning")


def test_json_has_the_published_record() -> None:
    (one,) = json.loads(rendered("json", record(finding(value=70, limit=60))))
    (entry,) = one["findings"]
    assert (entry["value"], entry["limit"], entry["end_column"]) == (70, 60, 9)


@pytest.mark.parametrize("format_", FINDING_FORMATS)
def test_no_format_lets_article_text_drive_a_terminal_or_a_ci_system(format_: str) -> None:
    evil = record(finding(message=EVIL, text=EVIL), source="a.md", id=f"id {EVIL}", title=EVIL)
    text = rendered(format_, evil)
    assert not CONTROL.search(text.replace("\r\n", ""))
    commands = [line for line in text.split("\n") if line.lstrip().startswith("::")]
    assert len(commands) == (1 if format_ == "github" else 0)


@pytest.mark.parametrize("format_", FINDING_FORMATS)
def test_nothing_at_all_can_be_written(format_: str) -> None:
    assert isinstance(rendered(format_), str)
    assert isinstance(rendered(format_, record()), str)


def test_excess_says_how_far_beyond_the_limit_a_value_is() -> None:
    assert finding(value=90, limit=60).excess == 1.5
    assert finding(value=20, limit=30).excess == 1.5
    assert finding().excess == 1
    assert replace(finding(), value=0, limit=30).excess == 1
