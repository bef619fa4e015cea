"""The paragraphs of a Word file's body, footnotes or endnotes, as the last accepted version reads."""

from collections.abc import Callable, Iterator, Mapping

from newscli.inputs.docx.archive import Attributes
from newscli.inputs.docx.styles import Style, level_of
from newscli.inputs.extracted import Passage
from newscli.inputs.size import too_large
from newscli.text.structure.label import UNDECIDED

PROSE = 25  # words of a paragraph in a table that make it one of the text

# What holds no text, or none that is shown: deletions, formatting before a change, what a program that knows
# less would show instead, the pronunciation beside a character.
_SKIPPED = frozenset(
    "w:del w:moveFrom w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:sectPr w:instrText w:delText "
    "w:rt mc:Fallback".split()
)
_SIGNS = {"w:tab": " ", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": " "}
_NO = ("0", "false", "off")


class _Paragraph:
    """One that is open: its text so far, and what its properties say."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.style = ""
        self.numbered: bool | None = None
        self.level = 0
        self.goes_on = False  # the mark at its end is deleted
        self.hidden = False  # the run at hand


class Body:
    """Takes the elements of a part in order, and collects passages.

    Args:
        styles: By id.
        limit: Bytes of text that there may be.

    Attributes:
        passages: What was found.
        notes: Kind and number of the footnotes and endnotes in the order in which the text refers to them.
        found: The passages of each footnote or endnote by number, where the part holds these.
    """

    def __init__(self, styles: Mapping[str, Style], limit: int) -> None:
        self.passages: list[Passage] = []
        self.notes: list[tuple[str, str]] = []
        self.found: dict[str, list[Passage]] = {}
        self._styles, self._limit = styles, limit
        self._size = 0
        self._headed = False
        self._path: list[str] = []
        self._skipped = 0  # elements open inside one that is skipped, with it
        self._paragraphs: list[_Paragraph] = []  # open ones, the innermost last: a text box stands in another
        self._boxed: list[Passage] = []  # of text boxes in the paragraph at hand
        self._begun: list[str] = []  # of paragraphs whose mark is deleted
        self._places = [self.passages]  # where passages go: the body, then cells of tables
        self._rows: list[list[list[Passage]]] = []  # of each open table the cells of its open row
        self._gone = [False]  # whether the open row of each table is deleted

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element opens."""
        if self._skipped:
            self._skipped += 1
            return
        if tag in _SKIPPED and not self._is_mark(tag):
            self._skipped = 1
            return
        self._path.append(tag)
        opens = _OPENS.get(tag)
        if opens:
            opens(self, attributes)
        elif self._paragraphs:
            if tag in _SIGNS:
                self._say(_SIGNS[tag])
            elif "w:pPr" in self._path[-4:-1]:
                self._property(tag, attributes)
            elif tag == "w:vanish" and attributes.get("val") not in _NO:
                self._paragraphs[-1].hidden = True

    def end(self, tag: str) -> None:
        """An element closes."""
        if self._skipped:
            self._skipped -= 1
            return
        self._path.pop()
        closes = _CLOSES.get(tag)
        if closes:
            closes(self)

    def text(self, text: str) -> None:
        """Characters between elements."""
        if self._path and self._path[-1] == "w:t" and not self._skipped:
            self._say(text)

    def close(self) -> None:
        """The part is at its end."""
        self.passages += [Passage(UNDECIDED, text) for text in _split("".join(self._begun))]

    def _say(self, text: str) -> None:
        if self._paragraphs and not self._paragraphs[-1].hidden and "w:pPr" not in self._path[-4:]:
            self._size += len(text)
            if self._size > self._limit:
                raise too_large(self._limit, "the text is ")
            self._paragraphs[-1].parts.append(text.replace("\u00ad", ""))

    def _is_mark(self, tag: str) -> bool:
        """Whether a deletion is that of a paragraph's mark, or of a table's row."""
        return tag == "w:del" and self._path[-2:] in (["w:pPr", "w:rPr"], ["w:tr", "w:trPr"])

    def _property(self, tag: str, attributes: Attributes) -> None:
        paragraph, value = self._paragraphs[-1], attributes.get("val", "")
        if tag == "w:pStyle":
            paragraph.style = value
        elif tag == "w:numId":
            paragraph.numbered = value != "0"
        elif tag == "w:outlineLvl":
            paragraph.level = level_of(value)

    def _open_deletion(self, _: Attributes) -> None:
        if self._path[-2] == "w:trPr":
            self._gone[-1] = True
        elif self._paragraphs:
            self._paragraphs[-1].goes_on = True

    def _open_paragraph(self, _: Attributes) -> None:
        self._paragraphs.append(_Paragraph())

    def _open_run(self, _: Attributes) -> None:
        if self._paragraphs:
            self._paragraphs[-1].hidden = False

    def _break(self, attributes: Attributes) -> None:
        self._say("\n\n" if attributes.get("type") in ("page", "column") else "\n")

    def _refer(self, attributes: Attributes) -> None:
        self.notes.append((self._path[-1], attributes.get("id", "")))

    def _open_note(self, attributes: Attributes) -> None:
        own: list[Passage] = []
        if "type" not in attributes:  # or it is the line above the notes
            self.found[attributes.get("id", "")] = own
        self._places.append(own)

    def _close_place(self) -> None:
        if len(self._places) > 1:
            self._places.pop()

    def _close_paragraph(self) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs.pop()
        if paragraph.goes_on:
            self._begun += paragraph.parts
            return
        parts, self._begun = [*self._begun, *paragraph.parts], []
        kind = self._kind(paragraph) if parts else ""
        found = [Passage(kind, text) for text in _split("".join(parts))]
        if self._paragraphs:
            self._boxed += found
        else:
            self._places[-1].extend((*found, *self._boxed))
            self._boxed = []

    def _kind(self, paragraph: _Paragraph) -> str:
        style = self._styles.get(paragraph.style, Style())
        level = paragraph.level or style.level
        numbered = style.numbered if paragraph.numbered is None else paragraph.numbered
        if style.kind == "headline" or (level and not style.kind):
            first = not self._headed and (level <= 1)
            self._headed = True
            return "headline" if first else "subhead"
        return style.kind or ("list" if numbered else UNDECIDED)

    def _open_table(self, _: Attributes) -> None:
        self._rows.append([])
        self._gone.append(False)

    def _close_table(self) -> None:
        if self._rows:
            self._rows.pop()
            self._gone.pop()

    def _open_row(self, _: Attributes) -> None:
        if self._rows:
            self._rows[-1] = []
            self._gone[-1] = False

    def _open_cell(self, _: Attributes) -> None:
        cell: list[Passage] = []
        if self._rows:
            self._rows[-1].append(cell)
        self._places.append(cell)

    def _close_row(self) -> None:
        if self._rows and not self._gone[-1]:
            self._places[-1].extend(_row([cell for cell in self._rows[-1] if cell]))


def _row(cells: list[list[Passage]]) -> Iterator[Passage]:
    """A row of a table: a line of figures, or its paragraphs where a table only sets text side by side."""
    passages = [passage for cell in cells for passage in cell]
    if len(cells) < 2 or any(len(text.split()) >= PROSE for _, text in passages):
        yield from passages
    else:
        texts = (" ".join(" ".join(text.split()) for _, text in cell) for cell in cells)
        yield Passage("furniture", "\t".join(texts))


def _split(text: str) -> Iterator[str]:
    """The paragraphs that a writer made with line breaks alone."""
    for part in text.split("\n\n"):
        lines = "\n".join(" ".join(line.split()) for line in part.split("\n")).strip()
        if lines:
            yield lines


_OPENS: dict[str, Callable[[Body, Attributes], None]] = {
    "w:p": Body._open_paragraph,
    "w:r": Body._open_run,
    "w:br": Body._break,
    "w:tbl": Body._open_table,
    "w:tr": Body._open_row,
    "w:tc": Body._open_cell,
    "w:del": Body._open_deletion,
    "w:footnote": Body._open_note,
    "w:endnote": Body._open_note,
    "w:footnoteReference": Body._refer,
    "w:endnoteReference": Body._refer,
}
_CLOSES: dict[str, Callable[[Body], None]] = {
    "w:p": Body._close_paragraph,
    "w:tbl": Body._close_table,
    "w:tr": Body._close_row,
    "w:tc": Body._close_place,
    "w:footnote": Body._close_place,
    "w:endnote": Body._close_place,
}
