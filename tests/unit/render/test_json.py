"""JSON to the letter: what a reader, a terminal and a log get."""

import io
import json
import math

import pytest

from newscli.render.json import JsonArray, JsonLines, dump
from newscli.render.record import Record

FAILED = Record("é", "a.txt", error=("not-found", "no such file", "look elsewhere"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("é“😀", '"é“😀"'),
        ("\x7f\x9f", '"\\u007f\\u009f"'),
        ("\u2028\u202e\ufffb", '"\\u2028\\u202e\\ufffb"'),
        ("\ud800", '"\\ud800"'),
        ("\U000e0000\U000e0041\U000e007f", '"\\udb40\\udc00\\udb40\\udc41\\udb40\\udc7f"'),
        ("##[group] ##VSO[x] # #1 ##", '"\\u0023#[group] \\u0023#VSO[x] # #1 ##"'),
    ],
)
def test_letters_stand_as_they_are_and_signs_that_drive_are_escaped(text: str, written: str) -> None:
    assert dump(text) == written
    assert json.loads(written) == text


@pytest.mark.parametrize("number", [math.nan, math.inf])
def test_what_json_has_no_number_for_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dump({"score": number})


class _Counting(io.StringIO):
    flushes = 0

    def flush(self) -> None:
        self.flushes += 1


def test_a_record_is_a_line_that_goes_out_at_once() -> None:
    out = _Counting()
    JsonLines(out).write(FAILED)
    assert out.getvalue() == (
        '{"schema": 1, "id": "é", "source": "a.txt", '
        '"error": {"code": "not-found", "message": "no such file"}}\n'
    )
    assert out.flushes == 1


def test_a_record_that_is_a_line_already_is_written_as_it_is() -> None:
    out = io.StringIO()
    JsonLines(out).write(FAILED._replace(line='{"kept": 1}'))
    assert out.getvalue() == '{"kept": 1}\n'


def test_an_array_is_indented_by_two() -> None:
    out = io.StringIO()
    renderer = JsonArray(out)
    for name in "ab":
        renderer.write(Record(name, name, error=("empty", "no text", "")))
    renderer.close()
    entry = (
        '{{\n  "schema": 1,\n  "id": "{0}",\n  "source": "{0}",\n'
        '  "error": {{\n    "code": "empty",\n    "message": "no text"\n  }}\n}}'
    )
    assert out.getvalue() == f"[\n{entry.format('a')},\n{entry.format('b')}\n]\n"
