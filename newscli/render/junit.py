"""JUnit XML, which nearly every CI system shows: a suite a document, a test case a finding.

A finding that fails the run is a failure; one that does not is a case that passed and says what was found.
"""

import re
from typing import Any, TextIO
from xml.sax.saxutils import escape, quoteattr

from newscli.render.places import described, inert, path_of
from newscli.render.plain import one_line
from newscli.render.record import Record

# What XML 1.0 has no place for, not even as a reference; controls are already visible signs.
_NO_XML = re.compile("[\ufffe\uffff\U0001fffe\U0001ffff]")


class JUnit:
    """Writes a suite for each document as it is done."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newscli check">\n')

    def write(self, record: Record) -> None:
        """Add one document's suite."""
        name, path = _attribute(record.id), _attribute(path_of(record))
        result: Any = record.results.get("findings")
        findings = result.findings if result else ()
        failing = result.failing if result else 0
        errors = int(record.error is not None)
        cases = [
            _case(path, finding, described(record, finding), failing=result.fails(finding))
            for finding in findings
        ]
        if record.error:
            what = f"<error type={_attribute(record.error[0])} message={_attribute(record.error[1])}/>"
            cases.append(f'<testcase classname={path} name="readable">{what}</testcase>\n')
        elif not cases:
            cases.append(f'<testcase classname={path} name="no findings"/>\n')
        counts = f'tests="{len(cases)}" failures="{failing}" errors="{errors}" skipped="0"'
        self._out.write(f"<testsuite name={name} {counts}>\n{''.join(cases)}</testsuite>\n")

    def close(self) -> None:
        """End the document."""
        self._out.write("</testsuites>\n")


def _case(path: str, finding: Any, message: str, *, failing: bool) -> str:
    title = f"{finding.code} {finding.name} at line {finding.line}, column {finding.column}"
    words = _text(f"{message}\n{inert(finding.text)}".rstrip())
    if failing:
        kind = f"type={_attribute(finding.code)} message={_attribute(message)}"
        inner = f"<failure {kind}>{words}</failure>"
    else:
        inner = f"<system-out>{_text(finding.level)}: {words}</system-out>"
    return f"<testcase classname={path} name={_attribute(title)}>{inner}</testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", one_line(text)))


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text))
