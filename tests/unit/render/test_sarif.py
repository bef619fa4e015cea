"""SARIF 2.1.0: valid, and what GitHub's code scanning asks for besides."""

import json
import re
from typing import Any

from newscli.findings import RULES
from tests.standards import sarif
from tests.unit.render.findings import EVIL, finding, record, rendered, unreadable


def run_of(*records: Any) -> dict[str, Any]:
    text = rendered("sarif", *records)
    sarif(text)
    log = json.loads(text)
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def check_result(result: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    """A result as section 3.27 of the standard has it."""
    assert set(result) <= {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"}
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in ("none", "note", "warning", "error")
    assert result["message"]["text"]
    (place,) = result["locations"]
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[\w.~/!$&'()*+,;=:@-]|%[0-9A-F]{2})+", uri, re.ASCII)
    region = place["physicalLocation"].get("region")
    if region:
        assert all(isinstance(value, int) and value >= 1 for value in region.values())
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    assert all(isinstance(value, str) and value for value in result["partialFingerprints"].values())


def test_a_run_describes_its_rules() -> None:
    run = run_of()
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]
    driver = run["tool"]["driver"]
    assert driver["name"] == "newscli"
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("none", "note", "warning", "error")
        assert isinstance(rule["defaultConfiguration"]["enabled"], bool)


def test_a_result_has_rule_level_message_place_and_fingerprint() -> None:
    run = run_of(record(finding()), record(finding("NC202", "error"), source="b.md"))
    for result in run["results"]:
        check_result(result, run["tool"]["driver"]["rules"])
    first, second = run["results"]
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "desk/a.md"},
        "region": {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 9},
    }
    assert (first["ruleId"], first["level"]) == ("NC103", "warning")
    assert (second["ruleId"], second["level"]) == ("NC202", "error")


def test_a_fingerprint_stays_when_lines_move_and_tells_equal_sentences_apart() -> None:
    marks = [
        [result["partialFingerprints"]["newscli/v1"] for result in run_of(one)["results"]]
        for one in (
            record(finding(line=3), finding(line=9)),
            record(finding(line=30, text="“The  LONG\nsentence”"), finding(line=90)),
        )
    ]
    assert marks[0] == marks[1]
    assert len(set(marks[0])) == 2
    other = run_of(record(finding(text="Another sentence.")))["results"][0]["partialFingerprints"]
    assert other["newscli/v1"] not in marks[0]


def test_article_text_and_odd_paths_cannot_break_the_file() -> None:
    run = run_of(record(finding(message=EVIL, text=EVIL), source=f"ä b/{EVIL}".replace("\x00", "")))
    check_result(run["results"][0], run["tool"]["driver"]["rules"])
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith(
        "%C3%A4%20b"
    )


def test_a_name_that_is_no_utf_8_can_still_be_written() -> None:
    assert "%E9.md" in rendered("sarif", record(finding(), source="caf\udce9.md"))


def test_what_could_not_be_read_is_a_notification() -> None:
    (invocation,) = run_of(unreadable())["invocations"]
    assert invocation["executionSuccessful"] is False
    (problem,) = invocation["toolExecutionNotifications"]
    assert problem["message"]["text"] == "desk/gone.md: no such file or directory"


def test_a_record_in_a_file_of_many_has_no_region() -> None:
    (result,) = run_of(record(finding(), source="wire.jsonl", id="w-7"))["results"]
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "wire.jsonl"}}
    assert result["message"]["text"].startswith("w-7: ")
