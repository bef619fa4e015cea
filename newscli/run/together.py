"""All documents as one: a single record over them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from newscli.inputs import Failure
from newscli.render.record import Record, Result
from newscli.run.analyse import Work, analyse
from newscli.text.document import Document

ID = "together"
SEVERAL = "mul"
"""The language of documents in several (ISO 639-2)."""


class Gathering(Protocol):
    """Takes documents one by one and gives one result over all."""

    def add(self, doc: Document) -> None:
        """One of the documents."""

    def add_other(self, doc: Document) -> None:
        """One of the documents to set them against; after all of these."""

    def result(self) -> Result:
        """What was found."""
        ...

    def contrast(self) -> Result:
        """What tells the documents from the others."""
        ...


class _Summary:
    """One summary; holds all documents, and is set against nothing."""

    def __init__(self, options: Any) -> None:
        self._options = options
        self._docs: list[Document] = []
        self.add = self._docs.append

    def add_other(self, doc: Document) -> None:
        raise NotImplementedError

    def result(self) -> Result:
        from newscli.analyses.summary.together import summarize_together

        return summarize_together(self._docs, options=self._options)

    def contrast(self) -> Result:
        raise NotImplementedError


def _keywords(options: Any) -> Gathering:
    from newscli.analyses.keywords.together import Collection

    return Collection(options)


TOGETHER: dict[str, Callable[[Any], Gathering]] = {"summary": _Summary, "keywords": _keywords}


def run_together(
    documents: Iterable[Document | Failure], work: Work, contrast: Iterable[Document | Failure] | None = None
) -> Iterator[Record]:
    """The records of what could not be read, then one over all that could.

    Args:
        documents: What the record is over.
        work: The analyses; each must be in `TOGETHER`.
        contrast: Documents to set them against, if any: the record says what is distinctive.
    """
    gathered = {name: TOGETHER[name](options) for name, options in work.analyses}
    layers: dict[str, list[str]] = {"documents": []}
    languages: set[str | None] = set()
    for doc in documents:
        if isinstance(doc, Failure):
            yield analyse(doc, work)
            continue
        layers["documents"].append(doc.id)
        languages.add(doc.language)
        for gathering in gathered.values():
            gathering.add(doc)
    for doc in contrast or ():
        if isinstance(doc, Failure):
            yield analyse(doc, work)
            continue
        layers.setdefault("contrast", []).append(doc.id)
        for gathering in gathered.values():
            gathering.add_other(doc)
    results = {
        name: gathering.result() if contrast is None else gathering.contrast()
        for name, gathering in gathered.items()
    }
    yield Record(ID, ID, None, _common(languages), "source", results, layers)


def _common(languages: set[str | None]) -> str | None:
    """The language of all documents; None where that of one cannot be told."""
    if None in languages:
        return None
    return SEVERAL if len(languages) > 1 else next(iter(languages), "en")
