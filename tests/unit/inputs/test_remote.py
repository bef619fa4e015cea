"""Files that fsspec reads, in memory and on disk."""

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from pyarrow import parquet

from newscli.inputs import InputOptions, find_sources, read
from newscli.text.document import Document

OPTIONS = InputOptions(language="en")


@pytest.fixture
def memory() -> Iterator[MemoryFileSystem]:
    filesystem = MemoryFileSystem()
    filesystem.store.clear()
    yield filesystem
    filesystem.store.clear()


def _read(*urls: str, skipped: Counter[str] | None = None) -> list[tuple[str, str]]:
    docs = [doc for source in find_sources(urls, skipped=skipped) for doc in read(source, OPTIONS)]
    return [(d.id, d.text if isinstance(d, Document) else d.error.code) for d in docs]


def test_a_remote_file_is_read_as_one_on_disk_is(memory: MemoryFileSystem) -> None:
    memory.pipe("/a/story.txt", b"It blew.")
    memory.pipe("/a/wire.jsonl.gz", gzip.compress(b'{"text": "One."}\n{"text": "Two."}\n'))
    assert _read("memory://a/story.txt", "memory://a/wire.jsonl.gz") == [
        ("memory://a/story.txt", "It blew."),
        ("memory://a/wire.jsonl.gz:1", "One."),
        ("memory://a/wire.jsonl.gz:2", "Two."),
    ]


def test_files_of_other_protocols_and_formats_that_seek(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"text": ["One.", "Two."]}), tmp_path / "a.parquet")
    assert [text for _, text in _read(f"file://{tmp_path}/a.parquet")] == ["One.", "Two."]


def test_folders_and_patterns_are_listed_by_name(memory: MemoryFileSystem) -> None:
    for name in ("b.txt", "a.md", "sub/c.jsonl", "photo.jpg", ".hidden.txt", "README"):
        memory.pipe(f"/in/{name}", b'{"text": "x"}')
    skipped: Counter[str] = Counter()
    assert [name for name, _ in _read("memory://in/", skipped=skipped)] == [
        "memory:///in/a.md",
        "memory:///in/b.txt",
        "memory:///in/sub/c.jsonl:1",
    ]
    assert skipped == {".jpg": 1, "no suffix": 1}
    assert [name for name, _ in _read("memory://in/*.txt")] == ["memory:///in/b.txt"]
    assert _read("memory://in/*.csv") == [("memory://in/*.csv", "empty-folder")]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("memory://none.txt", "not-found"),
        ("memory://none/", "empty-folder"),
        ("nosuch://a.txt", "unreadable"),
        ("memory://report.odt", "unsupported-format"),
    ],
)
def test_what_cannot_be_read_is_one_error(url: str, code: str, memory: MemoryFileSystem) -> None:
    assert _read(url) == [(url, code)]


def test_lines_come_as_they_are_read_and_a_fault_costs_the_rest(
    memory: MemoryFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing:
        left = 3

        def seekable(self) -> bool:
            return False

        def read(self, _: int) -> bytes:
            self.left -= 1
            if not self.left:
                raise RuntimeError("the bucket is gone\nreally")
            return b'{"text": "One."}\n'

        def close(self) -> None:
            pass

    def opened(*_: Any) -> Failing:
        return Failing()

    monkeypatch.setattr(MemoryFileSystem, "open", opened)
    assert _read("memory://a.jsonl") == [
        ("memory://a.jsonl:1", "One."),
        ("memory://a.jsonl:2", "One."),
        ("memory://a.jsonl", "unreadable"),
    ]


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    for url in ("memory://a.txt", "memory://in/"):
        (source,) = find_sources([url])
        (failure,) = read(source, OPTIONS)
        assert not isinstance(failure, Document)
        assert (failure.error.code, failure.error.hint) == ("missing-extra", "pip install 'newscli[cluster]'")


@pytest.mark.parametrize("name", ["a:b.txt", "simplecache::memory://a", "./s3://a", "C:\\a.txt", "://a"])
def test_other_names_are_those_of_files(name: str) -> None:
    assert _read(name) == [(name, "not-found")]
