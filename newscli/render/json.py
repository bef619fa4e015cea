"""JSON: one array, or one record a line."""

import json
import re
from functools import cache
from typing import Any, TextIO

from newscli.render.record import Record

# What JSON lets stand as it is, but could drive a terminal, hide words, break a reader that splits lines, or
# command a system that reads logs (see `plain`).
_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    "|#(?=#(?:vso|teamcity)?\\[)",
    re.IGNORECASE,
)


class JsonLines:
    """Writes one record a line as each is done."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, record: Record) -> None:
        """Add one record."""
        self._out.write((record.line or dump(record.to_dict())) + "\n")
        self._out.flush()

    def close(self) -> None:
        """Nothing is left to write."""


class JsonArray:
    """Writes all records as one array; holds none of them."""

    def __init__(self, out: TextIO) -> None:
        self._out, self._before = out, "[\n"

    def write(self, record: Record) -> None:
        """Add one record."""
        self._out.write(self._before + dump(record.to_dict(), indent=2))
        self._before = ",\n"

    def close(self) -> None:
        """End the array; without records it is empty."""
        self._out.write("[]\n" if self._before == "[\n" else "\n]\n")


@cache
def _encoder(indent: int | None) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=indent)


def dump(value: Any, *, indent: int | None = None) -> str:
    """Strict JSON (no NaN) in UTF-8 letters, with control and direction signs escaped."""
    text = _encoder(indent).encode(value)
    return _UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    return f"\\u{0xD7C0 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
