import json
from pathlib import Path

import pytest

from newscli.analyses.keywords.rake import rank_by_rake
from newscli.analyses.keywords.ranked import STOPLIST
from newscli.analyses.keywords.result import RankedPhrase
from newscli.text.document import Document

CASES = Path(__file__).parents[3] / "cases" / "keyword_methods"
RECORDED = json.loads((CASES / "rake.json").read_text("utf-8"))


def rank(text: str, top: int = 200, max_words: int = 30) -> list[RankedPhrase]:
    return rank_by_rake(Document(text, keep_furniture=True), top=top, max_words=max_words)


def shares(text: str, max_words: int = 30) -> dict[str, float]:
    return {phrase.text: phrase.score for phrase in rank(text, max_words=max_words)}


@pytest.mark.parametrize("name", RECORDED)
def test_scores_are_those_of_the_package(name: str) -> None:
    expected: dict[str, float] = RECORDED[name]["phrases"]
    best = max(expected.values())
    found = {p.text.lower().replace("'s", ""): p.score for p in rank(RECORDED[name]["text"])}
    without = {phrase: score for phrase, score in found.items() if STOPLIST.isdisjoint(phrase.split())}
    assert without == pytest.approx({phrase: score / best for phrase, score in expected.items()}, abs=1e-9)


def test_scores_by_hand() -> None:
    # Degree over uses: apple (2+4+3)/3 = 3, juice (2+4)/2 = 3, cheap 1, fresh, sells 4, growers, hope 3.
    assert shares("Apple juice is cheap. Fresh apple juice sells, and apple growers hope.") == pytest.approx(
        {
            "Fresh apple juice sells": 1,
            "apple growers hope": 9 / 14,
            "Apple juice": 6 / 14,
            "cheap": 1 / 14,
        }
    )


def test_two_candidates_around_the_same_stop_words_are_a_phrase_from_the_second_use() -> None:
    once = shares("They built a tower of glass.")
    assert once == {"built": 1, "tower": 1, "glass": 1}
    twice = rank("They built a tower of glass. We love the tower of glass.")
    assert (twice[0].text, len(twice[0].uses), twice[0].uses[0][0]) == ("tower of glass", 2, 13)
    assert {p.score for p in twice[1:]} == {0.5}


def test_a_mark_keeps_two_candidates_apart() -> None:
    assert "tower, of glass" not in shares("A tower, of glass. A tower, of glass.")
    assert len(shares("A tower of glass and steel. A tower of glass and steel.", max_words=3)) == 5


def test_a_longer_phrase_counts_for_the_words_only() -> None:
    text = "Fresh apple juice sells. Apple growers hope, and juice is cheap."
    # juice (4+1)/2; the longest, with 4 + 3.5 + 2.5 + 4, is not asked for
    assert shares(text, max_words=3) == pytest.approx(
        {"Apple growers hope": 1, "juice": 2.5 / 9.5, "cheap": 1 / 9.5}
    )


def test_possessive_and_case_make_no_difference() -> None:
    found = rank("Linden’s orchard. The Linden's orchard and the LINDEN orchard.")
    assert [(p.text, len(p.uses), p.score) for p in found] == [("Linden’s orchard", 3, 1)]


def test_equal_phrases_come_in_order_of_the_text_and_top_is_a_limit() -> None:
    assert [p.text for p in rank("Storm, frost, drought, flood.", top=3)] == ["Storm", "frost", "drought"]


@pytest.mark.parametrize("text", ["", "...", "It was of the and."])
def test_a_text_without_a_content_word_has_none(text: str) -> None:
    assert rank(text) == []
