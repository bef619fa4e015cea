"""Reads one source into documents; what cannot be read becomes a `Failure` in its place."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from newscli.errors import InputError
from newscli.inputs.decode import decode
from newscli.inputs.options import Failure, InputOptions
from newscli.inputs.sources import STDIN, Source, standard_input
from newscli.text.document import Document

Reader = Callable[[str, Source, InputOptions], Iterator[Document | Failure]]


def _plain(text: str, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    yield options.document(text, source.path)


def _markdown(text: str, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.markdown import mask

    masked = mask(text)
    yield options.document(masked.text, source.path, raw=text, title=masked.title, hints=masked.blocks)


def _table(text: str, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.records import from_table

    return from_table(text, source, options)


def _html(text: str, source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    from newscli.inputs.html.article import read_article

    try:
        article = read_article(text)
    except InputError as error:
        yield Failure(source.path, source.path, error)
        return
    yield options.document(
        article.text, source.path, title=article.title, hints=article.blocks, offsets="extracted"
    )


# Of formats that are read whole; JSONL is read line by line.
READERS: dict[str, Reader] = {
    "text": _plain,
    "markdown": _markdown,
    "csv": _table,
    "tsv": _table,
    "html": _html,
}


def read(source: Source, options: InputOptions) -> Iterator[Document | Failure]:
    """The documents of one source, in order. Never raises for what is wrong with the input."""
    try:
        if source.error:
            raise source.error
        if source.format == "jsonl":
            from newscli.inputs.records import from_json

            with _open(STDIN if source.stdin else source.path) as file:
                yield from from_json(file, source, options)
            return
        with _open(STDIN if source.stdin else source.path) as file:
            text = _decoder(source.format)(file.read(), options.encoding)
    except InputError as error:
        yield Failure(source.path, source.path, error)
    except OSError as error:
        yield Failure(source.path, source.path, _unreadable(error))
    else:
        yield from READERS[source.format](text, source, options)


def _decoder(format: str) -> Callable[[bytes, str | None], str]:  # noqa: A002 - as above
    """How bytes become text: a web page may say itself how."""
    if format == "html":
        from newscli.inputs.html.encoding import decode_page

        return decode_page
    return decode


def _open(path: str) -> contextlib.AbstractContextManager[BinaryIO]:
    """The bytes of an input; standard input stays open."""
    return contextlib.nullcontext(standard_input()) if path == STDIN else Path(path).open("rb")


def _unreadable(error: OSError) -> InputError:
    code = "not-found" if isinstance(error, FileNotFoundError) else "unreadable"
    return InputError(code, (error.strerror or str(error)).lower())
