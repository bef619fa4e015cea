"""Compressed input: told by how it begins, and decompressed piece by piece as it is read."""

import io
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.errors import InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1 << 16
_MEMORY = 1 << 28  # bytes that xz may take: four times what its highest preset needs


class Compression(NamedTuple):
    """One way to compress.

    Attributes:
        name: For people.
        starts: How its data may begin.
        new: Makes a decompressor with the methods of `bz2.BZ2Decompressor`.
    """

    name: str
    starts: tuple[bytes, ...]
    new: Callable[[], Any]


class _Inflate:
    """`zlib.decompressobj` with the methods of the other decompressors."""

    def __init__(self) -> None:
        import zlib

        self._inner = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    def decompress(self, data: bytes, most: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, most)


def _bzip2() -> Any:
    import bz2

    return bz2.BZ2Decompressor()


def _xz() -> Any:
    import lzma

    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)


def _zstd() -> Any:
    try:
        if sys.version_info >= (3, 14):
            from compression.zstd import ZstdDecompressor
        else:
            from backports.zstd import ZstdDecompressor
    except ImportError:
        raise InputError(
            "missing-extra", "reading .zst needs the extra 'zstd'", "pip install 'newscli[zstd]'"
        ) from None
    return ZstdDecompressor()


# Of zstd: what stands in front where several programs compressed a part each.
_SKIPPABLE = tuple(b"%c\x2a\x4d\x18" % first for first in range(0x50, 0x60))

COMPRESSIONS = {
    ".gz": Compression("gzip", (b"\x1f\x8b\x08",), _Inflate),
    ".bz2": Compression("bzip2", tuple(b"BZh%d" % level for level in range(1, 10)), _bzip2),
    ".xz": Compression("xz", (b"\xfd7zXZ\x00",), _xz),
    ".zst": Compression("zstd", (b"\x28\xb5\x2f\xfd", *_SKIPPABLE), _zstd),
}
"""By the suffix that a file's name ends in."""

_LONGEST_START = 6


def decompressed(file: io.BufferedReader, suffix: str = "") -> io.BufferedReader:
    """`file` itself, or what is in it where it is compressed, whatever its name says.

    Reading from what is returned raises `InputError` at a fault; what is before it has been read by then.

    Args:
        file: At its beginning.
        suffix: That of the file's name.

    Raises:
        InputError: If the suffix says that it is compressed and it is not, or if the library is missing.
    """
    start = file.peek(_LONGEST_START)
    kind = next((kind for kind in COMPRESSIONS.values() if start.startswith(kind.starts)), None)
    if kind:
        return io.BufferedReader(_Decompressed(file, kind), _CHUNK)
    named = COMPRESSIONS.get(suffix.lower())
    if named:
        raise InputError("corrupt", f"this is no {named.name} data", "name the file by what is in it")
    return file


class _Decompressed(io.RawIOBase):
    """What is in the members of compressed data, one after the other."""

    def __init__(self, file: io.BufferedReader, kind: Compression) -> None:
        self._file, self._kind = file, kind
        self._inner = kind.new()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill some of `buffer`.

        Raises:
            InputError: At the fault in what is corrupt or cut off.
        """
        view = memoryview(buffer).cast("B")
        while True:
            data = b""
            if self._inner.eof:
                # Between members, and behind the last one, some writers leave zeros.
                data = self._inner.unused_data.lstrip(b"\0")
                while not data:
                    read = self._file.read1(_CHUNK)
                    if not read:
                        return 0
                    data = read.lstrip(b"\0")
                self._inner = self._kind.new()
            elif self._inner.needs_input:
                data = self._file.read1(_CHUNK)
                if not data:
                    raise InputError("corrupt", f"the {self._kind.name} data is cut off", "fetch it again")
            try:
                part = self._inner.decompress(data, len(view))
            except Exception as fault:  # noqa: BLE001 - every library raises something of its own
                problem = f"the {self._kind.name} data is corrupt: {str(fault) or type(fault).__name__}"
                raise InputError("corrupt", problem, "fetch it again") from None
            if part:
                view[: len(part)] = part
                return len(part)
