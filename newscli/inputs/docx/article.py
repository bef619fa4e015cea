"""A Word file as plain text, with the kinds that its styles give."""

from newscli.inputs.docx.archive import Archive
from newscli.inputs.docx.body import Body
from newscli.inputs.docx.styles import read_styles
from newscli.inputs.extracted import Extracted, Passage, put_together


def read_docx(data: bytes, limit: int) -> Extracted:
    """The text of a Word file: paragraphs, tables, text boxes where they are anchored, notes at the end.

    Tracked changes count as accepted, hidden text, comments, heads and feet of pages are left out.

    Args:
        data: All of the file.
        limit: Bytes of text that it may have.

    Raises:
        InputError: If it is no such file, broken, encrypted or too large.
    """
    archive = Archive(data, limit)
    parts = archive.related(archive.main)
    styles = read_styles(archive, parts.get("styles"))
    body = _read(archive, archive.main, Body(styles, limit))
    passages = body.passages
    for kind in ("footnote", "endnote"):
        if part := parts.get(f"{kind}s"):
            notes = _read(archive, part, Body(styles, limit)).found
            for name, number in dict.fromkeys(body.notes):
                if name == f"w:{kind}Reference":
                    passages += [Passage("note", text) for _, text in notes.get(number, ())]
    return put_together(passages)


def _read(archive: Archive, part: str, body: Body) -> Body:
    archive.read(part, body.start, body.end, body.text)
    body.close()
    return body
