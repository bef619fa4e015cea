"""What a reader sees of a text whose markup is masked."""

import pytest

from newscli.inputs.markdown import mask
from newscli.render import record
from newscli.text import document
from newscli.text.document import Document


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ("said [Kim Vane](http://a.example/kv), who", "said Kim Vane, who"),
        ('said [Kim Vane](http://a.example "her page"), who', "said Kim Vane, who"),
        ("for *eleven* **long** weeks", "for eleven long weeks"),
        ("un**believ**able, `code`.", "unbelievable, code."),
        ("set aside in 2022[^1]. Then", "set aside in 2022. Then"),
        ("> one\n> two", "one\n two"),
        ("noon<br>and night", "noon and night"),
        ("two  blanks ,", "two  blanks ,"),
        ("a ![x](y) b", "a x b"),
    ],
)
def test_masked_markup_leaves_no_blanks(markdown: str, read: str) -> None:
    doc = Document(mask(markdown).text, raw=markdown)
    assert len(doc.shown) == len(markdown)
    assert doc.verbatim(0, len(markdown)).strip() == read
    assert doc.excerpt(0, len(markdown)) == " ".join(read.split())


def test_a_text_without_markup_is_shown_as_it_is() -> None:
    text = "A\u2060 text\n  of two lines ."
    doc = Document(text)
    assert doc.shown is text
    assert doc.verbatim(0, len(text)) == text


def test_renderers_know_what_stands_for_markup() -> None:
    assert record.MASKED == document.MASKED
