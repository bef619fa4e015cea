"""SARIF 2.1.0 (OASIS, 2020), the form that code scanning takes."""

import os
from typing import Any, TextIO
from urllib.parse import quote

from newscli import __version__
from newscli.findings.catalogue import RULES, Rule
from newscli.findings.finding import Finding
from newscli.findings.fingerprints import numbered
from newscli.render.json import dump
from newscli.render.places import described, has_lines, path_of
from newscli.render.plain import one_line
from newscli.render.record import Record

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note", "off": "none"}
_INDEX = {code: i for i, code in enumerate(RULES)}


class Sarif:
    """Writes one run; results go out as they come, and none is held."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._first = True
        self._problems: list[dict[str, Any]] = []
        driver = {
            "name": "newscli",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": list(map(_rule, RULES.values())),
        }
        self._out.write(
            f'{{\n"$schema": {dump(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
            f'"tool": {{"driver": {dump(driver)}}},\n"columnKind": "unicodeCodePoints",\n"results": ['
        )

    def write(self, record: Record) -> None:
        """Add the results of one document."""
        if record.error:
            where = {"physicalLocation": {"artifactLocation": {"uri": _uri(record)}}}
            message = {"text": one_line(f"{record.id}: {record.error[1]}")}
            self._problems.append({"level": "error", "message": message, "locations": [where]})
        result: Any = record.results.get("findings")
        for finding, mark in numbered(result.findings if result else ()):
            self._out.write(("\n" if self._first else ",\n") + dump(_result(record, finding, mark)))
            self._first = False

    def close(self) -> None:
        """End the run, with what could not be read."""
        invocation: dict[str, Any] = {"executionSuccessful": not self._problems}
        if self._problems:
            invocation["toolExecutionNotifications"] = self._problems
        self._out.write(f'\n],\n"invocations": [{dump(invocation)}]\n}}]\n}}\n')


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.why}"},
        "help": {"text": f"{rule.why} {rule.remedy}"},
        "defaultConfiguration": {"enabled": rule.level != "off", "level": _LEVELS[rule.level]},
    }


def _result(record: Record, finding: Finding, mark: str) -> dict[str, Any]:
    where: dict[str, Any] = {"artifactLocation": {"uri": _uri(record)}}
    if has_lines(record):
        where["region"] = {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.last.line,
            "endColumn": finding.last.column,
        }
    return {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": finding.level,
        "message": {"text": described(record, finding)},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"newscli/v1": mark},
    }


def _uri(record: Record) -> str:
    return quote(os.fsencode(path_of(record)))
