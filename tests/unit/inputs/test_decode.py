import codecs

import pytest

from newscli.errors import InputError
from newscli.inputs.decode import decode, mend
from newscli.inputs.html.encoding import decode_sent


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"plain", "plain"),
        ("caf\u00e9 \u201cyes\u201d".encode(), "caf\u00e9 \u201cyes\u201d"),
        (b"caf\xe9 \x93yes\x94", "caf\u00e9 \u201cyes\u201d"),  # Windows-1252
        (codecs.BOM_UTF8 + b"x", "x"),
        (codecs.BOM_UTF16_LE + "caf\u00e9".encode("utf-16-le"), "caf\u00e9"),
        (codecs.BOM_UTF16_BE + "caf\u00e9".encode("utf-16-be"), "caf\u00e9"),
        (codecs.BOM_UTF32_LE + "caf\u00e9".encode("utf-32-le"), "caf\u00e9"),
        ("The mayor said no.".encode("utf-16-le"), "The mayor said no."),  # its mark was lost
        ("The mayor said no.".encode("utf-16-be"), "The mayor said no."),
        (b"one\x00two three four five six seven", "one\x00two three four five six seven"),  # a stray NUL
        (b"\x1b]0;title\x07", "\x1b]0;title\x07"),
    ],
)
def test_decodes_by_mark_then_utf8_then_windows_1252(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_bytes_that_no_rule_can_read_become_replacement_characters() -> None:
    assert decode(b"a\x81b \xff") == "a\ufffdb \u00ff"


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 100, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200)]
)
def test_a_binary_file_is_an_error_with_a_hint(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert caught.value.code == "binary"
    assert "--encoding" in caught.value.hint


def test_a_named_encoding_overrides_the_rule() -> None:
    assert decode(b"\xc0\xc1", "koi8-r") == "\u044e\u0430"
    with pytest.raises(InputError, match="unknown encoding 'klingon'"):
        decode(b"x", "klingon")
    for no_text in ("hex", "idna", "undefined"):
        with pytest.raises(InputError, match="unknown encoding"):
            decode(b"x" * 80, no_text)
    assert decode(b"+2AA-", "utf-7") == "\ufffd"


def test_mend_replaces_lone_surrogates_and_keeps_the_length() -> None:
    assert mend("a\ud800b\udfff") == "a\ufffdb\ufffd"
    assert mend("\U0001f600") == "\U0001f600"


@pytest.mark.parametrize("name", ["\0", "utf-8\0", "klingon", "hex"])
@pytest.mark.parametrize("data", [b"", b"It rained."])
def test_a_name_that_is_no_encoding_is_one_error(name: str, data: bytes) -> None:
    with pytest.raises(InputError) as raised:
        decode(data, name)
    assert raised.value.code == "encoding"


def test_a_server_may_give_any_encoding() -> None:
    assert decode_sent(b"caf\xe9", None, "\0") == "café"
    assert decode_sent("café".encode(), None, "utf-8\0") == "café"
