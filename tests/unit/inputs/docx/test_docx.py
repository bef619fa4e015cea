"""Word files, written here by hand so that each holds one thing."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import InputError
from newscli.inputs import InputOptions, find_sources, read
from newscli.inputs.docx.article import read_docx
from newscli.text.document import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
LIMIT = 1_000_000

STYLES = """
<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Inhouse"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Section"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Points"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Title"/></w:style>
"""


def _file(body: str, *, notes: str = "", word: str = W, styles: str = STYLES, **parts: str) -> bytes:
    def part(root: str, content: str) -> str:
        return f'<?xml version="1.0"?><w:{root} xmlns:w="{word}" xmlns:mc="{MC}">{content}</w:{root}>'

    links = "".join(
        f'<Relationship Id="{name}" Type="{TYPES}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "footnotes")
    )
    content = {
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Type="{TYPES}/officeDocument" '
        'Target="/word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", styles),
        "word/footnotes.xml": part("footnotes", notes),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**content, **parts}.items():
            archive.writestr(name.replace("__", "/"), text)
    return file.getvalue()


def _p(content: str, style: str = "", more: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{more}</w:pPr>{content}</w:p>"


def _r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _read(body: str, **more: str) -> list[tuple[str, str]]:
    text, blocks = read_docx(_file(body, **more), LIMIT)
    return [(block.kind, text[block.start : block.end]) for block in blocks]


def _texts(body: str, **more: str) -> list[str]:
    return [text for _, text in _read(body, **more)]


def test_a_word_file_is_read_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(_file(_p(_r("Storm"), "T1") + _p(_r("It blew."))))
    (doc,) = (d for s in find_sources([str(path)]) for d in read(s, InputOptions(language="en")))
    assert isinstance(doc, Document)
    assert (doc.headline, doc.text, doc.offsets) == ("Storm", "Storm\n\nIt blew.", "extracted")


def test_styles_say_what_a_paragraph_is() -> None:
    names = ("H1", "H2", "Own", "Out", "C", "B", "N", "TOC1", "Loop", "Unknown", "Strong", "T1")
    kinds = ["headline", "subhead", "subhead", "subhead", "caption", "list", "list", "furniture"]
    kinds += ["paragraph", "paragraph", "paragraph", "subhead"]
    assert _read("".join(_p(_r(name), name) for name in names)) == list(zip(kinds, names, strict=True))


def test_a_paragraph_can_say_more_than_its_style() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    body = _p(_r("a"), more=numbered.format(2)) + _p(_r("b"), "N", more=numbered.format(0))
    body += _p(_r("c"), more='<w:outlineLvl w:val="0"/>') + _p(
        _r("d"), "H1", more='<w:outlineLvl w:val="9"/>'
    )
    assert [kind for kind, _ in _read(body)] == ["list", "paragraph", "headline", "subhead"]


def test_runs_and_signs_make_one_text() -> None:
    body = _p(
        _r("The ") + _r("may") + _r("or")
        + "<w:r><w:tab/><w:t>said</w:t><w:noBreakHyphen/><w:t>so</w:t><w:softHyphen/></w:r>"
        + "<w:hyperlink>" + _r(" on  Mon\u00adday") + "</w:hyperlink>"
        + "<w:sdt><w:sdtContent>" + _r(".") + "</w:sdtContent></w:sdt>",
        more='<w:tabs><w:tab w:val="left"/></w:tabs>',
    )  # fmt: skip
    assert _texts(body) == ["The mayor said-so on Monday."]


def test_line_breaks_stay_and_two_of_them_or_a_new_page_end_a_paragraph() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    body = _p(
        _r("a") + "<w:r><w:br/></w:r>" + _r("b") + "<w:r><w:br/><w:br/></w:r>" + _r("c") + page + _r("d")
    )
    assert _texts(body) == ["a\nb", "c", "d"]


def test_tracked_changes_are_taken_as_accepted() -> None:
    deleted = f"<w:del>{_r('never')}<w:r><w:delText>gone</w:delText></w:r></w:del>"
    body = _p(
        _r("It ") + deleted + f"<w:ins>{_r('was')}</w:ins>" + f"<w:moveFrom>{_r(' moved')}</w:moveFrom>",
        more='<w:pPrChange><w:pPr><w:pStyle w:val="C"/></w:pPr></w:pPrChange>',
    )
    joined = _p(_r("One "), more="<w:rPr><w:del/></w:rPr>") + _p(_r("two."))
    last = _p(_r("End"), more="<w:rPr><w:del/></w:rPr>")
    assert _read(body + joined + last) == [
        ("paragraph", "It was"),
        ("paragraph", "One two."),
        ("paragraph", "End"),
    ]


def test_hidden_text_fields_and_pronunciation_are_left_out() -> None:
    body = _p(
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
        + '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Page </w:t></w:r>'
        + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + _r("7")
        + f"<w:ruby><w:rt>{_r('ka')}</w:rt><w:rubyBase>{_r('!')}</w:rubyBase></w:ruby>"
    )  # fmt: skip
    assert _texts(body) == ["Page 7!"]


def _table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def test_rows_of_figures_are_furniture_and_tables_for_looks_are_text() -> None:
    prose = "word " * 25
    body = _table(
        (_p(_r("Year")), _p(_r("Cost")) + _p(_r("in $"))),
        (_p(_r("One cell.")), _p("")),
        (_p(_r("Photo"), "C"), _p(_r(prose))),
    )
    assert _read(body) == [
        ("furniture", "Year\tCost in $"),
        ("paragraph", "One cell."),
        ("caption", "Photo"),
        ("paragraph", prose.strip()),
    ]


def test_tables_may_stand_in_tables_and_lose_rows() -> None:
    gone = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{_p(_r('gone'))}</w:tc></w:tr></w:tbl>"
    inner = _table((_p(_r("a")), _p(_r("b"))))
    assert _texts(_table((inner,)) + gone + _p(_r("c"))) == ["a\tb", "c"]


def test_text_boxes_stand_behind_their_paragraph_once() -> None:
    box = "<w:txbxContent>" + _p(_r("Boxed")) + "</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    anchor = f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
    assert _texts(_p(_r("Be") + anchor + _r("fore")) + _p(_r("After"))) == [
        "Before",
        "Boxed",
        "After",
    ]


def test_footnotes_stand_at_the_end_in_the_order_of_the_text() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{_p(_r("___"))}</w:footnote>'
        f'<w:footnote w:id="1">{_p(_r("First."))}</w:footnote>'
        f'<w:footnote w:id="2">{_p(_r("Second."))}</w:footnote>'
        f'<w:footnote w:id="3">{_p(_r("Unused."))}</w:footnote>'
    )
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    gone = "<w:del>" + refer.format(3) + "</w:del>"
    body = _p(_r("Text") + refer.format(2) + refer.format(1) + refer.format(1) + gone + _r("."))
    assert _read(body, notes=notes) == [("paragraph", "Text."), ("note", "Second."), ("note", "First.")]


def test_files_of_the_strict_kind_are_read_too() -> None:
    assert _read(_p(_r("Head"), "H1"), word=STRICT) == [("headline", "Head")]


def test_parts_that_are_missing_are_done_without() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<d xmlns:w="{W}">{_p(_r("Text"), "H1")}</d>')
    assert read_docx(file.getvalue(), LIMIT).text == "Text"


def _code(data: bytes, limit: int = LIMIT) -> str:
    with pytest.raises(InputError) as caught:
        read_docx(data, limit)
    return caught.value.code


def test_entities_are_never_expanded() -> None:
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = '<!DOCTYPE d SYSTEM "file:///etc/passwd">'
    for doctype in (laughs, outside):
        document = f'<?xml version="1.0"?>{doctype}<w:d xmlns:w="{W}">{_p(_r("&amp;"))}</w:d>'
        assert _code(_file("", word__document_xml="", **{"word/document.xml": document})) == "bad-docx"
    undeclared = f'<w:d xmlns:w="{W}">{_p(_r("&b;"))}</w:d>'
    assert _code(_file("", **{"word/document.xml": undeclared})) == "bad-docx"


def test_parts_outside_the_file_are_not_opened() -> None:
    for target in ("../../../etc/passwd", "file:///etc/passwd", "https://example.org/x.xml"):
        for mode in ("External", "Internal"):
            links = (
                f'<Relationships xmlns="{RELATIONS}"><Relationship Type="{TYPES}/styles" Target="{target}" '
                f'TargetMode="{mode}"/></Relationships>'
            )
            assert _texts(_p(_r("Text")), **{"word/_rels/document.xml.rels": links}) == ["Text"]


def test_a_bomb_is_refused_without_being_held(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _code(_file(_p(_r("x" * 5001))), 5000) == "too-large"
    assert _code(_file(5001 * _p(_r("x"))), 5000) == "too-large"
    monkeypatch.setattr("newscli.inputs.docx.archive._LEAST", 100_000)
    bomb = _file("<w:p/>" * 100_000)
    assert len(bomb) < 10_000
    assert _code(bomb, 5000) == "too-large"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no archive",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        _file("<w:p>")[:-200],
        _file("<w:p>"),
    ],
    ids=["empty", "text", "old or encrypted", "cut off", "broken XML"],
)
def test_what_is_no_word_file_is_one_error(data: bytes) -> None:
    assert _code(data) == "bad-docx"


def test_an_archive_of_something_else_is_one_error() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert _code(file.getvalue()) == "bad-docx"


TAGS = st.sampled_from(
    "p pPr rPr r t tbl tr tc del ins footnote txbxContent trPr br tab footnoteReference".split()
)
TREES = st.recursive(
    st.sampled_from(("a", "<w:br/>", "<w:del/>", '<w:pStyle w:val="H1"/>')),
    lambda inner: st.builds(
        lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
)


@given(st.lists(TREES, max_size=4))
def test_elements_in_any_order_never_raise(trees: list[str]) -> None:
    text, blocks = read_docx(_file("".join(trees)), LIMIT)
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] != "" for b in blocks)


@given(st.data())
def test_damage_raises_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(_file(_p(_r("The mayor resigned on Monday."), "H1")))
    for _ in range(3):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_docx(bytes(whole), LIMIT)
    except InputError as error:
        assert error.code in ("bad-docx", "too-large")
