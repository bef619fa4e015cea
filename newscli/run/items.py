"""What a process is given to do: a document, or a source that it is to read itself."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newscli.inputs import Failure, InputOptions, Source, read
from newscli.inputs.sources import STDIN
from newscli.render.record import Record
from newscli.run.analyse import Work, analyse
from newscli.text.document import Document
from newscli.text.language import detect_language

Item = Document | Failure | Source
_LATER = "?"  # the language of a document that whoever analyses it is to tell
OF_MANY = frozenset(("jsonl", "csv", "tsv", "parquet"))  # formats that are read here, document by document


class Tagged(NamedTuple):
    """An item with the number of the source that it comes from."""

    shard: int
    item: Item


class Setup(NamedTuple):
    """How items become records.

    Attributes:
        work: The analyses.
        reading: How sources are read.
        lines: Make each record into a line of JSON at once, and leave the rest of it behind.
    """

    work: Work
    reading: InputOptions
    lines: bool = False


def names_of(item: Item) -> tuple[str, str]:
    """The id and the source of the record of an item."""
    return (item.path, item.path) if isinstance(item, Source) else (item.id, item.source)


def divide(sources: Iterable[tuple[int, Source]], reading: InputOptions) -> Iterator[Tagged]:
    """The items of numbered sources, so that as little as can be is done here and the rest by others."""
    here = reading._replace(language=reading.language or _LATER)
    for shard, source in sources:
        if source.error or source.stdin or source.path == STDIN or source.format in OF_MANY:
            for doc in read(source, here):
                yield Tagged(shard, doc)
        else:
            yield Tagged(shard, source)


def records(item: Item, setup: Setup) -> Iterator[Record]:
    """The records of a document, or of all in a source."""
    for doc in read(item, setup.reading) if isinstance(item, Source) else (item,):
        if isinstance(doc, Document) and doc.language == _LATER:
            doc.language = detect_language(doc.text)
        record = analyse(doc, setup.work)
        yield as_line(record) if setup.lines else record


def as_line(record: Record) -> Record:
    """The record with nothing but its line of JSON and what is said about it."""
    from newscli.render.json import dump

    line = dump(record.to_dict())
    return Record(record.id, record.source, language=record.language, error=record.error, line=line)
