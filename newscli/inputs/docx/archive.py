"""The parts of a Word file (ECMA-376, Open Packaging Conventions), none trusted.

The standard library's expat reads them piece by piece. A document type, the only place where entities can be
declared, is refused; nothing outside the file is ever opened; what a part inflates to is bounded.
"""

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator
from xml.parsers import expat

from newscli.errors import InputError
from newscli.inputs.size import too_large

_CHUNK = 1 << 16
_MARKUP = 4  # times the limit that a part may have in bytes: text with marks around it
_LEAST = 1 << 26  # bytes that any part may have
_OLD = b"\xd0\xcf\x11\xe0"  # how both old and encrypted Word files begin

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = {
    **dict.fromkeys(WORD, "w"),
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
"""Takes an element's name, such as "w:p" ("" where nobody asks for its namespace), and its attributes."""


class Archive:
    """A Word file.

    Args:
        data: All of it.
        limit: Bytes of the largest document that is read.
    """

    def __init__(self, data: bytes, limit: int) -> None:
        """Find the parts.

        Raises:
            InputError: If it is no such file.
        """
        if data.startswith(_OLD):
            raise InputError(
                "bad-docx", "the file is encrypted, or in Word's format before 2007", "save it as .docx"
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except Exception as fault:  # noqa: BLE001 - a broken archive raises a dozen kinds
            raise _broken(fault) from None
        self._names = frozenset(self._zip.namelist())
        self._limit = limit
        self.main = self.related("").get("officeDocument", "word/document.xml")
        if self.main not in self._names:
            raise InputError("bad-docx", "there is no document in it", "is it a Word file?")

    def related(self, part: str) -> dict[str, str]:
        """The parts that a part ("" for the whole) goes with, by the last word of the relation's type."""
        folder, name = posixpath.split(part)
        found: dict[str, str] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "rel:Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
                found.setdefault(attributes.get("Type", "").rpartition("/")[2], target[1:])

        self.read(posixpath.join(folder, "_rels", f"{name}.rels"), start)
        return found

    def read(
        self,
        part: str,
        start: Start,
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Send a part's elements and characters to the functions given; nothing if there is no such part.

        Attributes of the part's own namespace come under their bare names.

        Raises:
            InputError: If it is broken, too large, or declares a document type.
        """
        short: dict[str, str] = {}

        def name(full: str) -> str:
            known = short.get(full)
            if known is None:
                space, _, local = full.rpartition(" ")
                prefix = _PREFIXES.get(space)
                known = short[full] = f"{prefix}:{local}" if prefix else ""
            return known

        def started(full: str, attributes: Attributes) -> None:
            start(name(full), {key.rpartition(" ")[2]: value for key, value in attributes.items()})

        if part not in self._names:
            return
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = started
        if end:
            parser.EndElementHandler = lambda full: end(name(full))
        if text:
            parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = _refuse
        try:
            for data in self._pieces(part):
                parser.Parse(data, not data)
        except expat.ExpatError as fault:
            raise _broken(fault) from None

    def _pieces(self, part: str) -> Iterator[bytes]:
        """What a part inflates to, piece by piece; the last is empty."""
        left = max(_MARKUP * self._limit, _LEAST)
        try:
            with self._zip.open(part) as file:
                while data := file.read(_CHUNK):
                    left -= len(data)
                    if left < 0:
                        break
                    yield data
        except Exception as fault:  # noqa: BLE001 - as above
            raise _broken(fault) from None
        if left < 0:
            raise too_large(self._limit)
        yield b""


def _refuse(*_: object) -> None:
    raise InputError("bad-docx", "a document type is declared in it, as in no Word file", "save it again")


def _broken(fault: Exception) -> InputError:
    return InputError("bad-docx", f"broken Word file: {str(fault) or type(fault).__name__}", "save it again")
