import io
from pathlib import Path

import pytest

from newscli.inputs import Failure, InputOptions, Source, read
from newscli.inputs.reading import READERS
from newscli.text.document import Document

ENGLISH = InputOptions(language="en")


def _read(path: Path, format_: str, options: InputOptions = ENGLISH) -> list[Document | Failure]:
    return list(read(Source(str(path), format_), options))


def _texts(docs: list[Document | Failure]) -> list[tuple[str, str]]:
    return [(doc.id, doc.text if isinstance(doc, Document) else doc.error.code) for doc in docs]


def test_jsonl_gives_a_document_a_line_and_a_failure_for_a_broken_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": 7, "title": "T", "text": "One."}\n\nnot json\n[1]\n{"body": "x"}\n{"text": "Two."}\n'
        '{"id": "e", "text": ""}\n',
        "utf-8",
    )
    docs = _read(path, "jsonl")
    assert _texts(docs) == [
        ("7", "One."),
        (f"{path}:3", "bad-json"),
        (f"{path}:4", "bad-json"),
        (f"{path}:5", "no-text"),
        (f"{path}:6", "Two."),
        ("e", ""),
    ]
    assert isinstance(docs[0], Document)
    assert docs[0].title == "T"
    assert isinstance(docs[3], Failure)
    assert "--text-field" in docs[3].error.hint
    assert "'body'" in docs[3].error.hint


def test_fields_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"url": "u", "head": "H", "body": "One."}\n', "utf-8")
    options = InputOptions(text_field="body", id_field="url", title_field="head", language="en")
    (doc,) = _read(path, "jsonl", options)
    assert isinstance(doc, Document)
    assert (doc.id, doc.title, doc.text) == ("u", "H", "One.")


