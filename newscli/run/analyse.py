"""One document through the analyses that were asked for."""

import os
from collections.abc import Callable
from typing import Any, NamedTuple

from newscli.inputs import Failure
from newscli.render.record import Article, Record, Result
from newscli.text.document import Document
from newscli.text.spans import Block

LAYERS = ("sentences", "structure", "text")


class Work(NamedTuple):
    """What to do with each document.

    Attributes:
        analyses: (key of `ANALYSES`, its options) in the order of the record.
        layers: Any of `LAYERS`, to be added to each record.
        article: Whether the record takes the text along, for a renderer that shows it.
    """

    analyses: tuple[tuple[str, Any], ...]
    layers: tuple[str, ...] = ()
    article: bool = False


def _summary(doc: Document, options: Any) -> Result:
    from newscli.analyses.summary import summarize

    return summarize(doc, options=options)


def _keywords(doc: Document, options: Any) -> Result:
    from newscli.analyses.keywords import find_keywords

    return find_keywords(doc, options=options)


def _quotes(doc: Document, options: Any) -> Result:
    from newscli.analyses.quotes import find_quotes

    return find_quotes(doc, options=options)


def _readability(doc: Document, options: Any) -> Result:
    from newscli.analyses.readability import measure_readability

    return measure_readability(doc, options=options)


def _findings(doc: Document, options: Any) -> Result:
    from newscli.findings import check

    return check(doc, options=options)


ANALYSES: dict[str, Callable[[Document, Any], Result]] = {
    "summary": _summary,
    "keywords": _keywords,
    "quotes": _quotes,
    "readability": _readability,
    "findings": _findings,
}


def analyse(doc: Document | Failure, work: Work) -> Record:
    """The record of one document. A fault of ours becomes an error record, and the others are still done."""
    if isinstance(doc, Failure):
        return Record(doc.id, doc.source, error=(doc.error.code, doc.error.message, doc.error.hint))
    try:
        results = {name: ANALYSES[name](doc, options) for name, options in work.analyses}
        layers = {name: _layer(doc, name) for name in work.layers}
        title = doc.headline
        article = _article(doc) if work.article else None
    except MemoryError:
        return Record(doc.id, doc.source, error=("memory", "needs more memory than there is", ""))
    except Exception as fault:  # noqa: BLE001 - whatever it is, it must not cost the other documents
        if os.environ.get("NEWSCLI_DEBUG"):
            import traceback

            traceback.print_exc()
        hint = "this is a fault of newscli, please report it; NEWSCLI_DEBUG=1 shows where"
        return Record(doc.id, doc.source, error=("internal", f"{type(fault).__name__}: {fault}", hint))
    title = " ".join(title.split()) if title else None
    return Record(doc.id, doc.source, title, doc.language, doc.offsets, results, layers, article=article)


def _article(doc: Document) -> Article:
    return Article(doc.shown, tuple((b.kind, b.start, b.end, doc.line(b.start)) for b in doc.blocks))


def _layer(doc: Document, name: str) -> Any:
    if name == "sentences":
        return [[sentence.start, sentence.end] for sentence in doc.sentences]
    if name == "text":
        return doc.raw
    blocks = list(doc.blocks)
    if doc.dateline:
        start, end = doc.dateline
        place = next(i for i, block in enumerate(blocks) if block.start <= start < block.end)
        blocks.insert(place, Block("dateline", start, end))
    return [
        {"kind": kind, "start": start, "end": end, "line": doc.line(start)} for kind, start, end in blocks
    ]
