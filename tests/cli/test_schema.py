"""Records of real runs keep to the schema that `newscli schema` prints; a key it does not know fails here."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newscli.render.record import SCHEMA
from newscli.render.schema import schema_text
from tests.conftest import SAMPLES, Run


def _closed(schema: Any) -> Any:
    """The schema without room for keys that it does not name: readers may be open, we may not."""
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        closed["additionalProperties"] = False
    return closed


STRICT = jsonschema.Draft202012Validator(_closed(json.loads(schema_text())))
LAYERS = ("--with", "sentences,structure,text")


def _records(newscli: Run, *arguments: str | Path, code: int = 0) -> list[dict[str, Any]]:
    done = newscli(*arguments, "-f", "jsonl", "-q")
    assert done.returncode == code, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    for record in records:
        STRICT.validate(record)
    return records


def test_the_command_prints_a_schema_that_is_one(newscli: Run) -> None:
    done = newscli("schema")
    assert (done.returncode, done.stderr) == (0, b"")
    schema = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema"]["const"] == SCHEMA


def test_every_part_of_it_is_described() -> None:
    schema = json.loads(schema_text())
    parts = [*schema["$defs"].values(), *schema["properties"].values()]
    for part in parts:
        assert part.get("description"), part
        parts.extend(part.get("properties", {}).values())


@pytest.mark.parametrize("command", ["summarize", "keywords", "quotes", "readability", "report", "check"])
def test_records_of_every_command_keep_to_it(command: str, newscli: Run) -> None:
    options = ("--fail-on", "never") if command == "check" else ()
    records = _records(newscli, command, SAMPLES, *LAYERS, *options)
    assert len(records) > 5
    assert all({"sentences", "structure", "text"} <= record.keys() for record in records)


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (("keywords", "--with", "mentions", "a.txt"), "mentions"),
        (("keywords", "--together", "a.txt", "b.txt"), "documents"),
        (("keywords", "--contrast", "b.txt", "a.txt"), "others"),
        (("summarize", "--together", "a.txt", "b.txt"), "document"),
        (("readability", "--audience", "plain", "a.txt"), "audience"),
        (("readability", "--compare", "b.txt", "a.txt"), "comparison"),
        (("readability", "empty.txt"), "readability"),
        (("quotes", "--by-speaker", "a.txt"), "quotes"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value[:2]),
)
def test_what_options_add_keeps_to_it(
    arguments: tuple[str, ...], key: str, newscli: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes((SAMPLES / "river-flood.txt").read_bytes())
    (tmp_path / "b.txt").write_bytes((SAMPLES / "harbour-bridge.txt").read_bytes())
    (tmp_path / "empty.txt").write_text("", "utf-8")
    assert f'"{key}"' in json.dumps(_records(newscli, *arguments))


@pytest.mark.parametrize("command", ["summarize", "keywords", "quotes", "readability", "check"])
def test_records_in_other_languages_keep_to_it(command: str, newscli: Run) -> None:
    folder = Path(__file__).parents[1] / "cases" / "languages"
    articles = [next((folder / code).glob("*.txt")) for code in ("de", "es", "pt")]
    records = _records(newscli, command, *articles, *LAYERS)
    assert [record["language"] for record in records] == ["de", "es", "pt"]


def test_errors_keep_to_it(newscli: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"id": 7}\n{broken\n', "utf-8")
    records = _records(newscli, "quotes", "gone.txt", "bad.jsonl", code=2)
    assert [set(record) for record in records] == [{"schema", "id", "source", "error"}] * 3


def test_a_record_that_differs_does_not() -> None:
    good = {"schema": 1, "id": "a", "source": "a", "title": None, "language": "en", "offsets": "source"}
    STRICT.validate(good)
    changes: tuple[dict[str, Any], ...] = (
        {"schema": 2},
        {"id": 1},
        {"new": 1},
        {"offsets": "bytes"},
        {"quotes": [{}]},
    )
    for change in changes:
        assert not STRICT.is_valid({**copy.deepcopy(good), **change})
    assert not STRICT.is_valid({key: value for key, value in good.items() if key != "title"})
