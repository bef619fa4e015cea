"""What is fetched from the web as an input: which format it has, and what the server says of it."""

import io
from typing import NamedTuple

from newscli.errors import InputError
from newscli.inputs.fetch import fetch
from newscli.inputs.options import InputOptions
from newscli.inputs.sources import BY_ANSWER, SUFFIXES, Source, inner_suffix

_KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "application/jsonl": "jsonl",
    "application/jsonlines": "jsonl",
    "application/x-jsonlines": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/ndjson": "jsonl",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/vnd.apache.parquet": "parquet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
# What servers say of files that they know nothing of.
_UNKNOWN = frozenset(
    "application/octet-stream binary/octet-stream application/gzip application/x-gzip application/zstd "
    "application/x-bzip2 application/x-xz text/plain".split()
)


class Answer(NamedTuple):
    """What came, as an input with a format, and the options with what the server said."""

    file: io.BufferedReader
    source: Source
    options: InputOptions


def open_address(source: Source, options: InputOptions) -> Answer:
    """Fetch an input.

    Raises:
        InputError: If it cannot be had, or is nothing that is read.
    """
    data, kind, charset, path = fetch(
        source.path, limit=options.max_size, allow_private=options.allow_private
    )
    if source.format == BY_ANSWER:
        source = source._replace(format=format_of(kind, path))
    return Answer(io.BufferedReader(io.BytesIO(data)), source, options._replace(charset=charset))


def format_of(kind: str, path: str) -> str:
    """The format of what has a content type ("" if none was given), and came from a path.

    Raises:
        InputError: If it is none that is read.
    """
    known = _KINDS.get(kind)
    if known is None and (not kind or kind in _UNKNOWN):
        known = SUFFIXES.get(inner_suffix(path)) or ("text" if kind == "text/plain" else None)
    if known is None:
        problem = f"this is {kind or 'of no known type'}, not an article"
        raise InputError("fetch", problem, "--input-format says what it is")
    return known
