import math

from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.analyses.readability import FORMULAS, ReadabilityOptions, measure_readability
from newscli.text.document import Document

PIECES = st.sampled_from(
    [
        *"The council met. U.S. Sen. J. D. Vance’s 3.5 $1.2 well-known “No,” İstanbul — ﬁ ÉTÉ 5 p.m.".split(),
        *(
            "\n",
            "\n\n",
            "…",
            "\0",
            "🙂",
            "مرحبا",
            "a" * 300,
            "-" * 40,
            "’",
            "1,000,000th",
            "antidisestablishmentarianism.",
        ),
    ]
)
NEWSLIKE = st.lists(PIECES, max_size=60).map(" ".join)
ANY_TEXT = st.text(max_size=400) | NEWSLIKE
SENTENCES = st.lists(
    st.sampled_from(
        [
            "The dog ran home.",
            "A bureaucrat considered the extraordinary proposal.",
            "They met Kowalczyk in the rain after ten.",
            "Nobody in the town had seen such a flood.",
        ]
    ),
    min_size=25,
    max_size=40,
)
PER_TEXT = frozenset({"linsear_write"})  # looks at the first hundred words alone


@given(ANY_TEXT)
@settings(max_examples=120)
def test_any_text_gives_figures_within_their_ranges(text: str) -> None:
    found = measure_readability(Document(text))
    assert all(math.isfinite(score) for score in found.scores.values())
    if found.counts["words"]:
        assert list(found.scores) == list(FORMULAS)
        assert found.difficulty is not None
        assert 0 <= found.difficulty <= 1
        assert found.grade is not None
        assert 0 <= found.grade <= 20
        assert found.reading_seconds >= 1
        assert 1 <= len(found.hardest) <= 3
    else:
        assert (found.scores, found.grade, found.difficulty, found.hardest) == ({}, None, None, ())


@given(ANY_TEXT)
def test_counts_are_consistent(text: str) -> None:
    counts = measure_readability(Document(text)).counts
    assert counts["paragraphs"] <= counts["sentences"] <= counts["words"] <= counts["syllables"]
    assert counts["words"] <= counts["letters"] <= counts["characters"]
    assert counts["complex_words"] <= counts["polysyllables"] <= counts["words"]
    assert counts["unfamiliar_words"] <= counts["difficult_words"] <= counts["words"]
    assert counts["longest_sentence"] <= counts["longest_paragraph"] <= counts["words"]


@given(ANY_TEXT)
def test_hard_sentences_are_cut_out_of_the_text_hardest_first(text: str) -> None:
    hardest = measure_readability(Document(text), options=ReadabilityOptions(hardest=5)).hardest
    for sentence in hardest:
        assert sentence.text == " ".join(text[sentence.start : sentence.end].split())
        assert 0 <= sentence.score <= 1
        assert sentence.words >= 1
    assert [s.score for s in hardest] == sorted((s.score for s in hardest), reverse=True)


@given(ANY_TEXT)
def test_paragraphs_share_out_the_words_in_the_order_of_the_text(text: str) -> None:
    found = measure_readability(Document(text))
    assert sum(p.words for p in found.paragraphs) == found.counts["words"]
    assert len(found.paragraphs) == found.counts["paragraphs"]
    assert all(0 <= p.score <= 1 and 0 <= p.start < p.end <= len(text) for p in found.paragraphs)
    assert [p.line for p in found.paragraphs] == sorted(p.line for p in found.paragraphs)
    if found.grade is not None and found.grade_range:
        assert found.grade_range[0] <= found.grade <= found.grade_range[1]


@given(NEWSLIKE)
def test_a_version_compared_with_itself_is_the_same(text: str) -> None:
    old = measure_readability(Document(text))
    found = measure_readability(Document(text), options=ReadabilityOptions(compare_with=("old", old)))
    assert (found.comparison is None) == (found.grade is None)
    assert not found.comparison or {change.effect for change in found.comparison.measures.values()} <= {
        "same",
        None,
    }


@given(NEWSLIKE)
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    assert measure_readability(Document(text)) == measure_readability(Document(text))


@given(SENTENCES)
@settings(max_examples=30)
def test_more_of_the_same_does_not_change_the_averages(sentences: list[str]) -> None:
    once = measure_readability(Document(" ".join(sentences)))
    twice = measure_readability(Document(" ".join(sentences * 2)))
    for name in FORMULAS.keys() - PER_TEXT:
        assert math.isclose(once.scores[name], twice.scores[name], abs_tol=0.001), name
    assert once.grade == twice.grade
    assert twice.counts["words"] == 2 * once.counts["words"]
