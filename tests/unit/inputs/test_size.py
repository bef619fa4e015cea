import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscli.errors import InputError, UsageError
from newscli.inputs import Failure, InputOptions, Source, read
from newscli.inputs.lines import read_lines
from newscli.inputs.size import LARGEST, parse_size, read_whole, show_size

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SMALL = InputOptions(language="en", max_size=1000)


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ("50MB", LARGEST),
        ("200 mb", 200_000_000),
        ("1.5GB", 1_500_000_000),
        ("64KiB", 65_536),
        ("2M", 2_000_000),
        ("5000", 5000),
        ("7B", 7),
    ],
)
def test_sizes_are_written_as_people_do(given: str, size: int) -> None:
    assert parse_size(given) == size


@pytest.mark.parametrize("given", ["", "0", "-1", "MB", "1TB", "1e9", "50 MBytes", "0.0001", "9" * 40])
def test_what_is_no_size_is_wrong_usage(given: str) -> None:
    with pytest.raises(UsageError, match="not a size"):
        parse_size(given)


def test_sizes_are_shown_in_the_same_units() -> None:
    assert [show_size(n) for n in (999, 1500, LARGEST, 2 * 10**9)] == ["999 bytes", "1.5 KB", "50 MB", "2 GB"]


def test_a_file_of_the_limit_is_read_and_one_byte_more_is_not() -> None:
    assert read_whole(io.BytesIO(b"a" * 1000), 1000) == b"a" * 1000
    with pytest.raises(InputError, match="larger than 1 KB"):
        read_whole(io.BytesIO(b"a" * 1001), 1000)


def test_nothing_is_read_far_beyond_the_limit() -> None:
    class Endless(io.RawIOBase):
        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: "WriteableBuffer") -> int:
            size = memoryview(buffer).nbytes
            memoryview(buffer)[:] = b"a" * size
            self.taken += size
            return size

    raw = Endless()
    with pytest.raises(InputError, match="larger than"):
        read_whole(io.BufferedReader(raw), 1000)
    assert raw.taken < 1_000_000


def _codes(path: Path, format_: str) -> list[str]:
    docs = read(Source(str(path), format_), SMALL)
    return [doc.error.code if isinstance(doc, Failure) else doc.text[:5] for doc in docs]


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_a_document_that_is_too_large_is_one_error(format_: str, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("word " * 201, "utf-8")
    assert _codes(path, format_) == ["too-large"]


def test_of_records_the_text_is_measured_in_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    texts = ["é" * 500, "é" * 501, "x" * 1000, "One.", "x" * 2_000_000, "Two."]
    path.write_text("\n".join(json.dumps({"text": text, "note": "n" * 5000}) for text in texts), "utf-8")
    assert _codes(path, "jsonl") == ["ééééé", "too-large", "xxxxx", "One.", "too-large", "Two."]


def test_a_row_that_is_far_too_long_ends_its_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [[x] for x in ("text", "One.", "x" * 1001, "Two.", "x\n" * 600_000, "Three.")]
        )
    assert _codes(path, "csv") == ["One.", "too-large", "Two.", "too-large"]


def test_a_mark_that_is_never_closed_takes_no_more_than_a_row_may_have(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('text\nOne.\n"Two.\n' + "Three.\n" * 200_000, "utf-8")
    (_, failure) = read(Source(str(path), "csv"), SMALL)
    assert isinstance(failure, Failure)
    assert failure.id == f"{path}:2"
    assert "a quotation mark in it that is never closed" in failure.error.message


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\nb", [b"a\n", b"b"]),
        (b"a\r\nb\r\n", [b"a\r\n", b"b\r\n"]),
        (b"a\rb", [b"a\r", b"b"]),
        (b"a\rb\r", [b"a\r", b"b\r"]),
        (b"a\rb\nc", [b"a\r", b"b\n", b"c"]),
        (b"a\r\r\nb", [b"a\r", b"\r\n", b"b"]),
        (b"\n\n", [b"\n", b"\n"]),
        (b"abcdefghijkl\nb\n", [None, b"b\n"]),
        (b"abcdefghijkl", [None]),
        (b"", []),
    ],
)
def test_lines_end_at_lf_crlf_or_cr_and_keep_their_ends(data: bytes, lines: list[bytes | None]) -> None:
    assert list(read_lines(io.BufferedReader(io.BytesIO(data)), None, 10)) == lines
    wide = data.decode().encode("utf-16")
    expected = [line.decode() if line is not None else None for line in lines]
    assert list(read_lines(io.BufferedReader(io.BytesIO(wide)), None, 10)) == expected
