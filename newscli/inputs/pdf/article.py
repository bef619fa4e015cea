"""A PDF file as plain text, with the kinds that the size of its letters gives."""

from newscli.errors import InputError
from newscli.inputs.extracted import Extracted, put_together
from newscli.inputs.pdf.edges import without_edges
from newscli.inputs.pdf.lines import Line, read_lines
from newscli.inputs.pdf.paragraphs import join_lines
from newscli.inputs.size import too_large


def read_pdf(data: bytes, limit: int) -> Extracted:
    """The text of a PDF: its paragraphs, without running heads and feet.

    Args:
        data: All of the file.
        limit: Bytes of text that it may have.

    Raises:
        InputError: If it is broken, encrypted, too large or has no text.
    """
    lines: list[Line] = []
    size = 0
    for line in read_lines(data):
        size += len(line.text)
        if size > limit:
            raise too_large(limit, "the text is ")
        lines.append(line)
    if not lines:
        raise InputError("no-text", "there is no text in the PDF, only pictures", "run OCR on it first")
    return put_together(join_lines(without_edges(lines)))
