import json
import re
from pathlib import Path
from typing import Any

import pytest

from newscli.analyses.keywords.result import RankedPhrase
from newscli.analyses.keywords.similarity import similarity
from newscli.analyses.keywords.yake import rank_by_yake
from newscli.text.document import Document

CASES = Path(__file__).parents[3] / "cases" / "keyword_methods"
RECORDED = json.loads((CASES / "yake.json").read_text("utf-8"))
PAIRS = json.loads((CASES / "similarity.json").read_text("utf-8"))


def rank(text: str, top: int = 200, max_words: int = 3) -> list[RankedPhrase]:
    return rank_by_yake(Document(text, keep_furniture=True), top=top, max_words=max_words)


def texts(text: str, max_words: int = 3) -> list[str]:
    return [phrase.text for phrase in rank(text, max_words=max_words)]


def plain(phrase: str) -> str:
    """A phrase as both sides write it: the package has no clitics, and no line breaks."""
    bare = re.sub(r"['’]s\b|[.'’]", "", phrase.lower())
    return " ".join(bare.split())


@pytest.mark.parametrize("name", RECORDED["short"])
def test_scores_are_those_of_the_package(name: str) -> None:
    case: dict[str, Any] = RECORDED["short"][name]
    expected = {plain(phrase): score for phrase, score in case["phrases"]}
    best = min(expected.values())
    found = rank(case["text"])
    assert len(found) == len(case["phrases"])
    assert {plain(p.text): p.score for p in found} == pytest.approx(
        {phrase: best / score for phrase, score in expected.items()}, abs=1e-9
    )


def shared(stop_words: str) -> list[int]:
    """How many of the best ten phrases of each article are among the package's best ten."""
    return [
        len({plain(p.text) for p in rank(case["text"], top=10)} & set(map(plain, case[stop_words])))
        for case in RECORDED["articles"].values()
    ]


def test_articles_share_their_best_phrases_with_the_package() -> None:
    counts = shared("same_stop_words")
    assert min(counts) >= 7
    assert sum(counts) >= 9 * len(counts)


def test_the_stop_words_of_the_package_change_little() -> None:
    counts = shared("own_stop_words")
    assert sum(counts) >= 8 * len(counts)


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_similarity_is_that_of_the_package(a: str, b: str, expected: float) -> None:
    assert similarity(a, b) == similarity(b, a) == pytest.approx(expected, abs=1e-12)


def test_similarity_of_words_and_letters() -> None:
    assert similarity("harbour police", "ferry company") == 0  # they begin otherwise
    assert similarity("act", "cat") == 1  # short ones are sets of letters
    assert similarity("old harbour police", "old police") == pytest.approx(2 / 3)
    # Length 7/8, letters 6/7 (an e more), threes 4/7: har arb rbo bou of har arb rbo bou our, bou oue uer.
    assert similarity("harbour", "harbouer") == pytest.approx(0.3 * 7 / 8 + 0.2 * 6 / 7 + 0.5 * 4 / 7)


def test_a_phrase_like_a_better_one_is_left_out() -> None:
    found = texts("The cat sleeps here. The cat eats there. We act alone.", max_words=1)
    assert "cat" in found
    assert "act" not in found


def test_no_phrase_begins_or_ends_with_a_stop_word_or_holds_a_number() -> None:
    found = texts("A cap on rents and 214 homes, it is said, failed.")
    assert set(found) == {"cap", "cap on rents", "rents", "homes", "failed"}


def test_a_phrase_around_stop_words_has_no_score_below_zero() -> None:
    # The package ranks "Port of the North" first, with a score of -0.67.
    found = texts(
        "Old Port of the North opened. We met one of many friends of Port North, the harbour of the king, "
        "the queen, the police. The Port won. Then North lost the game.",
        max_words=4,
    )
    assert found[:3] == ["Old Port", "North opened", "Port North"]
    assert "Port of the North" not in found


def test_marks_end_a_phrase_but_not_those_of_a_word() -> None:
    found = texts("We met Gov. Brandt, whose workers' strike in Linden's harbour – “quiet days” – ended.")
    assert {"Gov. Brandt", "workers' strike", "Linden's harbour", "quiet days"} <= set(found)
    assert not any(mark in phrase for phrase in found for mark in ",–“”")


def test_plural_and_case_are_one_word_with_one_score() -> None:
    found = {p.text: p for p in rank("We fear storms. A Storm came. We count storms.", max_words=1)}
    assert len(found["storms"].uses) == 2
    assert len(found["Storm"].uses) == 1
    # h is s / ((s + 1) * uses) with the same s
    assert found["Storm"].score / found["storms"].score == pytest.approx(1 / 2)


def test_first_use_and_count() -> None:
    text = "Ask at the harbour police. The harbour police know."
    first = next(p for p in rank(text) if p.text == "harbour police")
    assert (first.uses[0], len(first.uses)) == ((11, 25), 2)


def test_top_and_max_words_are_limits() -> None:
    text = RECORDED["short"]["chess"]["text"]
    assert [p.text for p in rank(text, top=5)] == texts(text)[:5]
    assert all(len(phrase.split()) == 1 for phrase in texts(text, max_words=1))
    assert max(len(phrase.split()) for phrase in texts(text, max_words=2)) == 2


@pytest.mark.parametrize("text", ["", "...", "It was of the and.", "12 13 14"])
def test_a_text_without_a_content_word_has_none(text: str) -> None:
    assert rank(text) == []
