"""PDF files, written here by hand: each line of text with its place on the page."""

import io
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.errors import InputError
from newscli.inputs import InputOptions, find_sources, read
from newscli.inputs.pdf.article import read_pdf
from newscli.inputs.pdf.edges import without_edges
from newscli.inputs.pdf.lines import Line, read_lines
from newscli.inputs.pdf.paragraphs import join_lines
from newscli.text.document import Document
from tests.conftest import Run

LIMIT = 1_000_000
Piece = tuple[float, float, float, str]  # x, y, size, text; bold where the text begins with *


def _pdf(*pages: Sequence[Piece], rotate: int = 0) -> bytes:
    fonts = (
        "/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>> "
        "/F2 <</Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding>>>>"
    )
    objects: list[bytes] = []
    kids = " ".join(f"{3 + 2 * i} 0 R" for i in range(len(pages)))
    objects.append(b"<</Type /Catalog /Pages 2 0 R>>")
    objects.append(f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>".encode())
    for i, page in enumerate(pages):
        drawn = "".join(
            f"BT /F{1 + (text[:1] == '*')} {size} Tf 1 0 0 1 {x} {y} Tm ({text.lstrip('*')}) Tj ET\n"
            for x, y, size, text in page
        ).encode("cp1252")
        objects.append(
            f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate {rotate} "
            f"/Resources <<{fonts}>> /Contents {4 + 2 * i} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>\nstream\n%b\nendstream" % (len(drawn), drawn))
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer <</Size %d /Root 1 0 R>>" % (len(objects) + 1)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%b%b\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        trailer,
        len(data),
    )


def _column(*texts: str, x: float = 60, top: float = 700, size: float = 10, step: float = 12) -> list[Piece]:
    return [(x, top - i * step, size, text) for i, text in enumerate(texts)]


def _paragraphs(*lines: Line) -> list[tuple[str, str]]:
    return [(kind, text) for kind, text in join_lines(lines)]


def _lines(*texts: str, x: float = 60, top: float = 700, page: int = 0, step: float = 12) -> list[Line]:
    return [Line(page, x, top - i * step, 10, bold=False, text=text) for i, text in enumerate(texts)]


FULL = "A line that fills the column of the page from left to right and"


def test_a_pdf_is_read_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf([(60, 750, 24, "Storm"), *_column("It blew on Monday,", "and it rained.")]))
    (doc,) = (d for s in find_sources([str(path)]) for d in read(s, InputOptions(language="en")))
    assert isinstance(doc, Document)
    assert doc.text == "Storm\n\nIt blew on Monday, and it rained."
    assert (doc.headline, doc.offsets) == ("Storm", "extracted")


def test_lines_have_their_places_sizes_and_weights() -> None:
    data = _pdf([(60, 750, 24, "*Storm"), (60, 700, 10, "It "), (72, 700, 10, "*blew.")])
    assert list(read_lines(data)) == [
        Line(0, 60, 750, 24, bold=True, text="Storm"),
        Line(0, 60, 700, 10, bold=False, text="It blew."),
    ]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_text_along_the_side_is_left_out_unless_the_page_is_turned(turned: int) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(_pdf(_column("Upright."))))
    page = writer.pages[0].rotate(turned)
    if turned == 180:
        return  # upside down is still along the lines
    file = io.BytesIO()
    writer.write(file)
    assert list(read_lines(file.getvalue())) == []
    page.transfer_rotation_to_content()
    file = io.BytesIO()
    writer.write(file)
    assert list(read_lines(file.getvalue())) == []


def test_paragraphs_are_told_by_the_space_between_them() -> None:
    lines = _lines(FULL, "ends here.") + _lines(FULL, "ends there.", top=670)
    assert _paragraphs(*lines) == [("paragraph", f"{FULL} ends here."), ("paragraph", f"{FULL} ends there.")]


def test_paragraphs_are_told_by_indents() -> None:
    lines = [
        *_lines("Set in, and " + FULL, x=72),
        *_lines(FULL, FULL, top=688),
        *_lines("Short one.", x=72, top=664),
        *_lines("Another, and " + FULL, x=72, top=652),
        *_lines(FULL, "end.", top=640),
    ]
    assert [len(text.split()) for _, text in _paragraphs(*lines)] == [45, 2, 31]