def test_csv_rows_may_hold_line_breaks_and_tsv_is_split_at_tabs(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,title,text\r\n1,T,"One.\r\nTwo, three."\r\n2,,Four.\r\n')
    assert _texts(_read(path, "csv")) == [("1", "One.\r\nTwo, three."), ("2", "Four.")]
    path.write_text("text\tid\nA, b.\tx\n", "utf-8")
    assert _texts(_read(path, "tsv")) == [("x", "A, b.")]


def test_a_row_without_the_text_column_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,body\n1,x\n", "utf-8")
    assert _texts(_read(path, "csv")) == [("1", "no-text")]


def test_jsonl_in_utf16_and_with_lone_surrogates(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Caf\u00e9."}\n{"text": "Bad \\ud800 sign."}\n', "utf-16")
    assert [text for _, text in _texts(_read(path, "jsonl"))] == ["Caf\u00e9.", "Bad \ufffd sign."]


def test_a_missing_file_and_a_folder_given_as_text_are_failures(tmp_path: Path) -> None:
    assert _texts(_read(tmp_path / "none.txt", "text")) == [(str(tmp_path / "none.txt"), "not-found")]
    assert _texts(_read(tmp_path / "none.jsonl", "jsonl")) == [(str(tmp_path / "none.jsonl"), "not-found")]
    assert _texts(_read(tmp_path, "text")) == [(str(tmp_path), "unreadable")]


def test_markdown_is_masked_and_its_source_text_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Storm\n---\n# Storm\n\nIt **blew**.\n", "utf-8")
    (doc,) = _read(path, "markdown")
    assert isinstance(doc, Document)
    assert doc.title == "Storm"
    assert doc.raw == path.read_text("utf-8")
    assert doc.text.split() == ["Storm", "It", "blew", "."]
    assert doc.line(doc.text.index("blew")) == 6


def test_the_language_is_told_by_the_text_unless_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    german = "Der Bürgermeister sagte am Montag, dass die neue Brücke erst im Herbst eröffnet werde. "
    path.write_text(german * 6, "utf-8")
    (doc,) = _read(path, "text", InputOptions())
    assert isinstance(doc, Document)
    assert doc.language == "de"
    (doc,) = _read(path, "text", InputOptions(language="en"))
    assert isinstance(doc, Document)
    assert doc.language == "en"


def test_a_row_of_a_table_ends_at_a_line_end_and_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,text\r1,One\u2028two\x0cthree\x85four.\r2,Five.\r", "utf-8", newline="")
    assert _texts(_read(path, "csv")) == [("1", "One\u2028two\x0cthree\x85four."), ("2", "Five.")]


def test_a_quotation_mark_that_is_never_closed_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\n1,"One."\n2,"Two.\n3,Three.\n', "utf-8")
    assert _texts(_read(path, "csv")) == [("1", "One."), (f"{path}:2", "bad-csv")]
    path.write_text('id,text\n1,"One."\n2,"Two.\nThree."', "utf-8")
    assert _texts(_read(path, "csv")) == [("1", "One."), ("2", "Two.\nThree.")]


def test_quotation_marks_in_a_tsv_are_quoting_only_where_they_make_fields(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text('id\ttext\n1\t"No," she said.\n2\t"Never.\n3\tYes.\n', "utf-8")
    assert _texts(_read(path, "tsv")) == [("1", '"No," she said.'), ("2", '"Never.'), ("3", "Yes.")]
    path.write_text('id\ttext\n1\t"One\ttwo ""three""."\n', "utf-8")
    assert _texts(_read(path, "tsv")) == [("1", 'One\ttwo "three".')]


def test_a_line_of_a_jsonl_file_that_is_no_text_costs_that_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "One."}\n' + bytes(20) + b'\n{"text": "Two."}\n')
    assert [text for _, text in _texts(_read(path, "jsonl"))] == ["One.", "binary", "Two."]
    path.write_bytes(bytes(range(20)) * 10 + b'\n{"text": "Two."}\n')
    assert _texts(_read(path, "jsonl")) == [(str(path), "binary")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_jsonl_in_any_encoding_and_with_any_line_ends(encoding: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(f'{{"text": "On\u00e9."}}{end}{{"text": "Two\u2028three."}}{end}'.encode(encoding))
    expected = [(f"{path}:1", "On\u00e9."), (f"{path}:2", "Two\u2028three.")]
    assert _texts(_read(path, "jsonl")) == expected
    if encoding != "utf-8-sig":
        named = InputOptions(language="en", encoding=encoding)
        assert _texts(_read(path, "jsonl", named)) == expected


@pytest.mark.parametrize(
    ("given", "written", "mark"),
    [
        ("utf-16", "utf-16-le", "\ufeff"),
        ("utf-16", "utf-16-be", "\ufeff"),
        ("UTF16", "utf-16-le", ""),
        ("utf_16", "utf-16-be", ""),
        ("utf-32", "utf-32-be", "\ufeff"),
        ("utf-32", "utf-32-le", ""),
    ],
)
def test_jsonl_in_a_wide_encoding_that_is_named(given: str, written: str, mark: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((mark + '{"text": "Über die Brücke."}\n' * 2).encode(written))
    docs = _read(path, "jsonl", ENGLISH._replace(encoding=given))
    assert [text for _, text in _texts(docs)] == ["Über die Brücke."] * 2


@pytest.mark.parametrize("encoding", ["hex", "klingon", "idna"])
def test_an_empty_file_of_records_has_none_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"")
    assert _read(path, "jsonl", ENGLISH._replace(encoding=encoding)) == []


def test_jsonl_on_standard_input_is_read_as_from_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    data = '{"text": "Caf\u00e9."}\n'.encode() + b'{"text": "Caf\xe9."}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert _texts(_read(Path("-"), "jsonl")) == [("-:1", "Caf\u00e9."), ("-:2", "Caf\u00e9.")]


def test_standard_input_that_is_closed_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert _texts(_read(Path("-"), "text")) == [("-", "unreadable")]
    assert _texts(_read(Path("-"), "jsonl")) == [("-", "unreadable")]


def test_a_fault_of_ours_costs_its_input_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> list[Document | Failure]:
        raise ZeroDivisionError("no size")

    monkeypatch.setitem(READERS, "pdf", faulty)
    (failure,) = _read(Path(__file__), "pdf")
    assert isinstance(failure, Failure)
    assert (failure.error.code, failure.error.message) == ("internal", "ZeroDivisionError: no size")


@pytest.mark.parametrize(
    ("start", "code"),
    [(b"%PDF-1.7\n", "bad-pdf"), (b"PK\x03\x04", "bad-docx"), (b"PAR1\x15\x04", "bad-parquet")],
)
def test_what_begins_as_no_text_is_read_as_what_it_is(start: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "story"
    path.write_bytes(start + b"but broken")
    assert _texts(_read(path, "text")) == [(str(path), code)]
    path.write_bytes(b"The " + start + b"but broken")
    assert [text[:4] for _, text in _texts(_read(path, "text"))] == ["The "]
