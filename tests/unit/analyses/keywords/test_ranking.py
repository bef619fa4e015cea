import pytest

from newscli.analyses.keywords.candidates import Candidate, read
from newscli.analyses.keywords.features import PHRASE_FEATURES, WORD_FEATURES, phrase_features
from newscli.analyses.keywords.ranking import choose, probability, score
from newscli.analyses.keywords.weights import PHRASES, PHRASES_BASE, WORDS
from newscli.text.document import Document


def candidate(text: str, uses: int = 1, *, named: bool = False) -> Candidate:
    found = Candidate(tuple(text.split()), "X" if named else "N", 0)
    found.uses = [(i, i + 1) for i in range(uses)]
    found.named = uses if named else 0
    return found


def chosen(*candidates: Candidate, top: int = 10) -> list[str]:
    """What is chosen of candidates, the best first."""
    ranked = [(float(-i), c) for i, c in enumerate(candidates)]
    return [" ".join(c.stems) for _, c in choose(ranked, top)]


def test_no_more_than_asked() -> None:
    assert chosen(candidate("a"), candidate("b"), candidate("c"), top=2) == ["a", "b"]


def test_the_same_words_in_another_order_repeat() -> None:
    assert chosen(candidate("spill oil"), candidate("oil spill")) == ["spill oil"]


def test_a_part_of_a_better_phrase_repeats_it() -> None:
    assert chosen(candidate("oil spill", 2), candidate("spill", 10)) == ["oil spill"]


def test_a_part_used_far_more_often_does_not() -> None:
    assert chosen(candidate("oil spill", 2), candidate("spill", 11)) == ["oil spill", "spill"]


def test_a_name_has_a_life_of_its_own_sooner() -> None:
    assert chosen(candidate("utah fire"), candidate("utah", 3, named=True)) == ["utah fire", "utah"]
    assert chosen(candidate("utah fire"), candidate("utah", 2, named=True)) == ["utah fire"]


def test_a_phrase_around_a_better_one_repeats_it() -> None:
    assert chosen(candidate("spill", 3), candidate("oil spill", 2)) == ["spill"]


def test_phrases_that_share_a_word_may_both_stand() -> None:
    assert chosen(candidate("oil spill"), candidate("oil price")) == ["oil spill", "oil price"]


def test_a_score_of_zero_is_in_the_middle() -> None:
    assert probability(0.0) == 0.5
    assert 0.0 < probability(-1e9) < 0.001
    assert 0.999 < probability(1e9) < 1.0 or probability(1e9) == 1.0


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    assert list(PHRASES) == PHRASE_FEATURES
    assert list(WORDS) == WORD_FEATURES


def test_a_score_is_the_weighted_sum_of_the_features() -> None:
    text = "The burning oil spill grew. Anna Kovarik said the oil spill and falling prices hurt the harbour."
    doc = Document(text, keep_furniture=True)
    reading = read(doc, 4)
    scores = {c.stems: value for value, c in score(doc, reading, single=False)}
    assert scores
    for values, candidate in phrase_features(doc, reading):
        terms = (weight * value for weight, value in zip(PHRASES.values(), values, strict=True))
        assert scores[candidate.stems] == pytest.approx(PHRASES_BASE + sum(terms))
