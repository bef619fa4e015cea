"""Items through worker processes: order, window, and what a document that does harm costs."""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from newscli.analyses.summary import SummaryOptions
from newscli.errors import InputError
from newscli.inputs import Failure, InputOptions, Source
from newscli.render.record import Record
from newscli.run import analyse as analyse_module
from newscli.run.analyse import Work, analyse
from newscli.run.batch import run
from newscli.run.items import Item, Setup, Tagged, records
from newscli.run.limits import NO_LIMITS, Limits
from newscli.text.document import Document
from tests.conftest import ROOT

SUMMARY = Work((("summary", SummaryOptions(sentences=1)),))
SETUP = Setup(SUMMARY, InputOptions())


def _documents(number: int) -> Iterator[Item]:
    for i in range(number):
        if i % 7 == 3:
            yield Failure(f"d{i}", "s", InputError("not-found", "no such file"))
        else:
            yield Document(f"Document {i} tells a story about ships. It ends here.", id=f"d{i}")


def _run(
    items: Iterator[Item], *, jobs: int, limits: Limits = NO_LIMITS, setup: Setup = SETUP
) -> list[Record]:
    return [record for _, record in run((Tagged(0, item) for item in items), setup, jobs=jobs, limits=limits)]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_the_number_of_processes_does_not_change_the_records(jobs: int) -> None:
    serial = [record.to_dict() for item in _documents(200) for record in records(item, SETUP)]
    assert [record["id"] for record in serial] == [f"d{i}" for i in range(200)]
    assert [record.to_dict() for record in _run(_documents(200), jobs=jobs)] == serial


def test_a_source_is_read_by_the_process_that_analyses_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A story of ships. It ends.", "utf-8")
    sources = [Source(str(tmp_path / name), "text") for name in ("a.txt", "none.txt", "a.txt")]
    found = _run(iter(sources), jobs=2)
    assert [record.error and record.error[0] for record in found] == [None, "not-found", None]
    assert found[0].results == found[2].results


def test_where_only_lines_are_wanted_nothing_else_comes_back() -> None:
    plain = [record.to_dict() for record in _run(_documents(20), jobs=2)]
    lines = _run(_documents(20), jobs=2, setup=SETUP._replace(lines=True))
    assert all(record.line and not record.results for record in lines)
    assert [record.error is None for record in lines] == [i % 7 != 3 for i in range(20)]
    from newscli.render.json import dump

    assert [record.line for record in lines] == [dump(record) for record in plain]


def test_documents_are_not_read_further_ahead_than_the_window() -> None:
    taken = 0

    def counted() -> Iterator[Item]:
        nonlocal taken
        for doc in _documents(10_000):
            taken += 1
            yield doc

    items = (Tagged(0, item) for item in counted())
    found = run(items, SETUP, jobs=2)
    next(found)
    assert taken <= 2100
    found.close()  # type: ignore[attr-defined]  # a generator


def test_long_documents_fill_the_window_by_their_length() -> None:
    alive = most = 0

    class Counted(Document):
        def __init__(self, number: int) -> None:
            nonlocal alive, most
            alive += 1
            most = max(most, alive)
            super().__init__("One word after another. " * 100_000, id=str(number))

        def __reduce__(self) -> Any:
            return Document, ("Short.",)  # what the process gets: it is not what is tested here

        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    assert len(_run((Counted(i) for i in range(20)), jobs=2)) == 20
    assert most <= 8  # of 2.4 million characters each


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Worker processes in which documents can do harm; the file that says that one has."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests" / "poison"))
    monkeypatch.setenv("POISON_MARK", str(tmp_path / "mark"))
    return tmp_path / "mark"


def _harmed(poisons: dict[int, str], *, jobs: int = 2, limits: Limits = NO_LIMITS, number: int = 60) -> Any:
    texts = [f"Story {i}. POISON {poisons[i]}" if i in poisons else f"Story {i}." for i in range(number)]
    found = _run((Document(text, id=str(i)) for i, text in enumerate(texts)), jobs=jobs, limits=limits)
    assert [record.id for record in found] == [str(i) for i in range(number)]
    assert all(record.error or record.results for record in found)
    return {int(record.id): record.error[:2] for record in found if record.error}


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_a_process_that_dies_costs_the_document_that_killed_it_and_no_other(poison: Path, jobs: int) -> None:
    died = "the process that analysed it died"
    assert _harmed({3: "kill", 4: "exit", 40: "segfault", 59: "kill"}, jobs=jobs) == {
        3: ("died", f"{died} (signal {signal.SIGKILL:d})"),
        4: ("died", f"{died} (exit code 3)"),
        40: ("died", f"{died} (signal {signal.SIGSEGV:d})"),
        59: ("died", f"{died} (signal {signal.SIGKILL:d})"),
    }


def test_a_run_of_nothing_but_deadly_documents_ends(poison: Path) -> None:
    assert len(_harmed(dict.fromkeys(range(5), "kill"), number=5)) == 5


def test_a_document_whose_process_was_killed_by_chance_is_done_again(poison: Path) -> None:
    assert _harmed({20: "once"}) == {}
    assert poison.exists()


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("harm", ["hang", "spin"])
def test_a_document_that_hangs_is_given_up(poison: Path, harm: str, jobs: int) -> None:
    failed = _harmed({5: harm}, jobs=jobs, limits=Limits(seconds=0.5), number=20)
    assert failed == {5: ("timeout", "not done after 0.5 seconds")}


def test_time_in_which_nobody_listens_is_no_time_of_the_documents(poison: Path) -> None:
    items = (Tagged(0, Document(f"Story {i}. POISON slow", id=str(i))) for i in range(30))
    found = []
    for _, record in run(items, SETUP, jobs=1, limits=Limits(seconds=0.4)):
        if record.id == "3":
            time.sleep(1)
        found.append(record)
    assert [record.error for record in found] == [None] * 30


def test_a_document_that_eats_memory_is_given_up(poison: Path) -> None:
    failed = _harmed({5: "eat"}, limits=Limits(memory=200_000_000), number=20)
    assert failed == {5: ("memory", "needs more memory than it may have")}


def _children() -> Sequence[int]:
    path = Path(f"/proc/self/task/{os.getpid()}/children")
    return [int(number) for number in path.read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="lists its processes as Linux does")
def test_no_process_outlives_a_run_that_is_left(poison: Path) -> None:
    before = set(_children())
    found = run((Tagged(0, item) for item in _documents(1000)), SETUP, jobs=2)
    next(found)
    assert set(_children()) - before
    found.close()  # type: ignore[attr-defined]  # a generator
    assert not set(_children()) - before


def test_a_fault_of_ours_is_a_record_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(doc: Document, options: Any) -> Any:
        raise ValueError("a fault")

    monkeypatch.setitem(analyse_module.ANALYSES, "summary", broken)
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


def test_a_source_that_cannot_even_be_read_by_a_fault_of_ours_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A story of ships.", "utf-8")
    sources = [
        Source(str(tmp_path / "a.txt"), "text"),
        Source(str(tmp_path / "a.txt"), "no such format"),
        Source("b.txt", "text"),
    ]
    found = _run(iter(sources), jobs=1, limits=Limits(seconds=60))
    assert [record.error and record.error[0] for record in found] == [None, "internal", "not-found"]
