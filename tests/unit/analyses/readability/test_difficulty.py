from math import exp, log, sqrt

import pytest

from newscli.analyses.readability.counts import article_words
from newscli.analyses.readability.difficulty import sentence_difficulties, text_difficulty
from newscli.text.document import Document
from newscli.text.familiar import is_familiar
from newscli.text.frequency import zipf

PLAIN = (
    "The town will build a new park. Work starts in May. The park will have trees and a lake. "
    "People like the plan."
)
OFFICIAL = (
    "The municipal authority has authorised the construction of an extensive recreational facility, for "
    "which preparatory groundwork commences in May, incorporating ornamental vegetation and an artificial "
    "reservoir, notwithstanding the reservations of several constituents."
)


def difficulty(text: str) -> float:
    return text_difficulty(article_words(Document(text)))


def of_sentence(text: str) -> float:
    (score,) = sentence_difficulties(article_words(Document(text)))
    return score


def test_officialese_is_harder_than_plain_words() -> None:
    assert difficulty(PLAIN) < 0.1
    assert difficulty(OFFICIAL) > 0.75


def test_rarer_words_make_a_text_harder() -> None:
    assert difficulty("The big dog ate the food.") < difficulty("The gargantuan dog devoured the sustenance.")


def test_longer_sentences_make_a_text_harder() -> None:
    split = "The mayor came to the hall. She saw the crowd. She gave a talk."
    joined = "The mayor came to the hall, saw the crowd there, and gave a talk."
    assert difficulty(split) < difficulty(joined)


def test_a_difficult_word_that_comes_again_is_hard_only_once() -> None:
    once = "The reservoir is low. The reservoir was full. They filled the reservoir. We need the reservoir."
    different = "The reservoir is low. The aqueduct was full. They filled the cistern. We need the estuary."
    assert difficulty(once) < difficulty(different)


def test_twice_the_text_is_about_as_hard() -> None:
    text = (PLAIN + " " + OFFICIAL + " ") * 3
    assert abs(difficulty(text) - difficulty(text + text)) < 0.05


def test_a_sentence_with_more_in_it_is_harder() -> None:
    short = of_sentence("The council rejected the proposal.")
    longer = of_sentence(
        "The council rejected the proposal after a heated debate over parking fees in the suburbs."
    )
    assert short < longer


def test_a_name_weighs_less_than_a_word_as_rare() -> None:
    name, word = "They met a man called Obadiah.", "They met a man called obadiah."
    assert of_sentence("They met a man called Bob.") < of_sentence(name) < of_sentence(word)


SENTENCE = "The council rejected the scheme of the mayor."
# By hand, with the frequencies of the table: 8 words, 6 different; "council", "rejected" and "scheme" are
# difficult, "of" is a preposition; who knows a word keeps 0.7 of its rarity, which is how far it is below 6.
RARITIES = [max(0.0, 6 - zipf(w)) for w in ("council", "rejected", "scheme")] + [
    0.7 * max(0.0, 6 - zipf(w)) for w in ("the", "of", "mayor")
]
RARE = sum(rarity > 0 for rarity in RARITIES)


def logistic(points: float) -> float:
    return 1 / (1 + exp(-points))


def test_the_words_of_the_sum_are_what_it_says() -> None:
    assert [is_familiar(w) for w in ("council", "rejected", "scheme", "the", "of", "mayor")] == [
        *(False, False, False),
        *(True, True, True),
    ]
    assert RARE == 4


def test_difficulty_of_a_short_text_equals_the_sum_done_by_hand() -> None:
    points = 4 * log(8) + 12 * sum(RARITIES) / (RARE + 10) + 30 * 3 / 48 + 36 * 1 / 48
    assert difficulty(SENTENCE) == pytest.approx(logistic((points - 32) / 4), abs=1e-4)


def test_a_longer_text_is_the_mean_of_windows_of_about_200_words() -> None:
    # 400 words in two windows of 200, with 25 prepositions each; 240 words still in one, with 30.
    points = 4 * log(8) + 12 * sum(RARITIES) / (RARE + 10) + 30 * 3 / 240 + 36 * 25 / 240
    assert difficulty(" ".join([SENTENCE] * 50)) == pytest.approx(logistic((points - 32) / 4), abs=1e-4)
    points = 4 * log(8) + 12 * sum(RARITIES) / (RARE + 10) + 30 * 3 / 280 + 36 * 30 / 280
    assert difficulty(" ".join([SENTENCE] * 30)) == pytest.approx(logistic((points - 32) / 4), abs=1e-4)


def test_a_long_sentence_weighs_more_than_in_the_mean() -> None:
    # Sentences of 2 and 8 words: the average word stands in one of (4 + 64) / 10 words.
    points = 4 * log(6.8) + 12 * sum(RARITIES) / (RARE + 10) + 30 * 3 / 50 + 36 * 1 / 50
    assert difficulty(f"The mayor. {SENTENCE}") == pytest.approx(logistic((points - 32) / 4), abs=1e-4)


def test_difficulty_of_a_sentence_equals_the_sum_done_by_hand() -> None:
    points = 5 * sqrt(sum(RARITIES)) + 30 * 1 / 48
    expected = logistic((points - 17) / 5)
    assert of_sentence(SENTENCE) == pytest.approx(expected, abs=1e-4)
    # Where it stands in the article does not matter.
    scores = sentence_difficulties(article_words(Document(f"The mayor left. {SENTENCE} {SENTENCE}")))
    assert scores[1:] == [pytest.approx(expected, abs=1e-4)] * 2
