from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.analyses.keywords.rake import rank_by_rake
from newscli.analyses.keywords.result import RankedPhrase
from newscli.analyses.keywords.similarity import similarity
from newscli.analyses.keywords.textrank import rank_by_textrank
from newscli.analyses.keywords.yake import rank_by_yake
from newscli.text.document import Document

Method = Callable[..., list[RankedPhrase]]
METHODS = (rank_by_yake, rank_by_rake, rank_by_textrank)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
PIECES = (
    "the|The|of|a|in|and|storm|storms|Storm|STORM|storm's|storm’s|workers'|ʼs|n't|don't|İstanbul|straße|ﬁsh|U.S.|Gov.|"
    "cat|act|12|4.5|3rd|%|$|,|;|.|...|?|\n|\n\n|“|”|'|’|(|)|—|-|@storm|ferry-boat|e\u0301|\0|☃"
).split("|")
NEWS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " "])), max_size=60).map(
    lambda pieces: "".join(map("".join, pieces))
)


@pytest.mark.parametrize("method", METHODS)
@given(ANY | NEWS, st.integers(1, 12), st.integers(1, 12), st.booleans())
def test_any_text_has_phrases_that_stand_in_it(
    method: Method, text: str, top: int, max_words: int, everything: bool
) -> None:
    doc = Document(text, keep_furniture=everything)
    found = method(doc, top=top, max_words=max_words)
    assert len(found) <= top
    assert found == method(Document(text, keep_furniture=everything), top=top, max_words=max_words)
    scores = [p.score for p in found]
    assert scores == sorted(scores, reverse=True)
    assert scores[:1] in ([], [1.0])
    assert len({p.uses[0] for p in found}) == len(found)
    sentences = [(s.start, s.end) for s in doc.body]
    for phrase in found:
        assert doc.excerpt(*phrase.uses[0]) == phrase.text
        assert 0 < phrase.score <= 1
        assert phrase.uses == sorted(phrase.uses)
        assert phrase.text.strip() == phrase.text != ""
        for first, last in phrase.uses:
            assert any(start <= first and last <= end for start, end in sentences)


@pytest.mark.parametrize("method", METHODS)
def test_a_phrase_over_the_end_of_a_line_has_a_space_there(method: Method) -> None:
    doc = Document("The offshore wind\nfarm opened on Monday. The offshore wind\nfarm is large.\n")
    texts = [phrase.text for phrase in method(doc, top=10, max_words=3)]
    assert any("wind farm" in text for text in texts)
    assert not any("\n" in text for text in texts)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "piece", ["cat act ", "storm", "a's ", "s'", "a.", "“a” ", "x\n\n", "the storm of ", "Storm "]
)
def test_repetition_without_end_has_an_answer(method: Method, piece: str) -> None:
    doc = Document(piece * 5_000, keep_furniture=True)
    assert len(method(doc, top=10, max_words=1_000_000)) <= 10


@given(st.text("abc ", min_size=3, max_size=20), st.text("abc ", min_size=3, max_size=20))
def test_similarity_is_a_share_and_has_no_order(a: str, b: str) -> None:
    assert 0 <= similarity(a, b) == similarity(b, a) <= 1
