"""From the bytes of a web page to text."""

import codecs
import re

from newscli.inputs.decode import decode

SEARCHED = 4096  # bytes at the start that a declaration is looked for in

_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,200}?|\?xml\b[^>]{0,200}?en)c(?:harset|oding)\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Names that browsers take for another encoding than the one they say (WHATWG, Encoding).
_MEANT = dict.fromkeys(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "cp1252")
# Codecs of Python that pages are written in; a page in UTF-16 cannot say so in ASCII.
_OF_PAGES = ("cp", "iso8859", "iso2022", "koi8", "shift_jis", "euc", "gb", "big5", "mac", "tis", "hz")


def decode_page(data: bytes, encoding: str | None = None, charset: str | None = None) -> str:
    """The text of a page: by its byte-order mark, else by the encoding that it declares, else as any file.

    Many saved pages are UTF-8 and still declare what the server sent; bytes that are UTF-8 are read as such.

    Args:
        data: The whole page.
        encoding: The name of an encoding that the user insists on, or None.
        charset: What the server gave as its encoding, which counts before what the page declares.

    Raises:
        InputError: If the bytes are no text, or `encoding` is unknown.
    """
    return decode_sent(data, encoding, charset or _declared(data))


def decode_sent(data: bytes, encoding: str | None = None, charset: str | None = None) -> str:
    """As `decode_page`, for text that declares nothing itself."""
    declared = None if encoding or not charset or data.startswith(_MARKS) else _codec(charset)
    if declared is None:
        return decode(data, encoding)
    if not data.isascii():
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return data.decode(declared, "replace")


def _declared(data: bytes) -> str | None:
    """The encoding that the page names."""
    match = _DECLARED.search(data, 0, SEARCHED)
    return match[1].decode("ascii", "replace") if match else None


def _codec(charset: str) -> str | None:
    """The codec of an encoding; None for UTF-8 and what is unknown or cannot be."""
    name = charset.lower()
    try:
        codec = codecs.lookup(_MEANT.get(name, name)).name
    except (LookupError, ValueError):  # a NUL in the name
        return None
    return codec if codec.startswith(_OF_PAGES) else None
