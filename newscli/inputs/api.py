"""Reading for programs: what the command line reads, as documents."""

from collections.abc import Iterator
from pathlib import Path

from newscli.inputs.options import Failure, InputOptions
from newscli.inputs.reading import read as read_source
from newscli.inputs.size import LARGEST
from newscli.inputs.sources import find_sources
from newscli.text.document import Document


def read(
    *paths: str | Path,
    format: str | None = None,  # noqa: A002 - the option's name
    text_field: str = "text",
    id_field: str = "id",
    title_field: str = "title",
    encoding: str | None = None,
    language: str | None = None,
    engine: str = "fast",
    keep_furniture: bool = False,
    max_size: int = LARGEST,
    allow_private: bool = False,
) -> Iterator[Document]:
    """The documents in files, folders and addresses, in order; "-" is standard input.

    Args:
        *paths: Files, folders, web addresses or "-".
        format: "text", "markdown", "html", "jsonl", "csv", "tsv", "parquet", "docx" or "pdf"; None goes
            by the suffix.
        text_field: JSONL, CSV and Parquet: the field with the article.
        id_field: JSONL, CSV and Parquet: the field with the id.
        title_field: JSONL, CSV and Parquet: the field with the headline.
        encoding: The name of an encoding; None is UTF-8, else Windows-1252.
        language: A code such as "en" or "de"; None tells by the text.
        engine: "fast" or "reference".
        keep_furniture: Treat captions, bylines and page furniture as text.
        max_size: Bytes of the largest document that is read.
        allow_private: Fetch from addresses that are not public, too.

    Raises:
        InputError: At the first document that cannot be read.
    """
    options = InputOptions(
        text_field=text_field,
        id_field=id_field,
        title_field=title_field,
        encoding=encoding,
        language=language,
        engine=engine,
        keep_furniture=keep_furniture,
        max_size=max_size,
        allow_private=allow_private,
    )
    for source in find_sources(map(str, paths), format=format):
        for document in read_source(source, options):
            if isinstance(document, Failure):
                raise document.error
            yield document
