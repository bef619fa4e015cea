"""How large an input may be, so that none fills the memory."""

from typing import BinaryIO

from newscli.errors import InputError, UsageError

LARGEST = 50_000_000
"""Bytes of a document, unless the user says otherwise."""

_CHUNK = 1 << 18
_UNITS = {"KI": 2**10, "MI": 2**20, "GI": 2**30, "K": 10**3, "M": 10**6, "G": 10**9}
_DIGITS = 12  # that a size may have
_ROOM = 1_000_000  # bytes of a record besides its text


def parse_size(given: str, option: str = "max-size") -> int:
    """Bytes: "200MB", "1.5 GB", "64KiB", "5000"; `option` is what it is given to.

    Raises:
        UsageError: If it is no size, or none that anything fits in.
    """
    number, factor = given.strip().upper().removesuffix("B"), 1
    for unit, value in _UNITS.items():
        if number.endswith(unit):
            number, factor = number.removesuffix(unit), value
            break
    number = number.strip()
    plain = number.isascii() and number.replace(".", "", 1).isdigit() and len(number) <= _DIGITS
    size = int(float(number) * factor) if plain else 0
    if size < 1:
        raise UsageError(option, f"--{option} {given}: not a size", "such as 200MB, 1.5GB or 500000")
    return size


def show_size(size: int) -> str:
    """A size as people write it."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "KB")):
        if size >= unit:
            return f"{size / unit:.3g} {name}"
    return f"{size} bytes"


def too_large(limit: int, what: str = "") -> InputError:
    """The error of a document over the limit."""
    return InputError(
        "too-large", f"{what}larger than {show_size(limit)}", "raise --max-size if it is an article"
    )


def read_whole(file: BinaryIO, limit: int) -> bytes:
    """All bytes of a file, of which never much more than `limit` are held.

    Raises:
        InputError: If there are more.
    """
    parts: list[bytes] = []
    left = limit
    while part := file.read(_CHUNK):
        left -= len(part)
        if left < 0:
            raise too_large(limit)
        parts.append(part)
    return b"".join(parts)


def is_too_large(text: str, limit: int) -> bool:
    """Whether a text has more than `limit` bytes in UTF-8."""
    return len(text) * 4 > limit and len(text.encode("utf-8", "surrogatepass")) > limit


def longest_line(limit: int) -> int:
    """Bytes of a line or row whose text may have `limit`: it may be escaped, and there are other fields."""
    return 2 * limit + _ROOM
