"""Each output of `check` held against its own standard; schemas/README.md says where these come from."""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import xmlschema

from tests.conftest import ROOT

SCHEMAS = ROOT / "tests" / "schemas"

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z-]+$"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}

# https://docs.github.com/actions/reference/workflow-commands-for-github-actions: a command is a line
# `::name key=value,key=value::message`; %25, %0D and %0A stand for these signs, in values %3A and %2C too.
_COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)", re.ASCII)
_PROPERTY = re.compile(r"(file|line|endLine|col|endColumn|title)=((?:[^%,:]|%25|%0D|%0A|%3A|%2C)*)")
_MESSAGE = re.compile(r"(?:[^%]|%25|%0D|%0A)+")
_ANNOTATIONS = 10  # of each kind a step
_PLAIN = re.compile(
    r"and \d+ more (?:error|warning|note)s?|nothing found|\d+ (?:error|warning|note)s?"
    r"(?:, \d+ (?:warning|note)s?)*|(?:nothing found|\d.*); \d+ could not be read"
)


def sarif(text: str) -> list[dict[str, Any]]:
    """The results of a SARIF 2.1.0 log, after holding it against the schema."""
    log = json.loads(text)
    _validator("sarif-2.1.0.json").validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]  # which no schema can say
    results: list[dict[str, Any]] = run["results"]
    return results


def junit(text: str) -> ET.Element:
    """The root of JUnit XML, after holding it against the schema and its sums against its cases."""
    root = ET.fromstring(text.encode("utf-8"))
    _junit_schema().validate(text)
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.attrib["tests"]) == len(cases)
        assert int(suite.attrib["failures"]) == sum(case.find("failure") is not None for case in cases)
        assert int(suite.attrib["errors"]) == sum(case.find("error") is not None for case in cases)
    return root


def gitlab(text: str) -> list[dict[str, Any]]:
    """The entries of a code quality report; no two may share a fingerprint."""
    report: list[dict[str, Any]] = json.loads(text)
    jsonschema.Draft7Validator(GITLAB).validate(report)
    assert len({entry["fingerprint"] for entry in report}) == len(report)
    return report


def rdjsonl(text: str) -> list[dict[str, Any]]:
    """The diagnostics of a file of them, one a line."""
    assert not text or text.endswith("\n")
    diagnostics = [json.loads(line) for line in text.split("\n")[:-1]]
    for diagnostic in diagnostics:
        _validator("rdjsonl.json").validate(diagnostic)
    return diagnostics


def github(text: str) -> list[dict[str, str]]:
    """The annotations of a log as GitHub's runner reads them, errors first; no other line is a command."""
    assert text.endswith("\n")
    annotations = []
    for line in re.split("\r\n|\r|\n", text)[:-1]:
        command = _COMMAND.fullmatch(line)
        if not command:
            assert _PLAIN.fullmatch(line), line
            continue
        kind, properties, message = command.groups()
        pairs = [_PROPERTY.fullmatch(pair) for pair in properties.split(",")]
        assert all(pairs), line
        assert _MESSAGE.fullmatch(message), line
        values = {pair[1]: _unescaped(pair[2]) for pair in pairs if pair}
        annotations.append({"kind": kind, "message": _unescaped(message), **values})
    kinds = [annotation["kind"] for annotation in annotations]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert all(kinds.count(kind) <= _ANNOTATIONS for kind in kinds)
    return annotations


STANDARDS: dict[str, Callable[[str], Any]] = {
    "sarif": sarif,
    "junit": junit,
    "gitlab": gitlab,
    "rdjsonl": rdjsonl,
    "github": github,
}
"""For each format with a standard of its own: raises if a text is against it, else gives what is in it."""


@cache
def _validator(name: str) -> Any:
    schema = json.loads((SCHEMAS / name).read_bytes())
    return jsonschema.validators.validator_for(schema)(schema)


@cache
def _junit_schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")


def _unescaped(text: str) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text
