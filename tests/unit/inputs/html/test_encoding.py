import codecs

import pytest

from newscli.errors import InputError
from newscli.inputs.html.encoding import decode_page


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<META charset=KOI8-R >", "koi8-r"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', "shift_jis"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso8859-5"),
        ("<meta charset=iso-2022-jp>", "iso2022_jp"),  # all of its bytes are ASCII
    ],
)
def test_the_page_says_its_encoding(declaration: str, codec: str) -> None:
    text = "\u0414\u0430"
    assert decode_page(f"{declaration}<p>{text}".encode(codec)).endswith(f"<p>{text}")


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert decode_page(b"<meta charset=iso-8859-1><p>\x93Yes\x94").endswith("<p>\u201cYes\u201d")


def test_a_saved_page_that_is_utf_8_is_read_as_such_whatever_it_declares() -> None:
    page = "<meta charset=iso-8859-1><p>caf\u00e9 \u201cyes\u201d"
    assert decode_page(page.encode()) == page


def test_a_byte_order_mark_comes_first() -> None:
    page = "<meta charset=koi8-r><p>caf\u00e9"
    assert decode_page(codecs.BOM_UTF8 + page.encode()) == page
    assert decode_page(codecs.BOM_UTF16_LE + page.encode("utf-16-le")) == page


def test_the_user_comes_before_the_page() -> None:
    assert decode_page(b"<meta charset=koi8-r>\xe9", "latin-1") == "<meta charset=koi8-r>\u00e9"


@pytest.mark.parametrize("charset", ["utf-8", "nonsense", "utf-16", "base64", "rot13", "idna"])
def test_what_cannot_be_is_passed_over(charset: str) -> None:
    assert decode_page(f"<meta charset={charset}>".encode() + b"caf\xe9").endswith("caf\u00e9")


def test_a_declaration_far_down_or_in_the_text_is_none() -> None:
    assert decode_page(b" " * 5000 + b"<meta charset=koi8-r>\xe9").endswith("\u00e9")
    assert decode_page(b"<p>charset=koi8-r</p>\xe9").endswith("\u00e9")


def test_binary_files_are_refused() -> None:
    with pytest.raises(InputError, match="binary"):
        decode_page(bytes(range(256)) * 10)
