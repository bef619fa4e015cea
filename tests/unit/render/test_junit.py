"""JUnit XML: valid, with sums that are true."""

from xml.etree import ElementTree as ET

from newscli.render.record import Record
from tests.standards import junit
from tests.unit.render.findings import EVIL, finding, record, rendered, unreadable


def parsed(*records: Record) -> ET.Element:
    root = junit(rendered("junit", *records))
    assert root.tag == "testsuites"
    return root


def test_what_fails_the_run_is_a_failure_and_what_does_not_has_passed() -> None:
    (suite,) = parsed(record(finding(), finding("NC202", "error", "no partner")))
    passed, failed = suite
    assert suite.attrib == {"name": "desk/a.md", "tests": "2", "failures": "1", "errors": "0", "skipped": "0"}
    assert passed.attrib["name"] == "NC103 sentence-too-long at line 3, column 4"
    assert passed.findtext("system-out") == "warning: sentence of 70 words, limit 60\nThe long sentence."
    failure = failed.find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "NC202", "message": "no partner"}
    (suite,) = parsed(record(finding(), fail_on="warning"))
    assert suite.attrib["failures"] == "1"


def test_a_clean_document_is_a_case_that_passed() -> None:
    (suite,) = parsed(record())
    assert [case.attrib["name"] for case in suite] == ["no findings"]


def test_what_could_not_be_read_is_an_error() -> None:
    (suite,) = parsed(unreadable())
    assert suite.attrib["errors"] == "1"


def test_article_text_cannot_break_the_xml() -> None:
    (suite,) = parsed(
        record(finding(message=EVIL, text=EVIL, level="error"), finding(message=EVIL, text=EVIL), source=EVIL)
    )
    assert len(suite) == 2
    assert not any(
        line.startswith("::") for line in rendered("junit", record(finding(text=EVIL))).split("\n")
    )
