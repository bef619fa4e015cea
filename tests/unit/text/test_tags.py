import pytest

from newscli.text.document import Document
from newscli.text.tags import TAGS


def tagged(text: str) -> str:
    return "".join(Document(text).tags)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old minister said yesterday that she will resign.", "DJNPNIOAV."),
        ("Police have arrested two men in Leeds.", "NAPMNIX."),
        ("They plan to close the factory.", "OVTVDN."),
        ("Their plan was rejected by the board.", "DNAPIDN."),
        ("He has never denied the report.", "OARPDN."),
        ("The report did not name her.", "DNARVO."),
        ("Officials say prices rose sharply and fell again.", "NVNPRCPR."),
    ],
)
def test_sentences(text: str, expected: str) -> None:
    assert tagged(text) == expected


def test_names_inside_a_sentence() -> None:
    assert tagged("Then Anna Kovacs of Duke Energy spoke.") == "RXXIXXP."


def test_a_capital_at_the_start_of_a_sentence_says_nothing_of_a_common_word() -> None:
    assert tagged("Prices rose. Inflation fell.") == "NP.NP."


def test_an_unknown_word_with_a_capital_is_a_name_even_at_the_start() -> None:
    assert tagged("Kovarik resigned.") == "XP."


def test_a_word_that_also_stands_in_lower_case_is_no_name() -> None:
    assert tagged("Glorbs fell. More glorbs fell.")[0] == "N"


def test_a_headline_in_title_case_makes_no_names_of_common_words() -> None:
    assert tagged("City Council Rejects Plan For New School\n\nThe vote was close.")[:7].count("X") == 0


def test_a_headline_in_capitals_makes_no_names_of_common_words() -> None:
    assert "X" not in tagged("POLICE ARREST THREE AFTER CHASE\n\nThe men were held.")


def test_to_before_a_verb_and_before_a_noun() -> None:
    assert tagged("She wants to go to the market.") == "OVTVIDN."


def test_marks_and_numbers() -> None:
    assert tagged("They paid $5 million (or 3.5 %).") == "OP.MM.CM..."


def test_unknown_words_by_their_ending() -> None:
    assert tagged("It was glorbingly done.")[2] == "R"
    assert tagged("They were glorbling it.")[2] == "G"
    assert tagged("He glorbled the ball.")[1] == "P"


def test_one_tag_for_each_token() -> None:
    doc = Document(
        "“No,” said the 58-year-old; it's Smith's – e.g. http://example.org/a?b @desk #news 5th.\n\n\n☃ é"
    )
    assert len(doc.tags) == len(doc.tokens)
    assert set(doc.tags) <= TAGS.keys()


def test_no_tokens_no_tags() -> None:
    assert Document("").tags == []
    assert Document(" \n\n ").tags == []
