from hypothesis import given
from hypothesis import strategies as st

from newscli.analyses.keywords import KeywordOptions, find_keywords
from newscli.analyses.keywords.lexical import stems_of
from newscli.text.document import Document

# Words that make phrases, marks that break them, and characters that break programs.
PIECES = st.sampled_from(
    "oil spill spills Spill Orrania Orrania's the a of said red burning closed 737 U.S. St. Third tax-credit "
    "& de "
    "\n \n\n . , ; “ ” ’ ( - — İstanbul ﬁre ǅ é 🙂 \x00 \u202e שלום 東京 --- a-b-c".split(" ")
)
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text(max_size=200))
LENGTHS = st.integers(1, 6)


def stems(text: str) -> tuple[str, ...]:
    return tuple(s for token in Document(text).tokens.texts for s in stems_of(token))


@given(TEXTS, LENGTHS, LENGTHS)
def test_what_holds_for_any_text(text: str, top: int, max_words: int) -> None:
    options = KeywordOptions(top=top, max_words=max_words)
    phrases = find_keywords(Document(text), options=options).phrases
    assert len(phrases) <= top
    keys = [stems(k.text) for k in phrases]
    assert len(set(keys)) == len(keys)
    assert [k.score for k in phrases] == sorted((k.score for k in phrases), reverse=True)
    for key, phrase in zip(keys, phrases, strict=True):
        assert key
        assert key == stems(text[phrase.start : phrase.end])
        assert 0 <= phrase.score <= 1
        assert phrase.count >= 1
        assert phrase.line == text.count("\n", 0, phrase.start) + 1 or "\r" in text
        assert phrase.text == phrase.text.strip()


@given(TEXTS)
def test_the_same_text_gives_the_same_phrases(text: str) -> None:
    assert find_keywords(Document(text)) == find_keywords(Document(text))


@given(TEXTS, LENGTHS)
def test_a_shorter_list_is_the_head_of_a_longer_one(text: str, top: int) -> None:
    short = find_keywords(Document(text), options=KeywordOptions(top=top)).phrases
    assert find_keywords(Document(text), options=KeywordOptions(top=top + 5)).phrases[:top] == short
