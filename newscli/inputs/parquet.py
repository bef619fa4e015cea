"""Documents in the rows of Parquet files, read a few at a time."""

import io
import itertools
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newscli.errors import InputError
from newscli.inputs.decode import decode_narrow
from newscli.inputs.options import Failure, InputOptions
from newscli.inputs.records import from_record
from newscli.inputs.sources import Source
from newscli.text.document import Document

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 16  # in memory at once, beside the page of each column that they stand in
_BUFFER = 1 << 20  # bytes of each column that are read ahead


def from_parquet(
    file: io.BufferedReader, source: Source, options: InputOptions
) -> Iterator[Document | Failure]:
    """One document a row; of the columns only those of text, id and title are read.

    Raises:
        InputError: If the library is missing, the file has no such text, or where it can be read no further.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise InputError(
            "missing-extra", "reading Parquet needs the extra 'parquet'", "pip install 'newscli[parquet]'"
        ) from None
    try:
        table = parquet.ParquetFile(
            _seekable(file), pre_buffer=False, buffer_size=_BUFFER, page_checksum_verification=True
        )
        columns = _columns(table.schema_arrow, options)
        numbers = itertools.count(1)
        for batch in table.iter_batches(_ROWS, columns=columns, use_threads=False):
            values = [_values(batch.column(name)) for name in columns]
            for row in zip(*values, strict=True):
                record = dict(zip(columns, row, strict=True))
                yield from_record(record, f"{source.path}:{next(numbers)}", source, options)
    except (pa.ArrowException, OSError) as fault:
        problem = str(fault).strip().splitlines()[0].rstrip(".") if str(fault).strip() else "unreadable"
        raise InputError("bad-parquet", f"broken Parquet file: {problem}", "write it again") from None


def _seekable(file: io.BufferedReader) -> Any:
    """`file`, or a copy on disk of a pipe: what a Parquet file holds stands at its end."""
    if file.seekable():
        return file
    import tempfile

    copy = tempfile.TemporaryFile()  # noqa: SIM115 - goes with the last that reads it
    shutil.copyfileobj(file, copy)
    return copy


def _columns(schema: "pa.Schema", options: InputOptions) -> list[str]:
    """The columns to read, the one with the text first."""
    from pyarrow import types

    names = list(dict.fromkeys(schema.names))
    if options.text_field not in names:
        shown = ", ".join(repr(name) for name in names[:8])
        hint = f"name it with --text-field (columns: {shown})" if shown else "it has none"
        raise InputError("no-text", f"there is no column {options.text_field!r}", hint)
    kind = schema.field(schema.names.index(options.text_field)).type
    if types.is_dictionary(kind):
        kind = kind.value_type
    if not _is_text(kind):
        raise InputError(
            "no-text",
            f"column {options.text_field!r} holds {kind}, not text",
            "name another with --text-field",
        )
    return [
        options.text_field,
        *(
            name
            for name in dict.fromkeys((options.id_field, options.title_field))
            if name in names and name != options.text_field
        ),
    ]


def _is_text(kind: "pa.DataType") -> bool:
    """Text, or bytes that some writers leave without saying that they are text."""
    from pyarrow import types

    return bool(
        types.is_string(kind)
        or types.is_large_string(kind)
        or types.is_string_view(kind)
        or types.is_binary(kind)
        or types.is_large_binary(kind)
        or types.is_binary_view(kind)
    )


def _values(column: "pa.Array") -> list[Any]:
    """The values of a column; text is decoded here, since pyarrow raises where it is no UTF-8."""
    import pyarrow as pa
    from pyarrow import types

    if types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if not _is_text(column.type):
        return list(column.to_pylist())
    values = column.cast(pa.large_binary()).to_pylist()
    return [None if value is None else decode_narrow(value) for value in values]
