import pytest

from newscli.analyses.readability import measure_readability
from newscli.text.document import Document

FIRST = "The old bridge over the river was closed on Monday. Nobody was hurt."
SECOND = "Engineers had warned the council of corrosion in the supporting cables for several years."


def test_paragraphs_have_their_place_their_length_and_a_score() -> None:
    text = f"Old Bridge Closed\n\n{FIRST}\n\n{SECOND}\n"
    first, second = measure_readability(Document(text)).paragraphs
    assert (text[first.start : first.end], first.line, first.words) == (FIRST, 3, 13)
    assert (text[second.start : second.end], second.line, second.words) == (SECOND, 5, 14)
    assert 0 < first.score < second.score < 1


def test_the_score_is_the_mean_of_the_sentences_by_words() -> None:
    found = measure_readability(Document(FIRST))
    by_words = {sentence.words: sentence.score for sentence in found.hardest}
    (paragraph,) = found.paragraphs
    assert paragraph.score == pytest.approx((10 * by_words[10] + 3 * by_words[3]) / 13, abs=1e-4)


def test_the_longest_is_the_one_that_is_counted() -> None:
    found = measure_readability(Document(f"{FIRST}\n\n{SECOND}"))
    assert max(p.words for p in found.paragraphs) == found.counts["longest_paragraph"] == 14
