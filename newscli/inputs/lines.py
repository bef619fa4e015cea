"""Files of lines, read line by line, so that memory does not grow with the file."""

import codecs
import io
from collections.abc import Iterator

from newscli.inputs.decode import decode, wide_encoding

_START = 4096  # bytes by which a file of lines is told from one in UTF-16
_SKIPPED = 1 << 20
# Encodings that are read line by line only behind a byte-order mark, and what they are where it is missing.
_ORDERED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}


def read_lines(file: io.BufferedReader, encoding: str | None, longest: int) -> Iterator[str | bytes | None]:
    """The lines of a file with their ends; as bytes, to be decoded one by one, where LF is one byte.

    A line of more than `longest` bytes (characters, where it comes as text) is passed over, as None.

    Raises:
        InputError: If the first line is no text, the encoding is unknown, or the data is corrupt.
    """
    start = file.peek(_START)[:_START]
    if not start:
        return
    wide = wide_encoding(start)
    if encoding or wide:
        decode(start, encoding)  # complains of an encoding that is none for text
        name = codecs.lookup(encoding).name if encoding else wide or ""
        if name in _ORDERED:
            name = wide or _ORDERED[name]
        yield from _text_lines(file, name, longest)
        return
    decode(start.split(b"\n")[0])  # where the first line is no text, neither is the file
    while line := file.readline(longest + 1):
        if len(line) > longest:
            while line and not line.endswith(b"\n"):
                line = file.readline(_SKIPPED)
            yield None
        elif b"\r" in line.removesuffix(b"\n")[:-1]:
            yield from _at_returns(line)
        else:
            yield line


def _at_returns(line: bytes) -> list[bytes]:
    """A line that ends in LF at its CRs, the one before LF aside."""
    end = b"\r\n" if line.endswith(b"\r\n") else b"\n" if line.endswith(b"\n") else b""
    parts = line.removesuffix(end).split(b"\r")
    return [*(part + b"\r" for part in parts[:-1]), *([parts[-1] + end] if parts[-1] or end else [])]


def _text_lines(file: io.BufferedReader, encoding: str, longest: int) -> Iterator[str | None]:
    text = io.TextIOWrapper(file, encoding, "replace", newline="")
    try:
        first = True
        while line := text.readline(longest + 1):
            if len(line) > longest:
                while line and not line.endswith(("\n", "\r")):
                    line = text.readline(_SKIPPED)
                yield None
            elif not first or (line := line.removeprefix("\ufeff")):
                yield line
            first = False
    finally:
        text.detach()  # or it would close the file
