"""Reviewdog's format: one JSON object a line, columns in bytes of UTF-8."""

import json

from newscli.findings import check
from newscli.render.record import Record
from newscli.text.document import Document
from tests.standards import rdjsonl
from tests.unit.render.findings import EVIL, finding, record, rendered


def test_an_entry_as_reviewdog_documents_it() -> None:
    (entry,) = rdjsonl(rendered("rdjsonl", record(finding())))
    assert entry == {
        "message": "sentence of 70 words, limit 60",
        "location": {
            "path": "desk/a.md",
            "range": {"start": {"line": 3, "column": 6}, "end": {"line": 3, "column": 11}},
        },
        "severity": "WARNING",
        "source": {"name": "newscli"},
        "code": {"value": "NC103"},
    }


def test_columns_count_bytes() -> None:
    doc = Document(
        "Town\n\nÄ 𐐀 was it. Then the mayor said: “We have no choice. It was all gone.\n", title="Town"
    )
    result = check(doc)
    (line,) = rendered("rdjsonl", Record("a", "a", results={"findings": result})).splitlines()
    start = json.loads(line)["location"]["range"]["start"]
    before = doc.text.splitlines()[2].partition("“")[0]
    assert start == {"line": 3, "column": len(before.encode()) + 1}


def test_each_finding_stays_on_its_line() -> None:
    text = rendered("rdjsonl", record(*[finding(level=lv, message=EVIL) for lv in ("error", "note")]))
    assert [entry["severity"] for entry in rdjsonl(text)] == ["ERROR", "INFO"]
