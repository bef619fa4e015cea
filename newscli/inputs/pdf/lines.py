"""The lines of text on the pages of a PDF, and where they stand."""

import contextlib
import io
from collections.abc import Iterator, Sequence
from math import hypot, isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.errors import InputError
from newscli.inputs.decode import mend

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00a0": " "}
)

_LEAST = 0.1  # points of a letter's size
_SAID = 120  # characters of what pypdf says, which may quote the file


class Line(NamedTuple):
    """A line of text.

    Attributes:
        page: From 0.
        x: Of its left end, in points of the page as it is read.
        y: Of its base, growing upwards.
        size: Of most of its letters, in points.
        bold: All of it.
        text: With single spaces.
    """

    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str


def read_lines(data: bytes) -> Iterator[Line]:
    """The lines in the order in which the file draws them, which is that of reading in all but few.

    Raises:
        InputError: If the library is missing, or the file broken or encrypted.
    """
    try:
        import pypdf
    except ImportError:
        raise InputError(
            "missing-extra", "reading PDF needs the extra 'pdf'", "pip install 'newscli[pdf]'"
        ) from None
    try:
        with _silence():
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not _opens_without_password(reader):
                raise InputError("encrypted", "the PDF is encrypted", "save it without a password")
            for number, page in enumerate(reader.pages):
                yield from _Page(number, page).lines
    except InputError:
        raise
    except Exception as fault:  # noqa: BLE001 - of broken files, pypdf says, anything may come
        problem = f"broken PDF: {str(fault)[:_SAID] or type(fault).__name__}"
        raise InputError("bad-pdf", problem, "save it again") from None


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Keep pypdf from saying on standard error what it mends."""
    import logging

    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)  # which those of its modules take over
    try:
        yield
    finally:
        logger.setLevel(before)


def _opens_without_password(reader: "PdfReader") -> bool:
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):  # kinds of encryption that need yet another library
        return False


class _Page:
    """Takes the pieces of text that a page draws, and makes lines of them."""

    def __init__(self, number: int, page: "PageObject") -> None:
        self.lines: list[Line] = []
        self._number, self._turned = number, page.rotation % 360
        self._parts: list[str] = []
        self._start: tuple[float, float, float] | None = None
        self._longest = 0
        self._bold = True
        page.extract_text(visitor_text=self._take)
        self._end()

    def _take(self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        """A piece, with the matrices that say where it stands (ISO 32000, 8.3.4)."""
        if not text:
            return
        x, y = self._turn(tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
        along = self._turn(tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3])
        height = max(_LEAST, abs(size) * hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]))
        for i, part in enumerate(text.split("\n")):
            if i:
                self._end()
            if not part.strip():
                self._parts.append(" ")
                continue
            if abs(along[1]) > abs(along[0]) or not isfinite(x + y + height):  # along the side of the page
                continue
            if self._start and abs(y - self._start[1]) > 0.7 * max(height, self._start[2]):
                self._end()
            if len(part) > self._longest:
                self._longest = len(part)
                self._start = (*(self._start[:2] if self._start else (x, y)), height)
            self._bold = self._bold and _is_bold(font)
            self._parts.append(part)

    def _turn(self, x: float, y: float) -> tuple[float, float]:
        """A point or direction on the page as it is shown."""
        if self._turned == 90:
            return y, -x
        if self._turned == 180:
            return -x, -y
        return (-y, x) if self._turned == 270 else (x, y)

    def _end(self) -> None:
        text = " ".join(mend("".join(self._parts)).translate(_LIGATURES).replace("\0", "").split())
        if text and self._start:
            self.lines.append(Line(self._number, *self._start, self._bold, text))
        self._parts.clear()
        self._start, self._longest, self._bold = None, 0, True


def _is_bold(font: Any) -> bool:
    name = str(font.get("/BaseFont", "")) if font else ""
    return "bold" in name.lower() or "black" in name.lower()
