from math import log

import pytest

from newscli.analyses.summary import METHODS
from newscli.analyses.summary.candidates import Candidates
from newscli.analyses.summary.lead import rank_by_place
from newscli.analyses.summary.lexrank import rank_by_lexrank
from newscli.analyses.summary.options import METHOD_NAMES
from newscli.analyses.summary.textrank import rank_by_textrank


def test_every_named_method_ranks() -> None:
    assert tuple(METHODS) == METHOD_NAMES
    candidates = Candidates((), ["Old dogs bark.", "Young dogs bark loudly.", "Cats sleep."])
    assert all(len(rank(candidates)) == 3 and rank(Candidates((), [])) == [] for rank in METHODS.values())


def test_lead_goes_by_place() -> None:
    assert rank_by_place(Candidates((), ["a", "b", "c", "d"])) == [1, 0.75, 0.5, 0.25]


def test_textrank_of_two_sentences_alike_and_one_apart() -> None:
    scores = rank_by_textrank(
        Candidates((), ["Dogs bark loudly.", "Dogs bark often at night.", "Cats sleep."])
    )
    assert scores == pytest.approx([1, 1, 0.15])


def test_textrank_of_a_middle_sentence() -> None:
    # Four words each. The middle shares one word with either side, so both edges weigh 1 / (2 log 4); the
    # walk from each side goes to the middle alone: m = 0.15 + 0.85 * 2 s, s = 0.15 + 0.85 * m / 2.
    texts = ["Dogs chase red balls.", "Dogs fear loud thunder.", "Thunder shook grey hills."]
    middle = (0.15 + 2 * 0.85 * 0.15) / (1 - 0.85**2)
    side = 0.15 + 0.85 * middle / 2
    assert rank_by_textrank(Candidates((), texts)) == pytest.approx([side, middle, side], abs=1e-3)


def test_textrank_edges_weigh_shared_words_by_length() -> None:
    from newscli.analyses.summary.textrank import _edges

    assert _edges([["dogs", "bark"], ["dogs", "bark", "loudly"], ["cats"]], [4, 5, 2]) == [
        {1: 2 / (log(4) + log(5))},
        {0: 2 / (log(4) + log(5))},
        {},
    ]


def test_lexrank_of_a_middle_sentence() -> None:
    # Words and their idf: "b" and "c" stand in two of three sentences, "a" and "d" in one.
    common, rare = log(3 / 2), log(3)
    side_length, middle_length = (common**2 + rare**2) ** 0.5, (2 * common**2) ** 0.5
    cosine = common**2 / (side_length * middle_length)
    # Stationary: side = 0.05 + 0.85 (side / (1 + c) + middle c / (1 + 2c)), with 2 side + middle = 1.
    to_side_from_middle = 0.85 * cosine / (1 + 2 * cosine)
    side = (0.05 + to_side_from_middle) / (1 - 0.85 / (1 + cosine) + 2 * to_side_from_middle)
    scores = rank_by_lexrank(Candidates((), ["a b", "b c", "c d"]))
    assert scores == pytest.approx([side, 1 - 2 * side, side], abs=1e-5)


def test_lexrank_gives_equal_shares_where_no_word_tells_sentences_apart() -> None:
    assert rank_by_lexrank(Candidates((), ["a b", "a b"])) == pytest.approx([0.5, 0.5])
