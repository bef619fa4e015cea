"""Documents inside JSON lines and tables."""

import csv
import io
import itertools
import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from newscli.errors import InputError
from newscli.inputs.decode import decode, is_wide, mend
from newscli.inputs.options import Failure, InputOptions
from newscli.inputs.sources import Source
from newscli.text.document import Document

_UNCLOSED = "unexpected end of data"  # what `csv` says of a field whose closing mark is missing
_START = 4096  # bytes by which a file of lines is told from one in UTF-16


def from_json(file: BinaryIO, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """One document a line; empty lines are passed over, a broken line costs that line.

    Read line by line, so that memory does not grow with the file and a pipe gives its documents as they come.

    Raises:
        InputError: If the whole file is unreadable.
    """
    for number, line in enumerate(_lines(file, options.encoding), 1):
        if not line.strip():
            continue
        place = f"{source.path}:{number}"
        try:
            record = json.loads(line if isinstance(line, str) else decode(line))
        except InputError as error:
            yield Failure(place, source.path, InputError(error.code, f"line {number} is not text"))
        except (ValueError, RecursionError) as error:
            at = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
            yield Failure(place, source.path, InputError("bad-json", f"line {number} is not JSON{at}"))
        else:
            if isinstance(record, dict):
                yield _document(record, place, source, options)
            else:
                problem = InputError("bad-json", f"line {number} is not a JSON object")
                yield Failure(place, source.path, problem)


def _lines(file: BinaryIO, encoding: str | None) -> Iterable[str | bytes]:
    """The lines of a file; as bytes, to be decoded one by one, where LF is one byte."""
    start = file.readline(_START)
    if encoding or is_wide(start):
        return io.StringIO(decode(start + file.read(), encoding), newline=None)
    if not start.endswith(b"\n"):
        start += file.readline()
    decode(start[:_START])  # where the first line is no text, neither is the file
    return (part for line in itertools.chain([start], file) for part in _split(line))


def _split(line: bytes) -> list[bytes]:
    """A line that ends in LF at its CRs, the one before LF aside."""
    return line.removesuffix(b"\n").removesuffix(b"\r").split(b"\r")


def from_table(text: str, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """One document a row of a CSV or TSV file whose first row names the columns.

    Few writers of TSV quote their fields: one whose quotation marks make no fields is read without quoting.
    """
    csv.field_size_limit(2**31 - 1)
    delimiter = "\t" if source.format == "tsv" else ","
    quoted = delimiter == "," or not _fault(io.StringIO(text, newline=""), delimiter)
    file = io.StringIO(text, newline="")
    taken: list[str] = []  # the lines of the row at hand

    def lines() -> Iterator[str]:
        for line in file:
            taken.append(line)
            yield line

    rows = csv.DictReader(
        lines(), delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    )
    for number in itertools.count(1):
        taken.clear()
        place = f"{source.path}:{number}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Failure(place, source.path, InputError("bad-csv", f"row {number}: {error}"))
            return
        if file.tell() == len(text) and quoted and _fault(taken, delimiter) == _UNCLOSED:
            problem = InputError(
                "bad-csv",
                f"row {number}: a quotation mark is never closed",
                "the rows after it are inside it",
            )
            yield Failure(place, source.path, problem)
        else:
            yield _document(row, place, source, options)


def _fault(lines: Iterable[str], delimiter: str) -> str:
    """What is wrong with the quoting of a table by the letter of the format; empty if nothing is."""
    try:
        deque(csv.reader(lines, delimiter=delimiter, strict=True), maxlen=0)
    except csv.Error as error:
        return str(error)
    return ""


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
