"""All documents as one: a single record over them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from newscli.inputs import Failure
from newscli.render.record import Record, Result
from newscli.run.analyse import Work, analyse
from newscli.text.document import Document

ID = "together"


def _summary(docs: Sequence[Document], options: Any) -> Result:
    from newscli.analyses.summary.together import summarize_together

    return summarize_together(docs, options=options)


TOGETHER: dict[str, Callable[[Sequence[Document], Any], Result]] = {"summary": _summary}


def run_together(documents: Iterable[Document | Failure], work: Work) -> Iterator[Record]:
    """The records of what could not be read, then one over all that could; holds all documents."""
    docs: list[Document] = []
    for doc in documents:
        if isinstance(doc, Failure):
            yield analyse(doc, work)
        else:
            docs.append(doc)
    results = {name: TOGETHER[name](docs, options) for name, options in work.analyses}
    language = next((doc.language for doc in docs if doc.language is None), "en")
    layers = {"documents": [doc.id for doc in docs]}
    yield Record(ID, ID, None, language, "source", results, layers)
