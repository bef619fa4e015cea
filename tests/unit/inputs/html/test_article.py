import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import InputError
from newscli.inputs import Failure, InputOptions, Source, read
from newscli.inputs.html.article import Article, read_article
from newscli.text.document import Document
from newscli.text.structure import KINDS

CASES = sorted((Path(__file__).parents[3] / "cases" / "html").glob("*.html"))
KINDS_OF_AN_ARTICLE = ("headline", "body", "list", "subhead")
STORY = (
    "<p>The town of Larkfield will reopen its baths in June, the mayor said on Monday, after two years.</p>"
    "<p>Workers have spent the whole winter replacing the beams, the roof and the old boilers.</p>"
)
MARKUP = st.lists(
    st.sampled_from(
        "<p> </p> <div> </div> <a> </a> <br> <h1> </h1> <h2> <li> <ul> <table> <td> <script> </script> "
        "<style> <figcaption> <aside> <nav> <article> <body> <html> <head> <title> <frameset> <svg> "
        "<template> <!-- --> "
        "&amp; &#0; &#xD800; &rsquo; < > \" ' </ <! <?".split()
    )
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.sampled_from(
        [
            "A sentence of some words, which ends here.",
            "<p class='x",
            '<meta property="og:title" content="T">',
        ]
    ),
    max_size=30,
).map(" ".join)


def _read(html: str) -> Document:
    article = read_article(html)
    return Document(article.text, title=article.title, hints=article.blocks, offsets="extracted")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    expected = [tuple(row.split("\t")) for row in case.with_suffix(".txt").read_text("utf-8").splitlines()]
    doc = _read(case.read_text("utf-8"))
    found = [(b.kind, doc.text[b.start : b.end]) for b in doc.blocks if b.kind in KINDS_OF_AN_ARTICLE]
    assert found == expected


@given(MARKUP)
def test_any_markup_gives_blocks_that_cut_out_the_text(html: str) -> None:
    article = read_article(html)
    parts = [article.text[block.start : block.end] for block in article.blocks]
    assert "\n\n".join(parts) == article.text
    assert all(part and part == " ".join(part.split()) for part in parts)
    assert all(block.kind in KINDS for block in _read(html).blocks)


@given(st.text(max_size=200))
def test_any_text_is_read_as_a_page(text: str) -> None:
    assert read_article(text) == read_article(text)


@pytest.mark.parametrize(
    "html", ["", "\0", "<html>", "<frameset>", "<body></body>", "<p> </p>", "<script>var a;</script>"]
)
def test_a_page_without_text_is_an_empty_document(html: str) -> None:
    assert read_article(html) == Article("", None, ())


def test_what_is_nested_deeper_than_python_can_call_is_read() -> None:
    html = "<div>" * 50_000 + STORY
    assert "replacing the beams" in read_article(html).text


def test_the_title_is_the_headline_on_the_page() -> None:
    html = f"<title>Baths to reopen | The Echo</title><h1>Baths to <i>reopen</i></h1>{STORY}"
    article = read_article(html)
    assert article.title == "Baths to reopen"
    assert article.text.startswith("Baths to reopen\n\nThe town of Larkfield")
    assert article.blocks[0] == ("headline", 0, 15)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Larkfield baths to reopen | The Echo</title>", "Larkfield baths to reopen"),
        ("<title>A - B</title>", "A - B"),  # too short for a headline and a site
        (
            '<title>x</title><meta property="og:title" content=" Baths  open again ">',
            "Baths open again",
        ),
        ("", None),
    ],
)
def test_the_head_gives_the_title_where_the_page_shows_none(head: str, title: str | None) -> None:
    article = read_article(f"<head>{head}</head><body>{STORY}")
    assert article.title == title
    assert article.text.startswith("The town")


def test_words_are_joined_over_inline_tags_and_kept_apart_over_line_breaks() -> None:
    text = read_article("<p>The <b>mayor</b>'s of<i>fice</i> said<br>so.</p><p>Next.</p>").text
    assert text == "The mayor's office said so.\n\nNext."


def test_a_missing_parser_is_one_clear_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in sys.modules if n.split(".")[0] == "resiliparse"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "resiliparse.parse.html", None)
    monkeypatch.setitem(sys.modules, "resiliparse", None)
    path = tmp_path / "a.html"
    path.write_text(STORY, "utf-8")
    (failure,) = read(Source(str(path), "html"), InputOptions())
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, InputError)
    assert failure.error.code == "missing-extra"
    assert failure.error.hint == "pip install 'newscli[html]'"


def test_a_page_is_read_by_its_suffix_with_offsets_of_the_extracted_text(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_bytes(
        f"<meta charset=windows-1252><p>The caf\u00e9 said \u201cno\u201d.</p>{STORY}".encode("cp1252")
    )
    (doc,) = read(Source(str(path), "html"), InputOptions())
    assert isinstance(doc, Document)
    assert doc.text.startswith("The caf\u00e9 said \u201cno\u201d.")
    assert doc.offsets == "extracted"
    assert doc.source == str(path)
