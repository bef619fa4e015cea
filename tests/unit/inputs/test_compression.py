import bz2
import gzip
import io
import json
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import InputError
from newscli.inputs import Failure, InputOptions, Source, find_sources, read
from newscli.inputs.compression import decompressed
from newscli.text.document import Document

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

ENGLISH = InputOptions(language="en")
COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstd.compress,
}
ALL = pytest.mark.parametrize("suffix", COMPRESS)


def _read(path: Path, options: InputOptions = ENGLISH) -> list[tuple[str, str]]:
    docs = [doc for source in find_sources([str(path)]) for doc in read(source, options)]
    return [(doc.id, doc.text if isinstance(doc, Document) else doc.error.code) for doc in docs]


def _lines(count: int) -> bytes:
    # Numbers that do not repeat, so that the compressed data is long enough to be cut in its middle.
    texts = (f"Vote {zlib.crc32(bytes([i % 256, i // 256]))} passed." for i in range(count))
    return b"".join(json.dumps({"id": i, "text": text}).encode() + b"\n" for i, text in enumerate(texts))


@ALL
@pytest.mark.parametrize(
    ("name", "content", "texts"),
    [
        ("a.txt", b"Caf\xc3\xa9.", ["Caf\u00e9."]),
        ("a.MD", b"It **blew**.", ["It   blew  ."]),
        ("a.jsonl", b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        ("a.csv", b"id,text\n1,One.\n", ["One."]),
        ("a.tsv", b"id\ttext\n1\tOne.\n", ["One."]),
        ("a.html", b"<p>The bridge is shut.</p>", ["The bridge is shut."]),
        ("notes", b"One.", ["One."]),
    ],
)
def test_what_is_compressed_is_read_by_the_suffix_before(
    suffix: str, name: str, content: bytes, texts: list[str], tmp_path: Path
) -> None:
    path = tmp_path / (name + suffix)
    path.write_bytes(COMPRESS[suffix](content))
    assert [text for _, text in _read(path)] == texts


def test_folders_pick_compressed_files_up(tmp_path: Path) -> None:
    for name in ("a.txt.gz", "b.jsonl.ZST", "c.gz", "d.jpg.gz", "e.tar.gz"):
        (tmp_path / name).touch()
    assert [(Path(s.path).name, s.format) for s in find_sources([str(tmp_path)])] == [
        ("a.txt.gz", "text"),
        ("b.jsonl.ZST", "jsonl"),
    ]
    (tar,) = find_sources([str(tmp_path / "e.tar.gz")])
    assert tar.error
    assert tar.error.code == "unsupported-format"


@ALL
def test_bytes_tell_what_is_compressed_not_the_name(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(COMPRESS[suffix](b"One."))
    assert _read(path) == [(str(path), "One.")]
    path = tmp_path / f"a.txt{suffix}"
    for content in (b"One.", b""):
        path.write_bytes(content)
        assert _read(path) == [(str(path), "corrupt")]


@ALL
def test_standard_input_is_decompressed(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(COMPRESS[suffix](b"One."))))
    (doc,) = read(Source("-", "text"), ENGLISH)
    assert isinstance(doc, Document)
    assert doc.text == "One."


@ALL
def test_members_follow_each_other(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.txt{suffix}"
    one, two = COMPRESS[suffix](b"One. "), COMPRESS[suffix](b"Two.")
    path.write_bytes(one + two + bytes(8))
    assert _read(path) == [(str(path), "One. Two.")]


def test_frames_of_zstd_that_hold_nothing_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.zst"
    path.write_bytes(b"\x50\x2a\x4d\x18\x04\x00\x00\x00abcd" + zstd.compress(b"One."))
    assert _read(path) == [(str(path), "One.")]


@ALL
def test_a_cut_off_member_costs_what_is_behind_the_cut(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    whole = COMPRESS[suffix](_lines(40_000))
    path.write_bytes(whole[: len(whole) * 9 // 10])
    docs = _read(path)
    assert docs[-1] == (str(path), "corrupt")
    assert len(docs) > 10_000
    assert [name for name, _ in docs[:-1]] == [str(i) for i in range(len(docs) - 1)]
    path = path.with_name(f"a.txt{suffix}")
    path.write_bytes(whole[:-1])
    assert _read(path) == [(str(path), "corrupt")]


@ALL
def test_a_corrupt_member_costs_what_is_behind_the_fault(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    first, second = COMPRESS[suffix](_lines(1000)), bytearray(COMPRESS[suffix](_lines(1000)))
    middle = len(second) // 2
    second[middle : middle + 50] = bytes(50)
    path.write_bytes(first + second)
    docs = _read(path)
    assert docs[-1] == (str(path), "corrupt")
    assert len(docs) >= 1001
    assert "corrupt" not in [text for _, text in docs[:-1]]


@ALL
def test_a_bomb_is_refused(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.txt{suffix}"
    path.write_bytes(COMPRESS[suffix](b"a" * 3_000_000))
    assert path.stat().st_size < 10_000
    assert _read(path, ENGLISH._replace(max_size=2_999_999)) == [(str(path), "too-large")]
    assert len(_read(path, ENGLISH._replace(max_size=3_000_000))[0][1]) == 3_000_000


def test_a_library_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "backports.zstd", None)
    path = tmp_path / "a.txt.zst"
    path.write_bytes(zstd.compress(b"One."))
    (failure,) = read(Source(str(path), "text"), ENGLISH)
    assert isinstance(failure, Failure)
    assert (failure.error.code, failure.error.hint) == ("missing-extra", "pip install 'newscli[zstd]'")


class _Dripping(io.RawIOBase):
    """A pipe that gives a few bytes at a time."""

    def __init__(self, data: bytes) -> None:
        self._left = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        part, self._left = self._left[:7], self._left[7:]
        memoryview(buffer)[: len(part)] = part
        return len(part)


@ALL
def test_a_pipe_gives_its_lines_as_they_come(suffix: str) -> None:
    file = decompressed(io.BufferedReader(_Dripping(COMPRESS[suffix](b"One.\nTwo.\n")), 16))
    assert list(file) == [b"One.\n", b"Two.\n"]


def _faulty(data: bytes, at: int, bit: int) -> Iterator[bytes]:
    yield data[:at]
    yield data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]


@ALL
@given(st.data())
def test_no_fault_raises_anything_else(suffix: str, data: st.DataObject) -> None:
    whole = COMPRESS[suffix](_lines(30))
    at = data.draw(st.integers(0, len(whole) - 1))
    for damaged in _faulty(whole, at, data.draw(st.integers(0, 7))):
        try:
            decompressed(io.BufferedReader(io.BytesIO(damaged)), suffix).read()
        except InputError as error:
            assert error.code == "corrupt"