def test_lines_that_are_set_in_are_paragraphs_where_others_step_back_and_else_a_quotation() -> None:
    indented = [_lines(FULL, x=72, top=700 - 24 * i) + _lines(FULL, top=688 - 24 * i) for i in range(3)]
    ones = _lines(FULL, FULL, x=72, top=628)
    assert len(_paragraphs(*(line for pair in indented for line in pair), *ones)) == 5
    quoted = _lines(FULL, FULL, FULL, x=72, top=660)
    assert len(_paragraphs(*_lines(FULL, FULL, "ends."), *quoted, *_lines(FULL, FULL, top=620))) == 3


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph() -> None:
    lines = _lines(FULL, "ends here.", FULL, "ends there.")
    assert len(_paragraphs(*lines)) == 2


def test_items_of_lists_may_hang() -> None:
    lines = _lines("• " + FULL) + _lines("hangs.", x=72, top=688) + _lines("• Next.", top=676)
    assert [text for _, text in _paragraphs(*lines)] == [f"• {FULL} hangs.", "• Next."]


def test_sentences_go_on_over_columns_and_pages_and_paragraphs_do_not() -> None:
    lines = [
        *_lines(FULL, FULL, top=124),
        *_lines(FULL, FULL, x=320),
        *_lines("and on the next page,", FULL[:-4] + ", ended.", page=1),
        *_lines("Another.", page=2),
    ]
    texts = [text for _, text in _paragraphs(*lines)]
    assert len(texts) == 2
    assert texts[1] == "Another."


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("the rail-", "way is shut", "the railway is shut"),
        ("the ferrovi-", "aria is shut", "the ferroviaria is shut"),  # no lexicon has it
        ("a long-", "term plan", "a long-term plan"),
        ("a co\u00ad", "operative", "a cooperative"),
        ("the man-", "grove is old", "the mangrove is old"),  # both common, but so is the whole
        ("they re-", "port it", "they report it"),
        ("her ex-", "husband", "her ex-husband"),
        ("IT IS MEN-", "TIONED HERE", "IT IS MENTIONED HERE"),
        ("the Anglo-", "Saxon kings", "the Anglo-Saxon kings"),
        ("in 2019-", "20 it", "in 2019-20 it"),
        ("he said -", "and left", "he said - and left"),
        ("a mother-in-", "law", "a mother-in-law"),
        ("the bridge", "is shut", "the bridge is shut"),
    ],
)
def test_words_that_were_broken_are_made_whole(above: str, below: str, joined: str) -> None:
    ((_, text),) = _paragraphs(*_lines(f"{FULL} {above}", below))
    assert text == f"{FULL} {joined}"


def test_the_text_itself_says_first_how_a_word_is_written() -> None:
    lines = _lines("The long-", "term longterm plan, the rail-", "way and the rail-way.")
    ((_, text),) = _paragraphs(*lines)
    assert text == "The longterm longterm plan, the rail-way and the rail-way."


def test_headings_are_told_by_size_or_weight() -> None:
    lines = [
        Line(0, 60, 760, 9, bold=False, text="THE COURIER"),
        Line(0, 60, 740, 24, bold=True, text="Harbour bridge to close"),
        Line(0, 60, 712, 24, bold=True, text="for 14 months"),
        *_lines(FULL, "ends here.", top=680),
        Line(0, 60, 656, 10, bold=True, text="What was found"),
        *_lines(FULL, "ends here.", top=644),
        Line(0, 60, 616, 13, bold=False, text="What comes next"),
        *_lines(FULL, "ends here.", top=600),
    ]
    assert [(kind, text) for kind, text in _paragraphs(*lines) if kind != "paragraph"] == [
        ("headline", "Harbour bridge to close for 14 months"),
        ("subhead", "What was found"),
        ("subhead", "What comes next"),
    ]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    lines = [Line(0, 60, 690, 30, bold=False, text="T"), *_lines("he bridge is shut.")]
    assert _paragraphs(*lines)[-1] == ("paragraph", "The bridge is shut.")
    alone = [Line(0, 60, 690, 30, bold=False, text="A"), *_lines("Bridge.")]
    assert [text for _, text in _paragraphs(*alone)] == ["A", "Bridge."]


def test_letters_without_size_are_letters() -> None:
    assert read_pdf(_pdf(_column("It blew.", "It rained.", size=0)), LIMIT).text == "It blew.\n\nIt rained."


