from math import log10

import pytest

from newscli.text.frequency import FLOOR, STEP, frequencies, table, zipf


# Zipf frequencies of wordfreq 3.1.1's English list
@pytest.mark.parametrize(
    ("word", "wordfreq"),
    [("the", 7.73), ("said", 6.01), ("government", 5.57), ("parliament", 4.74), ("quorum", 3.07)],
)
def test_frequency_is_that_of_wordfreq_to_half_a_step(word: str, wordfreq: float) -> None:
    assert zipf(word) == pytest.approx(wordfreq, abs=STEP / 2 + 0.005)


# Uses in the 51 million words of SUBTLEX-US: log10(15325 / 51e6 * 1e9); wordfreq has 4.37 and 4.13.
@pytest.mark.parametrize(("word", "uses"), [("honey", 15325), ("sandwich", 1118)])
def test_a_word_more_frequent_in_speech_has_its_frequency_from_there(word: str, uses: int) -> None:
    assert zipf(word) == pytest.approx(log10(uses / 51e6 * 1e9), abs=STEP / 2 + 0.005)


def test_words_that_are_not_listed_are_zero() -> None:
    assert zipf("qwrtzp") == 0.0
    assert zipf("") == 0.0
    assert zipf("-") == 0.0


def test_possessives_count_as_their_base() -> None:
    assert zipf("parliament's") == zipf("parliament")
    assert zipf("parliament’s") == zipf("parliament")
    assert zipf("ministers'") == zipf("ministers")


def test_a_hyphenated_word_is_as_rare_as_its_rarest_part() -> None:
    assert zipf("government-zipper") == zipf("zipper")


def test_the_bulk_view_answers_like_the_function() -> None:
    assert frequencies()["government"] == zipf("government")
    assert frequencies()["qwrtzp"] == 0.0


def test_every_listed_word_is_found_and_above_the_floor() -> None:
    listed = table().items()
    assert len(listed) > 40_000
    assert all(zipf(word) >= FLOOR for word, _ in listed[::50])
