import math

import pytest

from newscli.analyses.readability.counts import Counts
from newscli.analyses.readability.formulas import FORMULAS

# 100 words in 5 sentences: 150 syllables, 12 words of three syllables or more, 450 letters, 480 characters.
COUNTS = Counts(
    sentences=5,
    words=100,
    paragraphs=2,
    characters=480,
    letters=450,
    syllables=150,
    polysyllables=12,
    complex_words=10,
    difficult_words=20,
    unfamiliar_words=15,
    long_words=25,
    short_words=40,
    sample_words=100,
    sample_polysyllables=12,
    sample_sentences=5,
)

BY_HAND = {
    "flesch_reading_ease": 206.835 - 20.3 - 126.9,
    "flesch_kincaid_grade": 7.8 + 17.7 - 15.59,
    "gunning_fog": 0.4 * (20 + 10),
    "smog_index": 3.1291 + 1.0430 * math.sqrt(72),
    "automated_readability_index": 22.608 + 10 - 21.43,
    "coleman_liau_index": 0.0588 * 450 - 0.296 * 5 - 15.8,
    "dale_chall": 3.158 + 0.992 + 3.6365,
    "spache": 2.82 + 1.29 + 0.839,
    "linsear_write": (88 + 36) / 5 / 2,
    "lix": 20 + 25,
    "rix": 5,
    "mcalpine_eflaw": (100 + 40) / 5,
}


@pytest.mark.parametrize("name", BY_HAND)
def test_a_formula_equals_the_sum_done_by_hand(name: str) -> None:
    assert FORMULAS[name](COUNTS) == pytest.approx(BY_HAND[name])


def test_every_formula_has_been_done_by_hand() -> None:
    assert list(FORMULAS) == list(BY_HAND)


def test_dale_chall_adds_nothing_up_to_five_per_cent_of_difficult_words() -> None:
    easy = Counts(words=100, sentences=10, difficult_words=5)
    assert FORMULAS["dale_chall"](easy) == pytest.approx(0.7895 + 0.496)


def test_linsear_write_takes_one_off_the_half_of_up_to_twenty_points() -> None:
    short = Counts(words=30, sentences=3, sample_words=30, sample_polysyllables=3, sample_sentences=3)
    assert FORMULAS["linsear_write"](short) == pytest.approx((27 + 9) / 3 / 2 - 1)


@pytest.mark.parametrize("name", FORMULAS)
def test_all_rise_as_a_text_gets_harder_but_reading_ease(name: str) -> None:
    harder = Counts(
        sentences=4,
        words=100,
        characters=500,
        letters=470,
        syllables=160,
        polysyllables=15,
        complex_words=13,
        difficult_words=25,
        unfamiliar_words=20,
        long_words=30,
        short_words=40,
        sample_words=100,
        sample_polysyllables=15,
        sample_sentences=4,
    )
    rises = FORMULAS[name](harder) > FORMULAS[name](COUNTS)
    assert rises == (name != "flesch_reading_ease")


def test_dale_chall_adds_beyond_five_per_cent_of_difficult_words() -> None:
    assert FORMULAS["dale_chall"](COUNTS._replace(difficult_words=5)) == pytest.approx(0.7895 + 0.992)
    assert FORMULAS["dale_chall"](COUNTS._replace(words=1000, sentences=50, difficult_words=51)) == (
        pytest.approx(0.1579 * 5.1 + 0.0496 * 20 + 3.6365)
    )
