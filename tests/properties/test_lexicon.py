import string
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.text import lexicon
from newscli.text.document import Document
from newscli.text.familiar import is_familiar
from newscli.text.frequency import zipf
from newscli.text.lexicon import Lexicon, pack
from newscli.text.stems import stem
from newscli.text.syllables import count_syllables
from newscli.text.tags import TAGS, tag

QUICK = settings(derandomize=True, max_examples=150, deadline=None)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
WORDLIKE = st.text(string.ascii_letters + "'’-.0123456789éïß", max_size=20)


@QUICK
@given(ANY | WORDLIKE)
def test_any_word_has_an_answer(word: str) -> None:
    assert 0.0 <= zipf(word) < 8
    assert is_familiar(word) in (True, False)
    assert stem(word) == stem(word.lower()) or not word.isascii()
    found = count_syllables(word)
    assert found >= 1 if any(map(str.isalnum, word)) else found == 0


@pytest.mark.parametrize(
    "piece", ["a", "y", "1", "1,", "1:", "1.", "a'", "a's", "'", "a-", "A", "a.", "é", "ies"]
)
def test_one_endless_word_has_an_answer(piece: str) -> None:
    word = piece * 20_000
    assert zipf(word) == 0.0 or "-" in word
    assert is_familiar(word) in (True, False)
    assert stem(word)
    assert count_syllables(word) >= 1 or piece == "'"
    assert len(tag(Document(word))) == len(Document(word).tokens)


@QUICK
@given(WORDLIKE)
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    assert len(stem(word)) <= len(word.lower()) + 1


@QUICK
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_one_known_tag_a_token_the_same_each_time(text: str) -> None:
    doc = Document(text)
    tags = tag(doc)
    assert len(tags) == len(doc.tokens)
    assert set(tags) <= TAGS.keys()
    assert tag(Document(text)) == tags


@QUICK
@given(
    st.dictionaries(
        st.text(string.ascii_lowercase + "'-", min_size=1, max_size=8), st.sampled_from("!1Az~"), min_size=1
    )
)
def test_what_is_packed_is_found(codes: dict[str, str]) -> None:
    text = pack(codes)
    with patch.object(lexicon, "read_text", return_value=text):
        table = Lexicon("any")
    assert dict(table.items()) == codes
    assert all(table.get(word) == code for word, code in codes.items())
    assert all(table.get(word + "q") == codes.get(word + "q", "") for word in codes)
