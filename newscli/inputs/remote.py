"""Files on other machines, such as `s3://bucket/wire.jsonl.gz`, through fsspec; they are only ever read."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newscli.errors import InputError
from newscli.inputs.sources import Source, inner_suffix, kind_of, named_source, note_skipped

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BUFFER = 1 << 16
_PATTERN = frozenset("*?[")


def open_remote(url: str) -> io.BufferedReader:
    """The bytes of a remote file, which come as they are read.

    Raises:
        InputError: If it cannot be opened; reading on may raise it too.
    """
    filesystem, path = _filesystem(url)
    try:
        return io.BufferedReader(_Remote(filesystem.open(path, "rb")), _BUFFER)
    except Exception as fault:  # noqa: BLE001 - every service raises something of its own
        raise _unreadable(fault) from None


def find_remote(url: str, format: str | None, skipped: Counter[str]) -> Iterator[Source]:  # noqa: A002 - the option's name
    """The inputs that an address stands for: itself, what is below it if it ends in /, or what it matches."""
    if not url.endswith("/") and _PATTERN.isdisjoint(url):
        yield named_source(url, format)
        return
    try:
        filesystem, path = _filesystem(url)
        found = sorted(filesystem.find(path) if url.endswith("/") else filesystem.glob(path))
    except Exception as fault:  # noqa: BLE001 - as above
        yield Source(url, "text", fault if isinstance(fault, InputError) else _unreadable(fault))
        return
    empty = True
    for name in found:
        known = kind_of(name)
        if name.rpartition("/")[2].startswith("."):
            continue
        if known:
            empty = False
            yield Source(filesystem.unstrip_protocol(name), format or known)
        else:
            note_skipped(skipped, inner_suffix(name))
    if empty:
        yield Source(url, "text", InputError("empty-folder", "no file of a known kind in it"))


def _filesystem(url: str) -> tuple[Any, str]:
    """What reads an address, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        scheme = url.partition(":")[0]
        problem = f"reading {scheme}:// needs the extra 'cluster'"
        raise InputError("missing-extra", problem, "pip install 'newscli[cluster]'") from None
    try:
        filesystem, path = url_to_fs(url)
    except ImportError as fault:  # says which library reads this scheme
        scheme = url.partition(":")[0]
        raise InputError("missing-extra", f"reading {scheme}:// needs one more library: {fault}") from None
    except Exception as fault:  # noqa: BLE001 - as above
        raise _unreadable(fault) from None
    return filesystem, path


def _unreadable(fault: Exception) -> InputError:
    if isinstance(fault, FileNotFoundError):
        return InputError("not-found", "no such file or directory")
    said = getattr(fault, "strerror", None) or str(fault) or type(fault).__name__
    return InputError("unreadable", str(said).splitlines()[0])


class _Remote(io.RawIOBase):
    """A file of fsspec whose faults are those of an input."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill some of `buffer`.

        Raises:
            InputError: If the other side fails.
        """
        view = memoryview(buffer).cast("B")
        try:
            data = self._file.read(len(view))
        except Exception as fault:  # noqa: BLE001 - as above
            raise _unreadable(fault) from None
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()