def test_running_heads_and_numbers_of_pages_are_left_out() -> None:
    numbers = count(1)
    heads = ("The Courier", "Thursday 12 March")
    pages = [
        [
            (60, 770, 9, heads[i % 2]),
            *_column(f"Page {'abcd'[i]} tells something,", "and then something else.", "Same line."),
            (300, 30, 9, f"{next(numbers)} of 4"),
        ]
        for i in range(4)
    ]
    text = read_pdf(_pdf(*pages), LIMIT).text
    assert "Courier" not in text
    assert "March" not in text
    assert "of 4" not in text
    assert text.count("tells something") == 4


@pytest.mark.parametrize("number", ["2", "- 2 -", "Page 2", "page 2 of 9", "2 / 9"])
def test_the_number_of_a_page_is_left_out_on_its_own_page(number: str) -> None:
    body = _lines("Body.", "Other.", page=1)
    foot = Line(1, 300, 30, 9, bold=False, text=number)
    assert without_edges([*body, foot]) == body
    assert without_edges([*body, foot._replace(text="3")])[2:]


def test_what_stands_on_one_page_only_stays() -> None:
    lines = [*_lines("12", "Body.", "13"), *_lines("14", "Other.", "Other.", page=1, top=650)]
    assert without_edges(lines) == lines


def test_ligatures_become_letters() -> None:
    data = _pdf(_column("The of1ce.")).replace(b"of1ce", b"of\\001ce")
    data = data.replace(b"/Encoding /WinAnsiEncoding", b"/Encoding <</Differences [1 /fi]>>")
    assert [line.text for line in read_lines(data)] == ["The office."]


def _code(data: bytes, limit: int = LIMIT) -> str:
    with pytest.raises(InputError) as caught:
        read_pdf(data, limit)
    return caught.value.code


@pytest.mark.parametrize(
    "data", [b"", b"no PDF", _pdf(_column("Text."))[:60]], ids=["empty", "text", "cut off"]
)
def test_what_is_no_pdf_is_one_error(data: bytes) -> None:
    assert _code(data) == "bad-pdf"


def test_a_pdf_of_pictures_is_one_error() -> None:
    assert _code(_pdf([])) == "no-text"


def _encrypted(user: str, owner: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(_pdf(_column("It blew."))))
    writer.encrypt(user, owner, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_an_encrypted_pdf_is_one_error_unless_anybody_may_read_it() -> None:
    assert _code(_encrypted("secret", "secret")) == "encrypted"
    assert read_pdf(_encrypted("", "secret"), LIMIT).text == "It blew."


def test_a_text_over_the_limit_is_refused() -> None:
    assert _code(_pdf(_column("x" * 101)), 100) == "too-large"


def test_nothing_is_said_about_what_is_mended(tmp_path: Path, newscli: Run) -> None:
    data = _pdf(_column("It blew."))
    (tmp_path / "a.pdf").write_bytes(data.replace(b"startxref\n", b"startxref\n9"))
    done = newscli("summarize", "a.pdf", "-f", "text", "--lang", "en")
    assert (done.stdout, done.stderr, done.returncode) == (b"It blew.\n", b"", 0)


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(InputError) as caught:
        read_pdf(_pdf(_column("Text.")), LIMIT)
    assert (caught.value.code, caught.value.hint) == ("missing-extra", "pip install 'newscli[pdf]'")


LINE = st.builds(
    Line,
    st.integers(0, 2),
    st.floats(0, 600),
    st.floats(-10, 800),
    st.sampled_from((8.0, 10.0, 24.0)) | st.floats(0.1, 100),
    st.booleans(),
    st.text("ab-A.•1\u00ad ", min_size=1, max_size=12).map(str.strip).filter(bool),
)


@given(st.lists(LINE, max_size=30).map(lambda lines: sorted(lines, key=lambda line: line.page)))
def test_no_letter_is_lost_or_made_up(lines: list[Line]) -> None:
    kept = without_edges(lines)
    before = Counter("".join(line.text for line in kept))
    after = Counter("".join(text for _, text in join_lines(kept)))
    for sign in " -\u00ad":
        del before[sign], after[sign]
    assert before == after


@settings(max_examples=30)
@given(st.data())
def test_damage_raises_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(_pdf([(60, 750, 24, "Storm"), *_column("It blew.")]))
    for _ in range(4):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_pdf(bytes(whole), LIMIT)
    except InputError as error:
        assert error.code in ("bad-pdf", "no-text", "encrypted")
