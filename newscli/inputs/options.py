"""How inputs are read, and what comes in the place of one that cannot be."""

from typing import NamedTuple

from newscli.errors import InputError
from newscli.inputs.size import LARGEST
from newscli.text.document import Document
from newscli.text.language import CODES, detect_language

LANGUAGES = ("en", *CODES)
"""What the language of an input may be said to be."""


class InputOptions(NamedTuple):
    """How inputs are read.

    Attributes:
        text_field: JSONL, CSV and Parquet: the field that holds the article.
        id_field: The field with the record's id; where it is missing, `path:number of the record`.
        title_field: The field with its headline; may be missing.
        encoding: The name of an encoding, or None to tell by the bytes.
        language: One of `LANGUAGES`, or None to tell by the text.
        engine: "fast" or "reference".
        keep_furniture: Treat every line as part of the article.
        max_size: Bytes of the largest document that is read.
        allow_private: Fetch from addresses that are not public, too.
        charset: The encoding that a server gave, which counts where the text is no UTF-8; else None.
    """

    text_field: str = "text"
    id_field: str = "id"
    title_field: str = "title"
    encoding: str | None = None
    language: str | None = None
    engine: str = "fast"
    keep_furniture: bool = False
    max_size: int = LARGEST
    allow_private: bool = False
    charset: str | None = None

    def document(self, text: str, source: str, **more: object) -> Document:
        """A document with these options."""
        language = self.language or detect_language(text)
        return Document(
            text,
            source=source,
            language=language,
            engine=self.engine,
            keep_furniture=self.keep_furniture,
            **more,  # type: ignore[arg-type]  # the readers pass Document's own parameters on
        )


class Failure(NamedTuple):
    """A document that could not be read, in its place among the others."""

    id: str
    source: str
    error: InputError
