from newscli.analyses.readability.counts import article_words
from newscli.analyses.readability.difficulty import sentence_difficulties, text_difficulty
from newscli.text.document import Document

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
