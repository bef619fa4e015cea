"""Documents inside JSON lines and tables."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from newscli.errors import InputError
from newscli.inputs.decode import decode, mend
from newscli.inputs.reading import Failure, InputOptions
from newscli.inputs.sources import Source
from newscli.text.document import Document

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


def stream_json(source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """The documents of a JSONL file, line by line, so that memory does not grow with the file.

    Raises:
        OSError: If the file cannot be opened.
        InputError: If it holds no text.
    """
    with Path(source.path).open("rb") as file:
        if file.peek(4)[:4].startswith(_WIDE_MARKS):
            lines: Iterable[str] = decode(file.read()).split("\n")
        else:
            lines = (decode(line) for line in file)
        yield from from_json(lines, source, options)


def from_json(lines: Iterable[str], source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """One document a line; empty lines are passed over, a broken line costs that line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{source.path}:{number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            at = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
            yield Failure(place, source.path, InputError("bad-json", f"line {number} is not JSON{at}"))
            continue
        if isinstance(record, dict):
            yield _document(record, place, source, options)
        else:
            yield Failure(place, source.path, InputError("bad-json", f"line {number} is not a JSON object"))


def from_table(text: str, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """One document a row of a CSV or TSV file whose first row names the columns."""
    csv.field_size_limit(2**31 - 1)
    delimiter = "\t" if source.format == "tsv" else ","
    rows = csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Failure(source.path, source.path, InputError("bad-csv", f"row {number}: {error}"))
            return
        yield _document(row, f"{source.path}:{number}", source, options)


def _document(
    record: Mapping[str, Any], place: str, source: Source, options: InputOptions
) -> Document | Failure:
    given = record.get(options.id_field)
    name = place if given is None or given == "" else mend(str(given))
    text = record.get(options.text_field)
    if not isinstance(text, str):
        fields = ", ".join(repr(str(key)) for key in list(record)[:8])
        found = f"fields: {fields}" if fields else "it has none"
        problem = InputError(
            "no-text", f"no text in field {options.text_field!r}", f"name it with --text-field ({found})"
        )
        return Failure(name, source.path, problem)
    title = record.get(options.title_field)
    return options.document(
        mend(text),
        source.path,
        id=name,
        title=mend(title) if isinstance(title, str) and title.strip() else None,
    )
