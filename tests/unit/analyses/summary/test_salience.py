from math import log, sqrt

import pytest

from newscli.analyses.summary.candidates import Candidates
from newscli.analyses.summary.salience import WEIGHTS, features, rank_by_salience

# Content words: [council, closed, bridge] · [bridge, carries, 900, cars] · ["why", council, worry]
TEXTS = [
    "The council closed the bridge.",
    "The bridge carries 900 cars.",
    '"Why does the council worry?" he said.',
]


def columns(title: str = "") -> dict[str, list[float]]:
    return features(Candidates((), TEXTS, title))


def test_there_is_a_column_for_each_weight() -> None:
    assert list(columns()) == list(WEIGHTS)
    assert {len(column) for column in columns().values()} == {3}


def test_place() -> None:
    assert columns()["nearness"] == [1.0, 1 / 2, 1 / 3]
    assert columns()["lead"] == [1.0, 0.0, 0.0]


def test_words_that_come_back_count_for_the_sentence_that_brings_them_up() -> None:
    # "council" and "bridge" stand in two sentences each; sentences have 5, 5 and 7 words.
    assert columns()["introduces"] == pytest.approx([2 * log(2) / 5, 0, 0])
    assert columns()["recurs"] == pytest.approx([2 * log(2) / 5, log(2) / 5, log(2) / 7])


def test_repetition_is_the_mean_cosine_with_earlier_sentences() -> None:
    # The second shares one word (of 3 and 4) with the first; the third one (of 3 and 2), and none with the
    # second.
    assert columns()["repeats"] == pytest.approx([0, 1 / sqrt(3 * 4), 1 / sqrt(3 * 2) / 2])


def test_likeness_to_the_title() -> None:
    assert columns("Bridge closed")["title"] == pytest.approx([2 / sqrt(2 * 3), 1 / sqrt(2 * 4), 0])


def test_without_a_title_the_first_sentence_stands_in_for_it() -> None:
    assert columns()["title"] == pytest.approx([0, 1 / sqrt(3 * 4), 1 / sqrt(3 * 2)])


def test_length() -> None:
    lengths = [9, 25, 30, 41]
    column = features(Candidates((), [" ".join(["word"] * n) for n in lengths]))
    assert column["excess"] == [0, 0, 0.5, 1.6]


def test_marks_and_figures() -> None:
    assert columns()["opens quoted"] == [0, 0, 1]
    assert columns()["quotes"] == [0, 0, 1]
    assert columns()["figures"] == [0, 0.1, 0]  # one of five words is more than is counted


def test_the_score_is_the_weighted_sum() -> None:
    by_hand = [sum(WEIGHTS[name] * column[i] for name, column in columns().items()) for i in range(3)]
    assert rank_by_salience(Candidates((), TEXTS)) == pytest.approx(by_hand)


def test_no_sentences_no_scores() -> None:
    assert rank_by_salience(Candidates((), [])) == []
