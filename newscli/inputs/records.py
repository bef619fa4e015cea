"""Documents inside JSON lines and tables."""

import csv
import io
import itertools
import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from newscli.errors import InputError
from newscli.inputs.decode import decode, decode_narrow, mend
from newscli.inputs.lines import read_lines
from newscli.inputs.options import Failure, InputOptions
from newscli.inputs.size import is_too_large, longest_line, too_large
from newscli.inputs.sources import Source
from newscli.text.document import Document

_UNCLOSED = "unexpected end of data"  # what `csv` says of a field whose closing mark is missing
_SAMPLE = 1 << 20  # characters of a TSV file that tell whether its fields are quoted


def from_json(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """One document a line; empty lines are passed over, a broken line costs that line.

    Read line by line, so that memory does not grow with the file and a pipe gives its documents as they come.

    Raises:
        InputError: Where the file cannot be read, or not on.
    """
    longest = longest_line(options.max_size)
    for number, line in enumerate(read_lines(file, options.encoding, longest), 1):
        place = f"{source.path}:{number}"
        if line is None:
            yield Failure(place, source.path, too_large(longest, f"line {number} is "))
            continue
        if not line.strip():
            continue
        try:
            record = json.loads(line if isinstance(line, str) else decode(line))
        except InputError as error:
            yield Failure(place, source.path, InputError(error.code, f"line {number} is not text"))
        except (ValueError, RecursionError) as error:
            at = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
            yield Failure(place, source.path, InputError("bad-json", f"line {number} is not JSON{at}"))
        else:
            if isinstance(record, dict):
                yield from_record(record, place, source, options)
            else:
                problem = InputError("bad-json", f"line {number} is not a JSON object")
                yield Failure(place, source.path, problem)


def from_table(
    file: io.BufferedReader, source: Source, options: InputOptions
) -> Iterator[Document | Failure]:
    """One document a row of a CSV or TSV file whose first row names the columns, read row by row.

    Few writers of TSV quote their fields: one whose quotation marks make no fields is read without quoting.

    Raises:
        InputError: Where the file cannot be read, or not on.
    """
    csv.field_size_limit(2**31 - 1)
    delimiter = "\t" if source.format == "tsv" else ","
    longest = longest_line(options.max_size)
    text = _table_lines(read_lines(file, options.encoding, longest), longest)
    quoted = True
    if delimiter == "\t":
        sample, whole = _sample(text)
        fault = _fault(sample, delimiter)
        quoted = not fault or (fault == _UNCLOSED and not whole)
        text = itertools.chain(sample, text)
    taken: list[str] = []  # the lines of the row at hand
    ended = False

    def lines() -> Iterator[str]:
        nonlocal ended
        size = 0
        for line in text:
            size = size + len(line) if taken else len(line)
            if size > longest:
                raise too_large(longest)
            taken.append(line)
            yield line
        ended = True

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
        except InputError as error:
            if error.code != "too-large":
                raise
            problem = too_large(longest, f"row {number}, or a quotation mark in it that is never closed, is ")
            yield Failure(place, source.path, problem)
            return
        if ended and quoted and _fault(taken, delimiter) == _UNCLOSED:
            problem = InputError(
                "bad-csv",
                f"row {number}: a quotation mark is never closed",
                "the rows after it are inside it",
            )
            yield Failure(place, source.path, problem)
        else:
            yield from_record(row, place, source, options)


def _table_lines(lines: Iterable[str | bytes | None], longest: int) -> Iterator[str]:
    """The lines of a table as text; the first has no byte-order mark."""
    read: Callable[[bytes], str] = decode
    for line in lines:
        if line is None:
            raise too_large(longest)
        yield line if isinstance(line, str) else read(line)
        read = decode_narrow


def _sample(lines: Iterator[str]) -> tuple[list[str], bool]:
    """The first lines, and whether they are all."""
    found, size = [], 0
    for line in lines:
        found.append(line)
        size += len(line)
        if size > _SAMPLE:
            return found, False
    return found, True


def _fault(lines: Iterable[str], delimiter: str) -> str:
    """What is wrong with the quoting of a table by the letter of the format; empty if nothing is."""
    try:
        deque(csv.reader(lines, delimiter=delimiter, strict=True), maxlen=0)
    except csv.Error as error:
        return str(error)
    return ""


def from_record(
    record: Mapping[str, Any], place: str, source: Source, options: InputOptions
) -> Document | Failure:
    """The document in a record's fields; `place` is its id where it has none of its own."""
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
    if is_too_large(text, options.max_size):
        return Failure(name, source.path, too_large(options.max_size, "the text is "))
    title = record.get(options.title_field)
    return options.document(
        mend(text),
        source.path,
        id=name,
        title=mend(title) if isinstance(title, str) and title.strip() else None,
    )
