"""Reads one source into documents; what cannot be read becomes a `Failure` in its place."""

import contextlib
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from newscli.errors import InputError
from newscli.inputs.compression import decompressed
from newscli.inputs.decode import decode
from newscli.inputs.options import Failure, InputOptions
from newscli.inputs.size import read_whole
from newscli.inputs.sources import STDIN, Source, is_address, is_remote, standard_input
from newscli.text.document import Document

Reader = Callable[[io.BufferedReader, Source, InputOptions], Iterator[Document | Failure]]


def _text(file: io.BufferedReader, options: InputOptions) -> str:
    data = read_whole(file, options.max_size)
    if options.charset:
        from newscli.inputs.html.encoding import decode_sent

        return decode_sent(data, options.encoding, options.charset)
    return decode(data, options.encoding)


def _plain(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    text = _text(file, options)
    yield options.document(text, source.path)


def _markdown(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.markdown import mask

    text = _text(file, options)
    masked = mask(text)
    yield options.document(masked.text, source.path, raw=text, title=masked.title, hints=masked.blocks)


def _html(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.html.article import read_article
    from newscli.inputs.html.encoding import decode_page

    data = read_whole(file, options.max_size)
    article = read_article(decode_page(data, options.encoding, options.charset))
    yield options.document(
        article.text, source.path, title=article.title, hints=article.blocks, offsets="extracted"
    )


def _json(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.records import from_json

    return from_json(file, source, options)


def _table(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.records import from_table

    return from_table(file, source, options)


def _docx(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.docx.article import read_docx

    text, blocks = read_docx(read_whole(file, options.max_size), options.max_size)
    yield options.document(text, source.path, hints=blocks, offsets="extracted")


def _pdf(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.pdf.article import read_pdf

    text, blocks = read_pdf(read_whole(file, options.max_size), options.max_size)
    yield options.document(text, source.path, hints=blocks, offsets="extracted")


def _parquet(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.parquet import from_parquet

    return from_parquet(file, source, options)


READERS: dict[str, Reader] = {
    "text": _plain,
    "markdown": _markdown,
    "html": _html,
    "jsonl": _json,
    "csv": _table,
    "tsv": _table,
    "parquet": _parquet,
    "docx": _docx,
    "pdf": _pdf,
}
# How files begin that are no text, though nothing in their name says so: those that come through a pipe.
_STARTS = {b"%PDF-": "pdf", b"PK\x03\x04": "docx", b"PAR1\x15": "parquet"}
# Formats whose files compress what is in them; around those nothing else is looked for.
_COMPRESSING = frozenset({"parquet"})


def read(source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """The documents of one source, in order. Never raises for what is wrong with the input.

    Where a file of records can be read no further, the last one is a `Failure` under the name of the file.
    """
    try:
        if source.error:
            raise source.error
        if is_address(source.path):
            from newscli.inputs.web import open_address

            file, source, options = open_address(source, options)
            yield from _read(file, source, options)
            return
        with _open(source) as file:
            yield from _read(file, source, options)
    except InputError as error:
        yield Failure(source.path, source.path, error)
    except OSError as error:
        yield Failure(source.path, source.path, _unreadable(error))
    except Exception as fault:  # noqa: BLE001 - whatever it is, it must not cost the other inputs
        if os.environ.get("NEWSCLI_DEBUG"):
            import traceback

            traceback.print_exc()
        hint = "this is a fault of newscli, please report it; NEWSCLI_DEBUG=1 shows where"
        problem = InputError("internal", f"{type(fault).__name__}: {fault}", hint)
        yield Failure(source.path, source.path, problem)


def _read(file: io.BufferedReader, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    if source.format not in _COMPRESSING:
        file = decompressed(file, Path(source.path).suffix)
    if source.format == "text":
        start = file.peek(1)
        told = next((name for mark, name in _STARTS.items() if start.startswith(mark)), "text")
        source = source._replace(format=told)
    return READERS[source.format](file, source, options)


def _open(source: Source) -> contextlib.AbstractContextManager[io.BufferedReader]:
    """The bytes of an input; standard input stays open."""
    if source.stdin or source.path == STDIN:
        return contextlib.nullcontext(standard_input())
    if is_remote(source.path):
        from newscli.inputs.remote import open_remote

        return open_remote(source.path)
    return Path(source.path).open("rb")


def _unreadable(error: OSError) -> InputError:
    code = "not-found" if isinstance(error, FileNotFoundError) else "unreadable"
    return InputError(code, (error.strerror or str(error)).lower())
