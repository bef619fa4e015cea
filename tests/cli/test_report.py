"""`report`: all four analyses of one pass, as the commands give them one by one."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

KEYS = {"summarize": "summary", "keywords": "keywords", "quotes": "quotes", "readability": "readability"}


def _records(output: bytes) -> list[Any]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize("name", ["battery-plant.txt", "cup-final.md", "wire.jsonl"])
def test_each_key_is_what_its_command_gives(name: str, newscli: Run, samples: Path) -> None:
    reports = _records(newscli("report", samples / name, "-f", "jsonl").stdout)
    for command, key in KEYS.items():
        alone = _records(newscli(command, samples / name, "-f", "jsonl").stdout)
        assert [report[key] for report in reports] == [record[key] for record in alone]
    assert list(reports[0])[-4:] == list(KEYS.values())


def test_lengths_can_be_chosen_and_uses_asked_for(newscli: Run, samples: Path) -> None:
    done = newscli(
        "report",
        samples / "battery-plant.txt",
        *("--sentences", "2", "--top", "4", "--with", "mentions,text", "-f", "jsonl"),
    )
    (record,) = _records(done.stdout)
    assert len(record["summary"]["sentences"]) == 2
    assert len(record["keywords"]) == 4
    for phrase in record["keywords"]:
        assert len(phrase["mentions"]) == phrase["count"]
        assert phrase["mentions"][0] == [phrase["start"], phrase["end"]]
    assert record["text"].startswith("Voltera")


def test_csv_has_a_row_a_document_with_the_main_figures(newscli: Run, samples: Path) -> None:
    done = newscli("report", samples / "wire.jsonl", samples / "sleep-study.txt", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert [row["id"] for row in rows][:3] == ["wire-001", "wire-002", "wire-003"]
    study = rows[3]
    assert (study["words"], study["sentences"], study["grade"], study["quotes"]) == ("248", "13", "8.8", "7")
    assert study["summary"].count(". ") >= 2
    assert study["keywords"].count("; ") == 9


def test_text_names_the_analysis_of_each_line(newscli: Run, samples: Path) -> None:
    lines = newscli("report", samples / "river-flood.txt", "-f", "text").stdout.decode().splitlines()
    assert lines[0] == "title\t'We lost everything in an hour': villagers count cost of Tarn flood"
    assert {line.split("\t")[0] for line in lines} == {"title", *KEYS.values()}
    assert "quotes\tGwen Attwater\tWe lost everything in an hour," in lines


def test_one_document_is_a_page_and_several_are_a_line_each(newscli: Run, samples: Path) -> None:
    page = newscli("report", samples / "river-flood.txt").stdout.decode()
    for title in ("Summary", "Key phrases", "Quotations", "Readability", "Sentence lengths"):
        assert title in page
    several = newscli("report", "samples", "missing.txt", env={"COLUMNS": "200"}, cwd=samples.parent)
    lines = several.stdout.decode().splitlines()
    assert several.returncode == 2
    assert len(lines) == 1 + 9 + 1 + 2
    assert "missing.txt  could not be read" in lines[10]
    assert lines[-1].startswith("10 documents · 1,843 words")
    assert lines[-1].rstrip().endswith("1 could not be read")


@pytest.mark.parametrize(
    "text", [b"", b"\n\n", b"...", b"Share this\n\nRead more", "“".encode(), b"\x00\x1b[2J"]
)
@pytest.mark.parametrize("format_", ["table", "text", "jsonl", "csv", "markdown"])
def test_nothing_much_is_a_report_too(text: bytes, format_: str, newscli: Run) -> None:
    done = newscli("report", "-f", format_, stdin=text)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout


def test_processes_make_no_difference(newscli: Run, samples: Path) -> None:
    alone, pooled = (newscli("report", samples, "-f", "markdown", "-j", jobs) for jobs in ("1", "2"))
    assert alone.stdout == pooled.stdout


@pytest.mark.parametrize(("option", "value"), [("--sentences", "0"), ("--top", "-1")])
def test_a_length_below_one_is_refused(option: str, value: str, newscli: Run, samples: Path) -> None:
    done = newscli("report", samples / "river-flood.txt", option, value)
    assert done.returncode == 2
    assert b"must be 1 or more" in done.stderr


def test_json_beside_a_table_is_the_json_of_its_own_run(newscli: Run, samples: Path, tmp_path: Path) -> None:
    beside = tmp_path / "beside.jsonl"
    newscli("report", samples / "cup-final.md", "-o", f"jsonl={beside}")
    assert beside.read_bytes() == newscli("report", samples / "cup-final.md", "-f", "jsonl").stdout


def test_json_can_be_gone_on_with(newscli: Run, samples: Path, tmp_path: Path) -> None:
    done = newscli("report", samples, "-o", f"jsonl={tmp_path / 'r.jsonl'}", "--resume")
    assert done.returncode == 0
    assert (tmp_path / "r.jsonl").read_bytes() == newscli("report", samples, "-f", "jsonl").stdout


def test_pages_in_a_folder_are_asked_for_by_html(newscli: Run, samples: Path, tmp_path: Path) -> None:
    done = newscli("report", samples, "-o", f"html={tmp_path / 'pages'}/")
    assert done.returncode == 2
    assert f"--html {tmp_path / 'pages'}/" in done.stderr.decode()
    assert not (tmp_path / "pages").exists()
