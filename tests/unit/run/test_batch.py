import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from newscli.analyses.summary import SummaryOptions
from newscli.errors import InputError
from newscli.inputs import Failure
from newscli.render.record import Record
from newscli.run import analyse as analyse_module
from newscli.run.analyse import Work, analyse
from newscli.run.batch import run
from newscli.text.document import Document

SUMMARY = Work((("summary", SummaryOptions(sentences=1)),))


def _documents(number: int) -> Iterator[Document | Failure]:
    for i in range(number):
        if i % 7 == 3:
            yield Failure(f"d{i}", "s", InputError("not-found", "no such file"))
        else:
            yield Document(f"Document {i} tells a story about ships. It ends here.", id=f"d{i}")


def test_the_number_of_processes_does_not_change_the_records() -> None:
    serial = [r.to_dict() for r in run(_documents(100), SUMMARY, jobs=1)]
    assert [r["id"] for r in serial] == [f"d{i}" for i in range(100)]
    assert [r.to_dict() for r in run(_documents(100), SUMMARY, jobs=2)] == serial


def test_documents_are_not_read_further_ahead_than_the_window() -> None:
    taken = 0

    def counted() -> Iterator[Document | Failure]:
        nonlocal taken
        for doc in _documents(10_000):
            taken += 1
            yield doc

    records = run(counted(), SUMMARY, jobs=2)
    next(records)
    assert taken < 200


@dataclass(frozen=True)
class _Fixed:
    def to_dict(self) -> Any:
        return {"ok": True}


def _deadly(doc: Document, options: Any) -> _Fixed:
    if "poison" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "broken" in doc.text:
        raise ValueError("a fault")
    return _Fixed()


def _run_deadly(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> list[Record]:
    monkeypatch.setitem(analyse_module.ANALYSES, "summary", _deadly)
    documents = (Document(text, id=str(i)) for i, text in enumerate(texts))
    return list(run(documents, Work((("summary", None),)), jobs=2))


def test_a_killed_process_costs_the_document_that_killed_it_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = ["fine"] * 120
    texts[50] = texts[77] = "poison"
    records = _run_deadly(texts, monkeypatch)
    assert [r.id for r in records] == [str(i) for i in range(120)]
    failed = {r.id: r.error[0] for r in records if r.error}
    assert failed == {"50": "died", "77": "died"}


def test_a_fault_of_ours_is_a_record_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(analyse_module.ANALYSES, "summary", _deadly)
    record = analyse(Document("broken"), Work((("summary", None),)))
    assert record.error is not None
    code, message, hint = record.error
    assert (code, message) == ("internal", "ValueError: a fault")
    assert "NEWSCLI_DEBUG" in hint


def test_layers_are_those_of_the_document() -> None:
    doc = Document("One here. Two there.\n\nThree now.")
    record = analyse(doc, Work((), ("sentences", "structure", "text"))).to_dict()
    assert record["sentences"] == [[0, 9], [10, 20], [22, 32]]
    assert record["text"] == doc.raw
    assert [(b["start"], b["end"], b["line"]) for b in record["structure"]] == [(0, 20, 1), (22, 32, 3)]
