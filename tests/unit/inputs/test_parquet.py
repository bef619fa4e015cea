import io
import os
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from newscli.errors import InputError
from newscli.inputs import Failure, InputOptions, Source, find_sources, read
from newscli.inputs.parquet import from_parquet
from newscli.text.document import Document

ENGLISH = InputOptions(language="en")


def _write(path: Path, columns: dict[str, Any], **options: Any) -> Path:
    parquet.write_table(pa.table(columns), path, **options)
    return path


def _read(path: Path, options: InputOptions = ENGLISH) -> list[tuple[str, str | None, str]]:
    docs = [doc for source in find_sources([str(path)]) for doc in read(source, options)]
    return [
        (d.id, d.title, d.text) if isinstance(d, Document) else (d.id, d.error.code, d.error.message)
        for d in docs
    ]


def test_a_row_is_a_document(tmp_path: Path) -> None:
    path = _write(
        tmp_path / "a.parquet",
        {"id": [7, None], "title": ["Storm", ""], "text": ["Caf\u00e9.", "Two."], "views": [1, 2]},
    )
    assert _read(path) == [("7", "Storm", "Caf\u00e9."), (f"{path}:2", None, "Two.")]


def test_the_columns_can_be_named(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", {"url": ["u"], "body.text": ["One."], "head": ["H"]})
    options = ENGLISH._replace(text_field="body.text", id_field="url", title_field="head")
    assert _read(path, options) == [("u", "H", "One.")]
    assert _read(path, options._replace(id_field="head")) == [("H", "H", "One.")]


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.binary(),
        pa.large_binary(),
        pa.dictionary(pa.int32(), pa.string()),
    ],
    ids=str,
)
def test_text_of_any_kind_is_text(kind: pa.DataType, tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", {"text": pa.array(["One.", "Two.", None]).cast(kind)})
    assert [text for _, _, text in _read(path)[:2]] == ["One.", "Two."]
    assert _read(path)[2][1] == "no-text"


def test_bytes_that_are_no_utf8_are_windows_1252(tmp_path: Path) -> None:
    broken = pa.array([b"caf\xe9", b"One."]).view(pa.string())
    path = _write(tmp_path / "a.parquet", {"text": broken})
    assert [text for _, _, text in _read(path)] == ["caf\u00e9", "One."]


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"body": ["One."]}, "there is no column 'text'"),
        ({"text": [1]}, "column 'text' holds int64, not text"),
        ({"text": [["One."]]}, "column 'text' holds list"),
    ],
)
def test_a_file_without_text_is_one_error(columns: dict[str, Any], message: str, tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", columns)
    ((name, code, said),) = _read(path)
    assert (name, code) == (str(path), "no-text")
    assert said.startswith(message)


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.99])
def test_a_file_that_is_cut_off_is_one_error(kept: float, tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", {"text": [f"Vote {i} passed." for i in range(1000)]})
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    ((name, code, _),) = _read(path)
    assert (name, code) == (str(path), "bad-parquet")


def test_rows_before_a_fault_are_done(tmp_path: Path) -> None:
    texts = [os.urandom(200).hex() for _ in range(4000)]
    path = _write(
        tmp_path / "a.parquet",
        {"text": texts},
        row_group_size=1000,
        write_page_checksum=True,
        compression="none",
    )
    data = bytearray(path.read_bytes())
    at = data.index(texts[2500].encode())
    data[at : at + 100] = bytes(100)
    path.write_bytes(data)
    docs = _read(path)
    assert docs[-1][:2] == (str(path), "bad-parquet")
    assert [text for _, _, text in docs[:1000]] == texts[:1000]


def test_a_text_over_the_limit_costs_its_row(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", {"text": ["One.", "x" * 1001, "Two."]})
    found = _read(path, ENGLISH._replace(max_size=1000))
    assert [found[0][2], found[1][1], found[2][2]] == ["One.", "too-large", "Two."]


def test_a_pipe_is_read_as_a_file_is(tmp_path: Path) -> None:
    class Pipe(io.BufferedReader):
        def seekable(self) -> bool:
            return False

    data = _write(tmp_path / "a.parquet", {"text": ["One."]}).read_bytes()
    (doc,) = from_parquet(Pipe(io.BytesIO(data)), Source("-", "parquet"), ENGLISH)
    assert isinstance(doc, Document)
    assert (doc.id, doc.text) == ("-:1", "One.")


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    block = pa.table({"text": ["word " * 2000] * 200, "page": [os.urandom(10_000)] * 200})
    with parquet.ParquetWriter(path, block.schema, use_dictionary=False) as writer:
        for _ in range(20):
            writer.write_table(block)
    peak = 0
    start = pa.total_allocated_bytes()
    for _ in read(Source(str(path), "parquet"), ENGLISH):
        peak = max(peak, pa.total_allocated_bytes() - start)
    assert peak < 8_000_000  # of 80 MB


def test_a_library_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _write(tmp_path / "a.parquet", {"text": ["One."]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (failure,) = read(Source(str(path), "parquet"), ENGLISH)
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, InputError)
    assert (failure.error.code, failure.error.hint) == ("missing-extra", "pip install 'newscli[parquet]'")
